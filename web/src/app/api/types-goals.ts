/** Goals: amounts to be saved, and what counts towards them. */
import type { Day, Id, Money } from './types-base';

export type GoalMatch =
  | { readonly kind: 'transfers' }
  | { readonly kind: 'category'; readonly category_id: Id }
  | { readonly kind: 'filter'; readonly q: string };

export type GoalStanding = 'reached' | 'paused' | 'ahead' | 'on_track' | 'behind' | 'overdue' | 'open' | 'stalled';

export type GoalProblem = 'account_gone' | 'no_rate' | 'not_there';

export interface GoalValues {
  readonly name: string;
  readonly icon?: string;
  readonly target: Money;
  readonly target_date?: Day | null;
  readonly account_id?: Id | null;
  /** What an account holds, or what was put aside. */
  readonly counts?: 'balance' | 'contributions' | null;
  readonly match?: GoalMatch | null;
  readonly started_on?: Day | null;
  /** What is meant to be saved each month. */
  readonly monthly?: Money | null;
  /** In per cent a year. */
  readonly interest_rate?: number;
  readonly paused?: boolean;
  readonly archived?: boolean;
}

export interface NewGoal extends GoalValues {
  readonly id?: Id;
  readonly starting_amount?: Money | null;
}

export interface GoalPlan {
  readonly standing: GoalStanding;
  readonly basis: 'pace' | 'planned' | 'none';
  readonly monthly: Money;
  readonly pace: Money | null;
  readonly reached_on: Day | null;
  /** What each payment until the target date would have to be. */
  readonly needed: Money | null;
  readonly payments: number | null;
  readonly next_payment_on: Day;
}

export interface Goal {
  readonly id: Id;
  readonly name: string;
  readonly icon: string;
  readonly target: Money;
  readonly saved: Money;
  /** What was put aside; less of it may be there. */
  readonly asked: Money;
  readonly left: Money;
  /** What goals before it on the same account still take. */
  readonly first: Money;
  /** 0 is nothing, 1 is all of it. */
  readonly share: number;
  readonly target_date: Day | null;
  readonly account_id: Id | null;
  readonly counts: 'balance' | 'contributions';
  readonly match: GoalMatch | null;
  readonly started_on: Day;
  readonly monthly: Money | null;
  readonly interest_rate: number;
  readonly paused: boolean;
  readonly archived: boolean;
  readonly position: number;
  readonly problems: readonly GoalProblem[];
  readonly plan: GoalPlan;
  readonly reached_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface GoalAccount {
  readonly id: Id;
  readonly name: string;
  readonly balance: Money;
  readonly taken: Money;
  readonly free: Money;
  /** What goals ask for and the account does not hold. */
  readonly short: Money;
}

export interface Goals {
  readonly items: readonly Goal[];
  readonly accounts: readonly GoalAccount[];
}

export interface NewContribution {
  readonly id?: Id;
  readonly amount: Money;
  readonly booked_on?: Day | null;
  readonly note?: string;
}

export interface Contribution {
  readonly id: Id;
  readonly amount: Money;
  readonly booked_on: Day;
  readonly note: string;
  readonly source: 'person' | 'rule';
  readonly transaction_id: Id | null;
  readonly payee: string;
}

export interface WhatIf {
  readonly monthly: Money | null;
  readonly by: Day | null;
  readonly payments: number | null;
  readonly reached_on: Day | null;
}
