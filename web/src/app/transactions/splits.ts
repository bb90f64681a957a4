import type { Id, Money, Split } from '../api/types';
import { fromMinor, subtract, sumByCurrency, toMinor } from '../money';

/** A part while it is being written; its amount is null while it is none. */
export interface DraftPart {
  readonly category_id: Id | null;
  readonly amount: Money | null;
  readonly note: string;
}

/** What the parts still leave open; nothing when they are the whole. */
export function leftOver(whole: Money, parts: readonly DraftPart[]): Money {
  const [sum] = sumByCurrency(parts.flatMap(({ amount }) => (amount ? [amount] : [])));
  return sum ? subtract(whole, sum) : whole;
}

/** The parts as the server takes them, or null while they are not the whole, or one of them is nothing. */
export function splitsOf(whole: Money, parts: readonly DraftPart[]): readonly Split[] | null {
  const complete = parts.flatMap(({ amount, ...rest }) =>
    amount && toMinor(amount) !== 0n ? [{ ...rest, amount }] : [],
  );
  const exact = toMinor(leftOver(whole, parts)) === 0n;
  return exact && complete.length === parts.length && parts.length >= 2 ? complete : null;
}

/** Two halves to begin with; the odd minor unit stays with the first. */
export function halved(whole: Money, category: Id | null): readonly DraftPart[] {
  const minor = toMinor(whole);
  const half = minor / 2n;
  return [
    { category_id: category, amount: fromMinor(minor - half, whole.currency), note: '' },
    { category_id: null, amount: fromMinor(half, whole.currency), note: '' },
  ];
}
