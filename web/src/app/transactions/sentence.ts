import { formatDay, formatMonth, formatNumber } from '../money';
import { Filter, NO_CATEGORY, rangeOf } from './filter';

/** What one chip takes away when it is closed. */
export type ChipKey =
  'direction' | 'category' | 'account' | 'dates' | 'amount' | 'tag' | 'text' | 'status' | 'odd' | 'import';

export interface Chip {
  readonly key: ChipKey;
  /** A part of the sentence: "in Groceries or Rent". */
  readonly words: string;
}

export interface Names {
  readonly locale: string;
  /** Name of a category by id or key; null when it is not known. */
  readonly category: (idOrKey: string) => string | null;
  readonly account: (id: string) => string | null;
}

const FIELDS: Readonly<Record<ChipKey, readonly (keyof Filter)[]>> = {
  direction: ['direction', 'min_amount', 'max_amount'],
  category: ['category'],
  account: ['account_id'],
  dates: ['month', 'start_date', 'end_date'],
  amount: ['min_amount', 'max_amount'],
  tag: ['tag'],
  text: ['q'],
  status: ['status'],
  odd: ['is_anomaly'],
  import: ['import_id'],
};

/** The filter in words that read on from "Showing": "pending money out · in Groceries · in November 2026". */
export function sentenceOf(filter: Filter, names: Names): readonly Chip[] {
  const parts: readonly [ChipKey, string | null][] = [
    ['odd', filter.is_anomaly ? $localize`odd rows` : null],
    ['status', statusWords(filter)],
    ['direction', directionWords(filter)],
    ['amount', amountWords(filter, names.locale)],
    ['category', categoryWords(filter, names)],
    ['account', accountWords(filter, names)],
    ['dates', dateWords(filter, names.locale)],
    ['tag', filter.tag?.length ? $localize`tagged ${eitherOf(filter.tag)}:tags:` : null],
    ['text', filter.q ? $localize`with “${filter.q}:text:”` : null],
    ['import', filter.import_id ? $localize`from one import` : null],
  ];
  return parts.flatMap(([key, words]) => (words === null ? [] : [{ key, words }]));
}

export function withoutChip(filter: Filter, key: ChipKey): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([name]) => !FIELDS[key].includes(name as keyof Filter)));
}

export function eitherOf(names: readonly string[]): string {
  if (names.length <= 1) {
    return names[0] ?? '';
  }
  return $localize`${names.slice(0, -1).join(', ')}:several: or ${names.at(-1) ?? ''}:last:`;
}

function statusWords({ status }: Filter): string | null {
  if (!status) {
    return null;
  }
  return status === 'pending' ? $localize`pending` : $localize`booked`;
}

function directionWords(filter: Filter): string | null {
  const { direction } = rangeOf(filter);
  if (!direction) {
    return null;
  }
  return direction === 'in' ? $localize`money in` : $localize`money out`;
}

function amountWords(filter: Filter, locale: string): string | null {
  const { least, most } = rangeOf(filter);
  const [low, high] = [least && shown(least, locale), most && shown(most, locale)];
  if (low && high) {
    return low === high ? $localize`of ${low}:amount:` : $localize`of ${low}:least: to ${high}:most:`;
  }
  if (low) {
    return $localize`of ${low}:least: or more`;
  }
  return high ? $localize`of ${high}:most: or less` : null;
}

function categoryWords({ category }: Filter, names: Names): string | null {
  if (!category?.length) {
    return null;
  }
  const none = category.includes(NO_CATEGORY);
  const named = category.filter((one) => one !== NO_CATEGORY).map((one) => names.category(one) ?? one);
  if (!named.length) {
    return $localize`without a category`;
  }
  const words = $localize`in ${eitherOf(named)}:categories:`;
  return none ? $localize`${words}:in categories: or without a category` : words;
}

function accountWords({ account_id: ids }: Filter, names: Names): string | null {
  return ids?.length
    ? $localize`from ${eitherOf(ids.map((id) => names.account(id) ?? $localize`an account that is gone`))}:accounts:`
    : null;
}

function dateWords({ month, start_date: start, end_date: end }: Filter, locale: string): string | null {
  if (month) {
    return $localize`in ${formatMonth(month, locale)}:month:`;
  }
  if (start && end) {
    return start === end
      ? $localize`on ${formatDay(start, locale)}:day:`
      : $localize`from ${formatDay(start, locale)}:first: to ${formatDay(end, locale)}:last:`;
  }
  if (start) {
    return $localize`since ${formatDay(start, locale)}:day:`;
  }
  return end ? $localize`until ${formatDay(end, locale)}:day:` : null;
}

/** Digits of the person's locale; the text is exact and stays so for every amount a person types. */
function shown(amount: string, locale: string): string {
  return formatNumber(Number(amount), locale);
}
