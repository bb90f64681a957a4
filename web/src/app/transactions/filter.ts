import type { TransactionFilter } from '../api/types';
import { firstDayOf, isMonth, lastDayOf } from '../money';

/**
 * What the table shows, as the address says it. The names are those of the API, so that a link is easy to write by hand;
 * `month` stands for its first and last day.
 */
export interface Filter extends Omit<TransactionFilter, 'is_anomaly' | 'transfer_id'> {
  /** `YYYY-MM`. */
  readonly month?: string;
  readonly is_anomaly?: true;
}

/** Null takes a parameter out of the address. */
export type AddressParams = Readonly<Record<keyof Filter, string | readonly string[] | null>>;

/** How query parameters are read: the router's `ParamMap`, or `URLSearchParams` behind the same face. */
export interface Params {
  get(name: string): string | null;
  getAll(name: string): readonly string[];
}

/** The category parameter of rows without one. */
export const NO_CATEGORY = 'none';

const DAY = /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const AMOUNT = /^[-+]?\d+(\.\d+)?$/;

/** What does not make sense in the address is left out, so that an old link still opens. */
export function filterFrom(params: Params): Filter {
  const text = (name: string): string | undefined => params.get(name)?.trim() ?? undefined;
  const matching = (name: string, shape: RegExp): string | undefined => {
    const value = text(name);
    return value && shape.test(value) ? value : undefined;
  };
  const list = (name: string): readonly string[] | undefined => {
    const values = [...new Set(params.getAll(name).filter((value) => value !== ''))];
    return values.length ? values : undefined;
  };
  const [month, direction, status] = [text('month'), text('direction'), text('status')];
  return withoutEmpty({
    q: text('q'),
    account_id: list('account_id'),
    category: list('category'),
    month: isMonth(month) ? month : undefined,
    start_date: matching('start_date', DAY),
    end_date: matching('end_date', DAY),
    min_amount: matching('min_amount', AMOUNT),
    max_amount: matching('max_amount', AMOUNT),
    direction: direction === 'in' || direction === 'out' ? direction : undefined,
    tag: list('tag'),
    status: status === 'booked' || status === 'pending' ? status : undefined,
    is_anomaly: text('is_anomaly') === 'true' ? true : undefined,
    import_id: text('import_id'),
  });
}

/** Every name of the filter, so that what it no longer holds leaves the address too. */
export function addressOf(filter: Filter): AddressParams {
  return {
    q: filter.q ?? null,
    account_id: filter.account_id ?? null,
    category: filter.category ?? null,
    month: filter.month ?? null,
    start_date: filter.start_date ?? null,
    end_date: filter.end_date ?? null,
    min_amount: filter.min_amount ?? null,
    max_amount: filter.max_amount ?? null,
    direction: filter.direction ?? null,
    tag: filter.tag ?? null,
    status: filter.status ?? null,
    is_anomaly: filter.is_anomaly ? 'true' : null,
    import_id: filter.import_id ?? null,
  };
}

/** What the server is asked. A month wins over days beside it. */
export function askedOf({ month, ...filter }: Filter): TransactionFilter {
  return month ? { ...filter, start_date: firstDayOf(month), end_date: lastDayOf(month) } : filter;
}

export function withoutEmpty(filter: Filter): Filter {
  const kept = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept);
}

export function isEmptyFilter(filter: Filter): boolean {
  return Object.keys(withoutEmpty(filter)).length === 0;
}

/** A filter as one line of text that is equal for equal filters: to compare, and to keep. */
export function keyOf(filter: Filter): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries<string | readonly string[] | null>(addressOf(filter))) {
    const values = value === null ? [] : typeof value === 'string' ? [value] : value.toSorted();
    values.forEach((one) => {
      params.append(name, one);
    });
  }
  return params.toString();
}

export function filterOfKey(key: string): Filter {
  return filterFrom(new URLSearchParams(key));
}

/** Sizes of amounts, without sign, as people think of them. */
export interface AmountRange {
  readonly direction: 'in' | 'out' | undefined;
  /** Decimal text without sign. */
  readonly least: string | undefined;
  readonly most: string | undefined;
}

/** The server compares signed amounts, so money out of 20 to 50 is between -50 and -20. */
export function signedRange({ direction, least, most }: AmountRange): Partial<Filter> {
  if (direction === 'out') {
    return { direction, min_amount: negated(most), max_amount: negated(least) };
  }
  return { direction, min_amount: least, max_amount: most };
}

export function rangeOf({ direction, min_amount: min, max_amount: max }: Filter): AmountRange {
  const out = direction === 'out' || (direction === undefined && (max?.startsWith('-') ?? false));
  return out
    ? { direction: 'out', least: max && bare(max), most: min && bare(min) }
    : { direction, least: min, most: max };
}

function negated(amount: string | undefined): string | undefined {
  return amount && (/[1-9]/.test(amount) ? `-${bare(amount)}` : '0');
}

function bare(amount: string): string {
  return amount.replace(/^[-+]/, '');
}
