import type { Budget, BudgetStatus, Category, Day } from '../api/types';
import { shareOf, sign } from '../money';

/** Where an even spender would stand today, as a share of the limit; nothing once the period is over. */
export function markOf({ pace, limit, period }: BudgetStatus, today: Day): number | null {
  return pace && today <= period.end && sign(limit) > 0 ? shareOf(pace.expected, limit) : null;
}

/** What is likely in the end, as a share of the limit; nothing once the period is over. */
export function aheadOf({ projected, limit, period }: BudgetStatus, today: Day): number | null {
  return today >= period.start && today < period.end && sign(limit) > 0 ? shareOf(projected, limit) : null;
}

/** The days of the period, as the transactions page takes them. */
export function daysOf(status: BudgetStatus | undefined): Record<string, string> {
  return status ? { start_date: status.period.start, end_date: status.period.end } : {};
}

/** The filter of the transactions page that shows what counts for a budget. */
export function rowsOf(
  budget: Budget,
  byId: ReadonlyMap<string, Category>,
): Record<string, string | readonly string[]> {
  const found: Record<string, string | readonly string[]> = { ...daysOf(budget.status) };
  if (budget.category_ids.length) {
    found['category'] = budget.category_ids.map((id) => byId.get(id)?.key ?? id);
  }
  if (budget.account_ids.length) {
    found['account_id'] = budget.account_ids;
  }
  if (budget.tags.length === 1) {
    found['tag'] = budget.tags;
  }
  const q = [budget.q, budget.tags.length > 1 ? anyOf(budget.tags) : ''].filter(Boolean).join(' ');
  return q ? { ...found, q } : found;
}

/** Any of some tags, as a search says it. */
function anyOf(tags: readonly string[]): string {
  const names = tags.map((tag) => tag.replaceAll('"', '')).map((tag) => (/[\s,]/.test(tag) ? `"${tag}"` : tag));
  return `tag:${names.join(',')}`;
}

export interface BudgetGroup {
  readonly heading: string;
  readonly budgets: readonly Budget[];
}

/** Budgets for one category stand under its group, all others together; the most used first. */
export function groupsOf(
  budgets: readonly Budget[],
  byId: ReadonlyMap<string, Category>,
  others: string,
): readonly BudgetGroup[] {
  const names = new Map([...byId.values()].filter(({ parent_id }) => !parent_id).map((one) => [one.group, one]));
  const found = new Map<string, { place: number; budgets: Budget[] }>();
  for (const budget of budgets.toSorted((a, b) => (b.status?.share ?? 0) - (a.status?.share ?? 0))) {
    const group = names.get(byId.get(budget.category_id ?? '')?.group ?? '');
    const heading = group?.name ?? others;
    const place = group?.position ?? Number.MAX_SAFE_INTEGER;
    const known = found.get(heading) ?? { place, budgets: [] };
    known.budgets.push(budget);
    found.set(heading, known);
  }
  return [...found]
    .toSorted(([, a], [, b]) => a.place - b.place)
    .map(([heading, { budgets: own }]) => ({ heading, budgets: own }));
}
