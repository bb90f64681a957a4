/** Transactions in one line, and templates. */
import type { Day, Id, Money } from './types-base';

export interface QuickLine {
  /** `12.50 lunch yesterday`. */
  readonly text: string;
  /** Of the transaction to be made; the same with each try. */
  readonly id?: Id;
  /** The day on which it was written. */
  readonly today?: Day;
}

export interface QuickProblem {
  readonly kind: 'amount' | 'account' | 'currency' | 'day';
  readonly detail: string;
}

/** What a line would become; it can be entered where there is no problem. */
export interface Understanding {
  readonly amount: Money | null;
  /** As it was written, where the account holds another currency. */
  readonly original: Money | null;
  readonly booked_on: Day;
  readonly payee: string;
  readonly account: { readonly id: Id; readonly name: string } | null;
  readonly category: {
    readonly id: Id;
    readonly key: string;
    readonly name: string;
    readonly source: string | null;
    readonly confidence: number | null;
    readonly reason: string;
  } | null;
  readonly tags: readonly string[];
  readonly parts: readonly {
    readonly kind: 'amount' | 'day' | 'account' | 'tag' | 'payee';
    readonly start: number;
    readonly end: number;
  }[];
  readonly problems: readonly QuickProblem[];
}

export interface NewTemplate {
  readonly id?: Id;
  readonly name: string;
  readonly payee?: string;
  readonly amount?: Money | null;
  readonly account_id?: Id | null;
  readonly category_id?: Id | null;
  readonly tags?: readonly string[];
  readonly notes?: string;
}

export interface Template {
  readonly id: Id;
  readonly name: string;
  readonly payee: string;
  /** Null where it is asked for each time. */
  readonly amount: Money | null;
  readonly account_id: Id | null;
  readonly category_id: Id | null;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly position: number;
  readonly updated_at: string;
}
