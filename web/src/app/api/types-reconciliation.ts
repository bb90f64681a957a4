/** Whether the ledger agrees with what banks say, and which days their statements cover. */
import type { Day, Id, Money } from './types-base';

export type StandingState = 'agrees' | 'differs' | 'unknown';

/** How an account agrees with the balances that were stated; a difference is stated minus computed. */
export interface Standing {
  readonly state: StandingState;
  /** The last day on which everything agreed. */
  readonly until: Day | null;
  readonly differs_on: Day | null;
  readonly difference: Money | null;
}

/** What a statement or a person says an account held at the end of a day. */
export interface Assertion {
  /** Null for what a statement says, which goes only with its import. */
  readonly id: Id | null;
  readonly on: Day;
  readonly balance: Money;
  readonly computed: Money;
  /** Stated minus computed. */
  readonly difference: Money;
  readonly agrees: boolean;
  readonly source: 'statement' | 'person';
  readonly import_id: Id | null;
  readonly file_name: string | null;
}

export interface Reconciliation {
  readonly account_id: Id;
  readonly state: StandingState;
  readonly until: Day | null;
  /** Newest first. */
  readonly items: readonly Assertion[];
}

export type SuggestionKind =
  'restore' | 'amount' | 'duplicate' | 'remove' | 'confirm' | 'sign' | 'digits' | 'moved' | 'pair';

export interface SuggestedRow {
  readonly id: Id;
  readonly booked_on: Day;
  readonly payee: string;
  readonly amount: Money;
}

/** Rows, and what to do with them to close a difference exactly. Of a duplicate the one that is too much is last. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
  readonly transactions: readonly SuggestedRow[];
  /** What the transaction should be, where that is the question. */
  readonly amount: Money | null;
}

/** Days, both included, of which no statement tells. `certain` where balances or stated days prove it. */
export interface Hole {
  readonly since: Day;
  readonly until: Day;
  readonly certain: boolean;
}

export interface Suggestions {
  readonly account_id: Id;
  readonly on: Day;
  /** The difference arose after this day. */
  readonly since: Day | null;
  readonly difference: Money;
  /** Likeliest first. */
  readonly items: readonly Suggestion[];
  readonly holes: readonly Hole[];
}

export interface CoveredMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly state: 'covered' | 'partly' | 'hole';
  readonly covered_days: number;
}

export interface Coverage {
  readonly account_id: Id;
  readonly since: Day;
  readonly until: Day;
  readonly statements: number;
  readonly months: readonly CoveredMonth[];
  readonly holes: readonly Hole[];
}
