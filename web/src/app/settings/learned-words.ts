import type { Learned } from '../api/types';
import { formatAgo, formatNumber } from '../money';
import { matches } from '../ui/type-ahead';

/** The payee as it stood in the row that was corrected. */
export function shownName({ example, payee_key }: Learned): string {
  return example || payee_key;
}

/** "money out · learned 2 days ago · used 3×". */
export function learnedNote({ direction, learned_at, used }: Learned, locale: string): string {
  const way = direction === 'in' ? $localize`money in` : $localize`money out`;
  const parts = [way, $localize`learned ${formatAgo(learned_at, locale)}:ago:`];
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
