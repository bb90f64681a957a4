import type { IconName } from '../ui/icons';

export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  /** Second key after `g`. */
  readonly key: string;
  /** Pages with an address of their own that belong to it. */
  readonly holds?: readonly string[];
}

/** The pages of the rail, in the order of daily use. */
export const DAILY: readonly Place[] = [
  { path: '/overview', label: $localize`Overview`, icon: 'home', key: 'o' },
  { path: '/transactions', label: $localize`Transactions`, icon: 'transactions', key: 't', holds: ['/review'] },
  { path: '/budgets', label: $localize`Budgets`, icon: 'budget', key: 'b' },
  { path: '/bills', label: $localize`Bills`, icon: 'bills', key: 'r' },
  { path: '/goals', label: $localize`Goals`, icon: 'goal', key: 'l' },
  { path: '/insights', label: $localize`Insights`, icon: 'insight', key: 'n' },
  { path: '/accounts', label: $localize`Accounts`, icon: 'wallet', key: 'a' },
];

/** Those that have room at the foot of a phone; the others stand behind "more". */
export const AT_THE_FOOT: readonly Place[] = DAILY.filter(
  ({ path }) => !['/bills', '/goals', '/insights'].includes(path),
);

/** Below them: what is needed now and then. */
export const OCCASIONAL: readonly Place[] = [
  { path: '/import', label: $localize`Import`, icon: 'upload', key: 'i' },
  { path: '/settings', label: $localize`Settings`, icon: 'settings', key: 's' },
];

/** Whether an address is of a place or of what belongs to it. */
export function isWithin(url: string, { path, holds = [] }: Place): boolean {
  const page = url.split(/[?#]/)[0] ?? '';
  return [path, ...holds].some((one) => page === one || page.startsWith(`${one}/`));
}
