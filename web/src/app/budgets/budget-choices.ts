import type { BudgetPeriod, Rollover } from '../api/types';
import type { Option } from '../ui/select';

/** What a budget's form offers to choose from. */
export const PERIODS: readonly Option<BudgetPeriod>[] = [
  { value: 'weekly', label: $localize`Each week` },
  { value: 'four_weekly', label: $localize`Every four weeks` },
  { value: 'monthly', label: $localize`Each month` },
  { value: 'yearly', label: $localize`Each year` },
  { value: 'payday', label: $localize`From pay-day to pay-day` },
  { value: 'custom', label: $localize`Other days` },
];

export const ROLLOVERS: readonly Option<Rollover>[] = [
  { value: 'none', label: $localize`Nothing: each period begins anew` },
  { value: 'surplus', label: $localize`What is left` },
  { value: 'overspend', label: $localize`What was too much` },
  { value: 'both', label: $localize`Both` },
];

export const SHIFTS: readonly Option<'before' | 'after' | 'none'>[] = [
  { value: 'before', label: $localize`Paid on the working day before` },
  { value: 'after', label: $localize`Paid on the working day after` },
  { value: 'none', label: $localize`Paid all the same` },
];

export const REPEATS: readonly Option<'once' | 'again'>[] = [
  { value: 'once', label: $localize`Once, until a last day` },
  { value: 'again', label: $localize`Again and again, so many days` },
];

const LAST = 31;

export const MONTH_DAYS: readonly Option[] = Array.from({ length: LAST }, (_, n) => ({
  value: String(n + 1),
  label: n + 1 === LAST ? $localize`The last one` : String(n + 1),
}));

/** A week that begins on Monday. */
const MONDAY = '2026-11-02';

export function weekdaysIn(locale: string): readonly Option[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, n) => ({
    value: String(n + 1),
    label: format.format(new Date(Date.UTC(2026, 10, Number(MONDAY.slice(-2)) + n))),
  }));
}

export function monthsIn(locale: string): readonly Option[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, n) => ({
    value: String(n + 1),
    label: format.format(new Date(Date.UTC(2026, n, 1))),
  }));
}
