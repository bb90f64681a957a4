/** Series: bills, subscriptions and incomes that recur. */
import type { Day, Id, Money } from './types-base';

export type Cadence =
  | 'weekly'
  | 'biweekly'
  | 'four-weekly'
  | 'semimonthly'
  | 'monthly'
  | 'bimonthly'
  | 'quarterly'
  | 'semiannual'
  | 'annual';

export type SeriesState = 'early' | 'active' | 'overdue' | 'ended';
export type SeriesKind = 'income' | 'transfer' | 'subscription' | 'bill';
export type Verdict = 'confirmed' | 'dismissed';

export interface PriceChange {
  readonly on: Day;
  readonly before: Money;
  readonly after: Money;
}

export interface Series {
  readonly id: Id;
  /** The person's name for it, else the bank's. */
  readonly name: string;
  readonly payee: string;
  readonly direction: 'in' | 'out';
  readonly kind: SeriesKind;
  readonly cadence: Cadence;
  readonly amount: {
    readonly median: Money;
    readonly low: Money;
    readonly high: Money;
    readonly behaviour: 'fixed' | 'stepped' | 'varying';
  };
  readonly currency: string;
  readonly first: Day;
  readonly last: Day;
  /** Null where none is expected. */
  readonly next: { readonly on: Day; readonly amount: Money } | null;
  readonly state: SeriesState;
  readonly verdict: Verdict | null;
  readonly occurrences: number;
  readonly missed: number;
  readonly price_change: PriceChange | null;
  readonly monthly: Money;
  readonly sureness: number;
  readonly account_id: Id;
  readonly category: { readonly id: Id; readonly key: string | null; readonly name: string } | null;
  /** The day until which its account tells. */
  readonly known_until: Day;
  /** What a person said otherwise than it was found. */
  readonly changed: readonly string[];
}

export interface SeriesList {
  readonly items: readonly Series[];
  readonly monthly: readonly { readonly currency: string; readonly income: Money; readonly bills: Money }[];
}

/** What is left out stays; null takes a say back. */
export interface SeriesChange {
  readonly verdict?: Verdict | null;
  readonly name?: string | null;
  readonly cadence?: Cadence | null;
  readonly amount?: Money | null;
  readonly next_on?: Day | null;
}

export interface Expected {
  readonly series_id: Id;
  readonly name: string;
  readonly direction: 'in' | 'out';
  readonly kind: SeriesKind;
  readonly on: Day;
  readonly amount: Money;
  readonly late: boolean;
}

export interface Coming {
  readonly start: Day;
  readonly until: Day;
  readonly pay_day: Day | null;
  readonly items: readonly Expected[];
}
