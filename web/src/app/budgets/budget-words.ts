import type { Budget, BudgetStatus, BudgetSuggestion, Day, LimitReach, SuggestionMethod } from '../api/types';
import {
  absolute,
  firstDayOf,
  formatDay,
  formatDays,
  formatMoney,
  formatMonth,
  lastDayOf,
  monthOf,
  sign,
} from '../money';

/** Money out is never plain green or red alone: the words beside the bar say the same. */
export function toneOf({ status, alert_at }: Budget): 'accent' | 'attention' | 'breach' {
  const share = status?.share ?? 0;
  if (share >= 1) {
    return 'breach';
  }
  return share >= Math.min(...alert_at, 1) ? 'attention' : 'accent';
}

/** "€310.20 of €400.00". */
export function usedText({ spent, limit }: BudgetStatus, locale: string): string {
  return $localize`${formatMoney(spent, locale)}:spent: of ${formatMoney(limit, locale)}:limit:`;
}

/** "€89.80 left" or "€12.00 over". */
export function leftText({ left }: BudgetStatus, locale: string): string {
  const amount = formatMoney(absolute(left), locale);
  return sign(left) < 0 ? $localize`${amount}:amount: over` : $localize`${amount}:amount: left`;
}

/** Where it is going while the period lasts: "At this rate you pass it on 23 Nov". */
export function paceText(status: BudgetStatus, today: Day, locale: string): string {
  const { pace, left, period, projected, share } = status;
  if (today > period.end) {
    return sign(left) < 0 ? $localize`Passed` : $localize`Kept`;
  }
  if (today < period.start) {
    return $localize`Begins on ${formatDay(period.start, locale, 'day-month')}:day:`;
  }
  if (sign(left) < 0) {
    return $localize`Passed; by the end it would be ${formatMoney(projected, locale)}:amount:`;
  }
  if (pace?.passes_on) {
    return $localize`At this rate you pass it on ${formatDay(pace.passes_on, locale, 'day-month')}:day:`;
  }
  return share > 0
    ? $localize`At this rate it lasts: ${formatMoney(projected, locale)}:amount: by the end`
    : $localize`Nothing spent yet`;
}

/** For which periods a limit can be set that is edited in one of them; no choice where there is only that one. */
export function reachOptions(
  { period: kind, schedule }: Budget,
  { period }: BudgetStatus,
  locale: string,
): readonly { readonly value: LimitReach; readonly label: string }[] {
  if (kind === 'custom' && schedule?.end) {
    return [];
  }
  const month = monthOf(period.start);
  const whole = isWholeMonth(period);
  const begin = whole ? formatMonth(month, locale) : formatDay(period.start, locale, 'day-month');
  const all = whole ? begin : formatDays(period.start, period.end, locale);
  return [
    { value: 'onwards', label: $localize`from ${begin}:begin: on` },
    { value: 'period', label: $localize`only ${all}:period:` },
    { value: 'always', label: $localize`always, the past too` },
  ];
}

/** "with €12.00 left from before", "with €12.00 owed from before"; nothing where nothing was carried over. */
export function carriedText({ carried }: BudgetStatus, locale: string): string {
  const amount = formatMoney(absolute(carried), locale);
  if (sign(carried) === 0) {
    return '';
  }
  return sign(carried) > 0
    ? $localize`+ ${amount}:amount: carried over`
    : $localize`− ${amount}:amount: overspent before`;
}

/** What is left out for want of a rate. */
export function missingText({ unconverted }: BudgetStatus, locale: string): string {
  const amounts = unconverted.map((one) => formatMoney(one, locale)).join(', ');
  return amounts ? $localize`${amounts}:amounts: not counted: there is no exchange rate for it` : '';
}

/** "Median of the last 12 periods, 3 left out". */
export function evidenceText({ periods, left_out }: BudgetSuggestion, method: SuggestionMethod): string {
  const said =
    method === 'median'
      ? $localize`Median of the last ${periods}:count: periods`
      : $localize`Mean of the last ${periods}:count: periods, without extremes`;
  return left_out ? $localize`${said}:said:, ${left_out}:count: left out` : said;
}

/** The days a budget is about, where they are not a month, which the page names. */
export function daysText({ period }: BudgetStatus, locale: string): string {
  return isWholeMonth(period) ? '' : formatDays(period.start, period.end, locale);
}

function isWholeMonth({ start, end }: BudgetStatus['period']): boolean {
  const month = monthOf(start);
  return start === firstDayOf(month) && end === lastDayOf(month);
}
