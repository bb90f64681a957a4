/** Budgets, reports, and the Overview. */
import type { Day, Id, Money, Month } from './types-base';
import type { Account, Transaction } from './types-ledger';

export type BudgetPeriod = 'weekly' | 'monthly' | 'yearly' | 'payday' | 'custom';

export interface NewBudget {
  readonly id?: Id;
  readonly name?: string | null;
  readonly category_id: Id;
  readonly amount: Money;
  readonly period: BudgetPeriod;
  readonly alert_at?: readonly number[];
  readonly rollover?: string;
}

export interface Budget extends NewBudget {
  readonly id: Id;
  readonly name: string | null;
  readonly alert_at: readonly number[];
  readonly rollover: string;
  readonly archived: boolean;
  readonly created_at: string;
  readonly status?: BudgetStatus;
}

export interface BudgetStatus {
  readonly budget_id: Id;
  /** Start and end, both inclusive. */
  readonly period: { readonly start: Day; readonly end: Day };
  readonly limit: Money;
  readonly spent: Money;
  readonly left: Money;
  /** 0 is nothing, 1 is the whole limit. */
  readonly share: number;
  readonly pace: { readonly expected: Money; readonly passes_on: Day | null } | null;
  readonly projected: Money;
  readonly alerts: readonly {
    readonly threshold: number;
    readonly crossed_at: string;
    readonly transaction_id: Id | null;
  }[];
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
