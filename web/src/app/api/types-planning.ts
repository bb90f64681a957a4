/** Budgets, reports, and the Overview. */
import type { Day, Id, Money, Month } from './types-base';
import type { Account, Transaction } from './types-ledger';

export type BudgetPeriod = 'weekly' | 'four_weekly' | 'monthly' | 'yearly' | 'payday' | 'custom';
export type Rollover = 'none' | 'surplus' | 'overspend' | 'both';

/** When periods begin; which fields go with which period, the API's description says. */
export interface BudgetSchedule {
  /** 1 is Monday. */
  readonly first_weekday?: number | null;
  readonly anchor?: Day | null;
  /** 31 is the last day. */
  readonly start_day?: number | null;
  readonly start_month?: number | null;
  readonly shift?: 'before' | 'after' | 'none' | null;
  readonly start?: Day | null;
  /** Included. */
  readonly end?: Day | null;
  readonly days?: number | null;
}

export interface NewBudget {
  readonly id?: Id;
  readonly name?: string | null;
  readonly category_id?: Id | null;
  readonly category_ids?: readonly Id[];
  readonly account_ids?: readonly Id[];
  /** Any of them. */
  readonly tags?: readonly string[];
  readonly q?: string;
  readonly amount: Money;
  readonly period: BudgetPeriod;
  readonly schedule?: BudgetSchedule | null;
  readonly alert_at?: readonly number[];
  readonly pace_alert?: boolean;
  readonly rollover?: Rollover;
  readonly rollover_cap?: Money | null;
  readonly rollover_from?: Day | null;
  readonly paused?: boolean;
  readonly archived?: boolean;
}

export interface Budget extends NewBudget {
  readonly id: Id;
  readonly name: string | null;
  /** Of a budget for exactly one category. */
  readonly category_id: Id | null;
  readonly category_ids: readonly Id[];
  readonly account_ids: readonly Id[];
  readonly tags: readonly string[];
  readonly q: string;
  readonly alert_at: readonly number[];
  readonly rollover: Rollover;
  readonly archived: boolean;
  readonly paused: boolean;
  readonly created_at: string;
  /** All there were and will be, oldest first; `amount` is that of the current period. */
  readonly limits: readonly { readonly since: Day | null; readonly amount: Money }[];
  readonly status?: BudgetStatus;
  /** Others for which the same transactions count; only told when one budget is asked for. */
  readonly overlaps?: readonly Id[];
}

export type BudgetChanges = Partial<
  Pick<NewBudget, 'name' | 'amount' | 'alert_at' | 'pace_alert' | 'paused' | 'archived'> & {
    /** A day of the period for which the amount is set; the current one by default. */
    readonly amount_from: Day;
    readonly amount_for: LimitReach;
  }
>;

/** For which periods a limit is set: for one and all after it, for one alone, or for all there ever were. */
export type LimitReach = 'onwards' | 'period' | 'always';

export interface BudgetStatus {
  readonly budget_id: Id;
  /** Start and end, both inclusive. */
  readonly period: { readonly start: Day; readonly end: Day };
  /** What the budget says, without what was carried over. */
  readonly amount: Money;
  readonly carried: Money;
  readonly limit: Money;
  readonly spent: Money;
  /** The part of it that is booked in days to come. */
  readonly ahead: Money;
  readonly left: Money;
  /** 0 is nothing, 1 is the whole limit. */
  readonly share: number;
  readonly pace: { readonly expected: Money; readonly passes_on: Day | null } | null;
  readonly projected: Money;
  /** Spent in currencies without a rate, and in no other figure. */
  readonly unconverted: readonly Money[];
  readonly alerts: readonly {
    readonly threshold: number;
    readonly crossed_at: string;
    readonly transaction_id: Id | null;
  }[];
}

export interface PastPeriod {
  readonly period: { readonly start: Day; readonly end: Day };
  /** The limit without what was carried into it. */
  readonly amount: Money;
  readonly carried: Money;
  readonly limit: Money;
  readonly spent: Money;
  readonly left: Money;
}

