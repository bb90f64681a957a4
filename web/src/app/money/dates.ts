/** The bank's dates are plain days (`2026-11-23`); they are never moved by a time zone. */

function dayOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Midnight UTC of the day: to format and to count with. */
export function utcOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Today where the person lives. */
export function todayIn(timeZone: string | undefined, now: Date = new Date()): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(now);
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function isMonth(text: string | null | undefined): text is string {
  return /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text ?? '');
}

export function isDay(text: string | null | undefined): text is string {
  return /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text ?? '');
}

export function shiftMonth(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((((count % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

export function firstDayOf(month: string): string {
  return `${month}-01`;
}

export function lastDayOf(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return dayOf(year, number, new Date(Date.UTC(year, number, 0)).getUTCDate());
}

export function shiftDay(day: string, by: number): string {
  const moved = utcOf(day);
  moved.setUTCDate(moved.getUTCDate() + by);
  return moved.toISOString().slice(0, 10);
}

export type DateStyle = 'short' | 'long' | 'weekday' | 'day-month';

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: '2-digit', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  'day-month': { day: 'numeric', month: 'short' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

export function formatDay(day: string, locale: string, style: DateStyle = 'short'): string {
  return formatFor(locale, { ...STYLES[style], timeZone: 'UTC' }).format(utcOf(day));
}

/** Days from the first to the last, both included: "1–14 April 2026", or one day. */
export function formatDays(first: string, last: string, locale: string): string {
  const format = formatFor(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return first === last ? format.format(utcOf(first)) : format.formatRange(utcOf(first), utcOf(last));
}

export function formatMonth(month: string, locale: string, width: 'long' | 'short' = 'long'): string {
  return formatFor(locale, { month: width, year: 'numeric', timeZone: 'UTC' }).format(utcOf(firstDayOf(month)));
}

export function formatInstant(instant: string, locale: string): string {
  return formatFor(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** `3 minutes ago`, for instants of the last weeks. */
export function formatAgo(instant: string, locale: string, now: Date = new Date()): string {
  const seconds = Math.round((Date.parse(instant) - now.getTime()) / 1000);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const) {
    if (Math.abs(seconds) >= size) {
      return relative.format(Math.trunc(seconds / size), unit);
    }
  }
  return relative.format(0, 'minute');
}
