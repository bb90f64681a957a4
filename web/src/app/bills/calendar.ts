import { shiftDay, utcOf } from '../money';

export interface CalendarDay {
  readonly day: string;
  /** Of the month. */
  readonly number: number;
  /** Whether it lies in the window that is shown. */
  readonly within: boolean;
  readonly payDay: boolean;
  readonly bills: number;
  readonly income: number;
}

/** The weeks, from Monday, that hold the days from `start` until `until`, with what comes on each. */
export function weeksOf(
  start: string,
  until: string,
  items: readonly { readonly on: string; readonly direction: 'in' | 'out' }[],
  payDay: string | null,
): readonly (readonly CalendarDay[])[] {
  const monday = shiftDay(start, -((utcOf(start).getUTCDay() + 6) % 7));
  const weeks: CalendarDay[][] = [];
  for (let first = monday; first <= until; first = shiftDay(first, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, offset) => {
        const day = shiftDay(first, offset);
        const own = items.filter(({ on }) => on === day);
        return {
          day,
          number: utcOf(day).getUTCDate(),
          within: day >= start && day <= until,
          payDay: day === payDay,
          bills: own.filter(({ direction }) => direction === 'out').length,
          income: own.filter(({ direction }) => direction === 'in').length,
        };
      }),
    );
  }
  return weeks;
}