export interface BudgetSuggestion {
  readonly category_id: Id;
  readonly key: string;
  readonly name: string;
  readonly amount: Money;
  readonly median: Money;
  readonly trimmed_mean: Money;
  readonly periods: number;
  readonly left_out: number;
  /** Oldest first. */
  readonly values: readonly Money[];
  readonly evidence: string;
}

export type SuggestedPeriod = 'weekly' | 'four_weekly' | 'monthly' | 'yearly' | 'payday';
export type SuggestionMethod = 'median' | 'trimmed_mean';

export interface Envelope {
  readonly budget_id: Id;
  readonly name: string | null;
  readonly category_id: Id | null;
  /** The budget's limit. */
  readonly goal: Money;
  readonly carried: Money;
  readonly assigned: Money;
  readonly spent: Money;
  /** Below zero where it is overspent. */
  readonly available: Money;
}

/** A month of envelopes; all is empty where the household has none. */
export interface EnvelopeMonth {
  readonly month: Month;
  readonly plan: { readonly start: Month; readonly opening: Money } | null;
  readonly before: Money | null;
  readonly income: Money | null;
  readonly assigned: Money | null;
  /** Spent on what no envelope is for. */
  readonly outside: Money | null;
  /** What envelopes lacked at the end of the month before. */
  readonly overspent: Money | null;
  readonly to_assign: Money | null;
  readonly envelopes: readonly Envelope[];
  readonly left_out: readonly Id[];
}

export interface Summary {
  readonly period: { readonly start: Day; readonly end: Day };
  readonly currency: string;
  readonly income: Money;
  readonly expense: Money;
  readonly saving: Money;
  readonly saving_rate: number | null;
  readonly transactions: number;
  readonly previous: { readonly income: Money; readonly expense: Money; readonly saving: Money } | null;
  readonly other_currencies: readonly { readonly currency: string; readonly income: Money; readonly expense: Money }[];
}

export interface CategorySpending {
  readonly category_id: Id | null;
  readonly key: string;
  readonly name: string;
  readonly group: string;
  readonly amount: Money;
  readonly share: number;
  readonly transactions: number;
  readonly previous: Money | null;
}

export interface MonthTrend {
  readonly month: Month;
  readonly income: Money;
  readonly expense: Money;
  readonly saving: Money;
}

export interface CashflowDay {
  readonly on: Day;
  readonly in: Money;
  readonly out: Money;
  readonly net: Money;
  readonly balance: Money;
}

export interface NetWorthPoint {
  readonly on: Day;
  readonly total: Money;
  readonly accounts: readonly { readonly id: Id; readonly balance: Money }[];
}

export interface PaceDay {
  readonly day: number;
  readonly spent: Money | null;
  readonly usual: Money | null;
  readonly low: Money | null;
  readonly high: Money | null;
}

export interface Attention {
  readonly kind: string;
  readonly text: string;
  readonly count: number;
  readonly link: string;
}

export interface Overview {
  readonly month: Month;
  readonly currency: string;
  readonly balance: {
    readonly total: Money;
    readonly others: readonly Money[];
    readonly accounts: readonly Pick<Account, 'id' | 'name' | 'kind' | 'balance'>[];
  };
  readonly month_so_far: {
    readonly income: Money;
    readonly expense: Money;
    readonly saving: Money;
    readonly previous: { readonly income: Money; readonly expense: Money; readonly saving: Money } | null;
  };
  readonly pace: { readonly days: readonly PaceDay[] };
  readonly categories: readonly Pick<CategorySpending, 'key' | 'name' | 'group' | 'amount' | 'previous'>[];
  readonly trend: readonly MonthTrend[];
  readonly latest: readonly Transaction[];
  readonly attention: readonly Attention[];
  readonly budgets: readonly BudgetStatus[];
}
