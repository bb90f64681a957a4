import type { Account, AccountKind, Money } from '../api/types';
import { sumByCurrency } from '../money';
import type { IconName } from '../ui/icons';

export interface Kind {
  readonly value: AccountKind;
  /** Of one account. */
  readonly label: string;
  /** Of a list of them. */
  readonly heading: string;
  readonly icon: IconName;
}

/** In the order in which people think of their money. */
export const KINDS: readonly Kind[] = [
  { value: 'checking', label: $localize`Current account`, heading: $localize`Current accounts`, icon: 'bank' },
  { value: 'savings', label: $localize`Savings`, heading: $localize`Savings`, icon: 'wallet' },
  { value: 'cash', label: $localize`Cash`, heading: $localize`Cash`, icon: 'cash' },
  { value: 'credit_card', label: $localize`Credit card`, heading: $localize`Credit cards`, icon: 'card' },
  { value: 'loan', label: $localize`Loan`, heading: $localize`Loans`, icon: 'bills' },
  { value: 'investment', label: $localize`Investment`, heading: $localize`Investments`, icon: 'chart' },
  { value: 'other', label: $localize`Other`, heading: $localize`Other`, icon: 'folder' },
];

export interface KindGroup {
  readonly kind: Kind;
  readonly accounts: readonly Account[];
  /** Per currency; sums never cross currencies. */
  readonly sums: readonly Money[];
}

/** The accounts by kind, each kind with what is there; kinds without accounts are left out. */
export function byKind(accounts: readonly Account[]): readonly KindGroup[] {
  return KINDS.map((kind) => {
    const own = accounts
      .filter((account) => account.kind === kind.value)
      .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name));
    return { kind, accounts: own, sums: sumByCurrency(own.map(({ balance }) => balance)) };
  }).filter(({ accounts: own }) => own.length > 0);
}

export function kindOf(account: Account): Kind | undefined {
  return KINDS.find(({ value }) => value === account.kind);
}
