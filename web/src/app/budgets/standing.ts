import type { BudgetStatus, Day } from '../api/types';
import { shareOf } from '../money';

/** Where an even spender would stand today, as a share of the limit; nothing once the period is over. */
export function markOf({ pace, limit, period }: BudgetStatus, today: Day): number | null {
  return pace && today <= period.end ? shareOf(pace.expected, limit) : null;
}

/** The days of the period, as the transactions page takes them. */
export function daysOf(status: BudgetStatus | undefined): Record<string, string> {
  return status ? { start_date: status.period.start, end_date: status.period.end } : {};
}
