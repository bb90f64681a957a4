import type { BudgetPeriod, BudgetSchedule, Day } from '../api/types';

/** When periods begin, as the fields of a form hold it; what a period does not need keeps its place. */
export interface ScheduleFields {
  readonly weekday: string;
  readonly anchor: Day;
  /** Empty for pay-days is "as the profile says". */
  readonly day: string;
  readonly month: string;
  readonly shift: 'before' | 'after' | 'none';
  readonly start: Day;
  readonly end: Day;
  readonly days: string;
  /** Whether custom days come again and again. */
  readonly repeats: 'once' | 'again';
}

export function fieldsOf(period: BudgetPeriod, schedule: BudgetSchedule | null | undefined): ScheduleFields {
  const day = schedule?.start_day ?? (period === 'payday' ? null : 1);
  return {
    weekday: String(schedule?.first_weekday ?? 1),
    anchor: schedule?.anchor ?? '',
    day: day === null ? '' : String(day),
    month: String(schedule?.start_month ?? 1),
    shift: schedule?.shift ?? 'before',
    start: schedule?.start ?? '',
    end: schedule?.end ?? '',
    days: String(schedule?.days ?? ''),
    repeats: schedule?.days ? 'again' : 'once',
  };
}

/** What is sent; null is "as usual". */
export function scheduleOf(period: BudgetPeriod, fields: ScheduleFields): BudgetSchedule | null {
  const day = fields.day === '' ? null : Number(fields.day);
  switch (period) {
    case 'weekly':
      return fields.weekday === '1' ? null : { first_weekday: Number(fields.weekday) };
    case 'four_weekly':
      return { anchor: fields.anchor || null };
    case 'monthly':
      return day === null || day === 1 ? null : { start_day: day };
    case 'yearly':
      return fields.month === '1' && (day ?? 1) === 1
        ? null
        : { start_month: Number(fields.month), start_day: day ?? 1 };
    case 'payday':
      return day === null && fields.shift === 'before' ? null : { start_day: day, shift: fields.shift };
    case 'custom':
      return fields.repeats === 'once'
        ? { start: fields.start || null, end: fields.end || null }
        : { start: fields.start || null, days: Number(fields.days) || null };
  }
}
