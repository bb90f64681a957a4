import type { BudgetPeriod, BudgetSchedule } from '../api/types';
import { fieldsOf, scheduleOf } from './schedule-fields';

describe('when periods begin', () => {
  it.each<[BudgetPeriod, BudgetSchedule | null]>([
    ['weekly', null],
    ['weekly', { first_weekday: 7 }],
    ['four_weekly', { anchor: '2026-11-02' }],
    ['monthly', null],
    ['monthly', { start_day: 31 }],
    ['yearly', { start_month: 4, start_day: 6 }],
    ['payday', null],
    ['payday', { start_day: 25, shift: 'after' }],
    ['custom', { start: '2026-07-01', end: '2026-07-14' }],
    ['custom', { start: '2026-07-01', days: 10 }],
  ])('%s %j comes out of a form as it went in', (period, schedule) => {
    expect(scheduleOf(period, fieldsOf(period, schedule))).toEqual(schedule);
  });
});
