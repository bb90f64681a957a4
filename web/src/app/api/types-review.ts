import type { Day, Id, Money } from './types-base';
import type { CategorySource } from './types-ledger';

export interface ReviewCategory {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
}

/** What the product believes; it is in the rows already, or was held back as not sure enough. */
export interface ReviewGuess {
  readonly category: ReviewCategory;
  readonly confidence: number | null;
  readonly source: CategorySource | null;
  readonly reason: string;
}

export interface LikelyCategory {
  readonly category: ReviewCategory;
  readonly basis: 'guess' | 'similar' | 'used';
  readonly confidence: number | null;
}

/** What waits of one payee in one direction. */
export interface ReviewGroup {
  readonly payee_key: string;
  readonly direction: 'in' | 'out';
  readonly payee: string;
  readonly description: string;
  readonly count: number;
  readonly sums: readonly Money[];
  readonly first_on: Day;
  readonly last_on: Day;
  readonly guess: ReviewGuess | null;
  readonly reason: string;
  readonly likely: readonly LikelyCategory[];
}

export interface ReviewSummary {
  readonly rows: number;
  readonly groups: number;
  readonly decided: number;
}

export interface ReviewDecision {
  readonly payee_key: string;
  readonly direction: 'in' | 'out';
  readonly category_id: Id;
  readonly scope: 'group' | 'rows';
  readonly ids?: readonly Id[];
  readonly threshold: number | undefined;
}

/** From which confidence on (0 to 1) a machine gives a category, and how many rows of the last year others would leave. */
export interface Threshold {
  readonly threshold: number;
  readonly usual: number;
  readonly rows: number;
  readonly left: readonly { readonly threshold: number; readonly rows: number }[];
}
