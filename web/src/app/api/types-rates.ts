/** Exchange rates: how many units of a currency one euro was worth on a day. */
import type { Day, Id } from './types-base';

export interface ExchangeRate {
  /** Null for what was published for everybody; that cannot be removed. */
  readonly id: Id | null;
  readonly currency: string;
  readonly day: Day;
  /** Exact decimal text, `1.0823`. */
  readonly rate: string;
  readonly source: 'typed' | 'file' | 'reference';
}

export interface ExchangeRates {
  readonly base: 'EUR';
  readonly items: readonly ExchangeRate[];
  /** How many the household holds itself, on any day. */
  readonly own: number;
  readonly fetching: {
    readonly enabled: boolean;
    readonly newest_day: Day | null;
    readonly tried_at: string | null;
    readonly failure: string | null;
  };
}

export interface NewRate {
  readonly id?: Id;
  readonly currency: string;
  readonly day: Day;
  readonly rate: string;
}

/** What came out of a file of the European Central Bank. */
export interface ReferenceFile {
  readonly first_day: Day;
  readonly last_day: Day;
  readonly currencies: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly unknown: readonly string[];
}
