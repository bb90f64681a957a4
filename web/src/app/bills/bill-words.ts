import type { Cadence, Expected, Money, Series } from '../api/types';
import { absolute, formatDay, formatMoney, shiftDay, sign, subtract, sumByCurrency } from '../money';

const NEWS_DAYS = 365;

export function cadenceText(cadence: Cadence): string {
  return {
    weekly: $localize`every week`,
    biweekly: $localize`every two weeks`,
    'four-weekly': $localize`every four weeks`,
    semimonthly: $localize`twice a month`,
    monthly: $localize`every month`,
    bimonthly: $localize`every two months`,
    quarterly: $localize`every three months`,
    semiannual: $localize`every half year`,
    annual: $localize`every year`,
  }[cadence];
}

/** What is said beside its name; nothing where it simply goes on. */
export function stateText({ state, verdict, next }: Series, locale: string): string {
  switch (state) {
    case 'overdue':
      return next ? $localize`Expected on ${formatDay(next.on, locale, 'day-month')}:day:` : $localize`Overdue`;
    case 'ended':
      return $localize`Over`;
    case 'early':
      return verdict ? '' : $localize`New: not sure yet`;
    case 'active':
      return '';
  }
}

/** "€13.99", or "about €80.00" where it is different each time. */
export function amountText({ next, amount, changed }: Series, locale: string): string {
  const shown = formatMoney(absolute(next?.amount ?? amount.median), locale);
  const said = changed.includes('amount');
  return amount.behaviour === 'varying' && !said ? $localize`about ${shown}:amount:` : shown;
}

/** Whether more goes out for it than before. */
export function isDearer({ direction, price_change: change }: Series): boolean {
  return direction === 'out' && !!change && sign(subtract(absolute(change.after), absolute(change.before))) > 0;
}

/** "€1.00 more since 5 Apr"; nothing where the price has been the same for a year. */
export function priceText({ price_change, last }: Series, locale: string): string {
  if (!price_change || price_change.on < shiftDay(last, -NEWS_DAYS)) {
    return '';
  }
  const { before, after, on } = price_change;
  const more = subtract(absolute(after), absolute(before));
  const [by, day] = [formatMoney(absolute(more), locale), formatDay(on, locale)];
  return sign(more) > 0
    ? $localize`${by}:amount: more since ${day}:day:`
    : $localize`${by}:amount: less since ${day}:day:`;
}

/** What an expected occurrence comes to, without money that stays within the household. */
export function totals(items: readonly Expected[], direction: 'in' | 'out'): readonly Money[] {
  return sumByCurrency(
    items.filter((one) => one.direction === direction && one.kind !== 'transfer').map(({ amount }) => amount),
  );
}

/** "€12.00 and $5.00", without a sign. */
export function sumText(sums: readonly Money[], locale: string): string {
  return new Intl.ListFormat(locale).format(sums.map((sum) => formatMoney(absolute(sum), locale)));
}
