import type { Learned, Money } from '../api/types';
import { formatAgo, formatMoney, formatNumber, sign, subtract } from '../money';
import { matches } from '../ui/type-ahead';

/** The payee as it stood in the row that was corrected. */
export function shownName({ example, payee_key }: Learned): string {
  return example || payee_key;
}

/** "money out · €8.33 to €11.99 · learned 2 days ago · used 3×". */
export function learnedNote(learned: Learned, locale: string): string {
  const { direction, learned_at, used, amount_from, amount_to } = learned;
  const parts = [direction === 'in' ? $localize`money in` : $localize`money out`];
  if (amount_from && amount_to) {
    parts.push($localize`${formatMoney(amount_from, locale)}:least: to ${formatMoney(amount_to, locale)}:most:`);
  }
  parts.push($localize`learned ${formatAgo(learned_at, locale)}:ago:`);
  if (used) {
    parts.push($localize`used ${formatNumber(used, locale)}:count:×`);
  }
  return parts.join(' · ');
}

/** Those whose payee or category holds what was typed. */
export function foundIn(
  all: readonly Learned[],
  typed: string,
  categoryName: (id: string) => string,
): readonly Learned[] {
  const asked = typed.trim();
  return asked
    ? all.filter((one) => matches(`${one.example} ${one.payee_key} ${categoryName(one.category_id)}`, asked))
    : all;
}

/** Whether amounts without sign go from a smaller one to a larger one. */
export function inOrder(from: Money, to: Money): boolean {
  return sign(from) >= 0 && sign(subtract(to, from)) >= 0;
}
