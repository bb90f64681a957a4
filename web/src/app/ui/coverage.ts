import type { CoveredMonth, Coverage, Hole } from '../api/types';
import { firstDayOf, formatDays, formatMonth, formatNumber, lastDayOf } from '../money';

export type CellState = CoveredMonth['state'] | 'outside';

/** A month of the strip. */
export interface Cell {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly state: CellState;
  /** In words, for those who point at it or hear it. */
  readonly text: string;
  /** What is missing in it, the first of several. */
  readonly hole: Hole | null;
}

export interface CoverageYear {
  readonly year: string;
  /** January to December. */
  readonly cells: readonly Cell[];
  /** Whether every month that statements reach is covered. */
  readonly whole: boolean;
}

const MONTHS = Array.from({ length: 12 }, (_, place) => String(place + 1).padStart(2, '0'));

/** The covered years, newest first, each with all of its months. */
export function coverageYears({ months, holes }: Coverage, locale: string): readonly CoverageYear[] {
  const known = new Map(months.map((one) => [one.month, one]));
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))].sort().reverse();
  return years.map((year) => {
    const cells = MONTHS.map((number) => cellOf(`${year}-${number}`, known.get(`${year}-${number}`), holes, locale));
    return { year, cells, whole: cells.every(({ state }) => state === 'covered' || state === 'outside') };
  });
}

function cellOf(month: string, known: CoveredMonth | undefined, holes: readonly Hole[], locale: string): Cell {
  const name = formatMonth(month, locale);
  const state = known?.state ?? 'outside';
  const missing = holes.filter(({ since, until }) => since <= lastDayOf(month) && until >= firstDayOf(month));
  const text = `${name}: ${stateText(state, daysWithin(month, missing, locale))}`;
  return { month, state, text, hole: missing[0] ?? null };
}

function stateText(state: CellState, missing: string): string {
  switch (state) {
    case 'covered':
      return $localize`covered by statements`;
    case 'partly':
      return $localize`covered in part, ${missing}:days: in no statement`;
    case 'hole':
      return $localize`in no statement`;
    case 'outside':
      return $localize`before or after all statements`;
  }
}

/** The days of a month that are in one of the holes. */
function daysWithin(month: string, holes: readonly Hole[], locale: string): string {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const parts = holes.map(({ since, until }) =>
    formatDays(since > first ? since : first, until < last ? until : last, locale),
  );
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}

/** "1–14 April 2026 is in no statement", less certain where nothing proves it. */
export function holeText({ since, until, certain }: Hole, locale: string): string {
  const days = formatDays(since, until, locale);
  if (!certain) {
    return $localize`No statement tells of ${days}:days:. If something happened then, it is missing.`;
  }
  return since === until ? $localize`${days}:day: is in no statement.` : $localize`${days}:days: are in no statement.`;
}

/** "12 statements, 3 January – 31 December 2026". */
export function coverageText({ statements, since, until }: Coverage, locale: string): string {
  const days = formatDays(since, until, locale);
  return statements === 1
    ? $localize`1 statement, ${days}:days:`
    : $localize`${formatNumber(statements, locale)}:count: statements, ${days}:days:`;
}
