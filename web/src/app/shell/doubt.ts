import type { Option } from '../ui/select';

/** Percent: a category that a machine gave less surely than this is asked about. */
export const DOUBTS: readonly Option[] = [
  { value: '0', label: $localize`Nothing` },
  { value: '75', label: $localize`Doubtful` },
  { value: '95', label: $localize`Nearly all` },
];

const USUAL = '75';
const KEY = 'review-doubt';

/** What the address says, else what was chosen on this device before. */
export function chosenDoubt(asked: string | undefined): string {
  const known = (value: string | null | undefined): boolean => DOUBTS.some((one) => one.value === value);
  const kept = localStorage.getItem(KEY);
  return known(asked) ? (asked ?? USUAL) : known(kept) ? (kept ?? USUAL) : USUAL;
}

export function rememberDoubt(doubt: string): void {
  localStorage.setItem(KEY, doubt);
}

/** 0 to 1, as the server wants it; it knows itself what is doubtful to this household. */
export function thresholdOf(doubt: string): number | undefined {
  return doubt === USUAL ? undefined : Number(doubt) / 100;
}
