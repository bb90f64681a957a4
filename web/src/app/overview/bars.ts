import type { Overview } from '../api/types';
import { plotted } from '../money';

export interface Bar {
  readonly category: Overview['categories'][number];
  /** 0 to 100, of the longest bar or mark. */
  readonly width: number;
  /** Where last month's mark stands, 0 to 100; null without one. */
  readonly mark: number | null;
}

/** Bars of one scale, most first. A category that got more back than it took has no bar. */
export function barsOf(categories: Overview['categories']): readonly Bar[] {
  const spent = categories.map((category) => ({
    category,
    now: Math.max(0, plotted(category.amount)),
    before: category.previous ? Math.max(0, plotted(category.previous)) : 0,
  }));
  const longest = Math.max(...spent.flatMap(({ now, before }) => [now, before]), 0);
  const percent = (value: number): number => (longest ? (value / longest) * 100 : 0);
  return spent
    .filter(({ category }) => plotted(category.amount) !== 0)
    .sort((a, b) => plotted(b.category.amount) - plotted(a.category.amount))
    .map(({ category, now, before }) => ({ category, width: percent(now), mark: before ? percent(before) : null }));
}
