/** The health score, and the report of a month. */
import type { Id, Money, Month } from './types-base';
import type { GoalStanding } from './types-goals';

export type HealthLevel = 'good' | 'fair' | 'weak';

export interface HealthEvidence {
  readonly key: string;
  readonly kind: 'money' | 'share' | 'number' | 'months';
  readonly money: Money | null;
  readonly number: number | null;
}

export interface HealthAdvice {
  readonly key: string;
  /** What it is about, once or each month. */
  readonly effect: Money | null;
  readonly once: boolean;
  readonly subject: string | null;
}

export interface HealthRule {
  readonly key: string;
  readonly weight: number;
  readonly unit: 'share' | 'months';
  readonly source: string;
  readonly marks: readonly { readonly value: number; readonly grade: number }[];
  readonly points: number;
  readonly points_max: number;
  /** What is missing where it cannot judge; the rest is null then. */
  readonly lack: string | null;
  readonly value: number | null;
  /** 0 to 100. */
  readonly grade: number | null;
  readonly level: HealthLevel | null;
  readonly evidence: readonly HealthEvidence[];
  readonly advice: HealthAdvice | null;
  /** Where the rows behind it are. */
  readonly link: string | null;
}

/** Money in a currency without a rate, which is in no figure. */
export interface Unconverted {
  readonly income: Money;
  readonly expense: Money;
  /** On accounts at the end, where there is any. */
  readonly held: Money | null;
}

export interface HealthReport {
  readonly month: Month;
  readonly currency: string;
  readonly from: Month | null;
  readonly months: number;
  /** Converted by the rates of their days. */
  readonly other_currencies: readonly string[];
  readonly unconverted: readonly Unconverted[];
  readonly score: number | null;
  readonly level: HealthLevel | null;
  /** How much of a hundred could be judged. */
  readonly weight: number;
  readonly rules: readonly HealthRule[];
  readonly trend: readonly { readonly month: Month; readonly score: number | null }[];
}

export interface ReportFlows {
  readonly income: Money;
  readonly expense: Money;
  readonly saving: Money;
  readonly saving_rate: number | null;
}

export interface ReportCategory {
  readonly key: string;
  readonly name: string;
  readonly group: string;
  readonly amount: Money;
  readonly usual: Money;
  /** Above zero where more was spent. */
  readonly difference: Money;
  readonly share: number;
}

export interface MonthlyReport {
  readonly month: Month;
  readonly currency: string;
  /** Whether the month is over. */
  readonly complete: boolean;
  readonly usual_months: number;
  /** Converted by the rates of their days. */
  readonly other_currencies: readonly string[];
  readonly unconverted: readonly Unconverted[];
  readonly flows: ReportFlows & {
    readonly previous: ReportFlows | null;
    readonly usual: ReportFlows | null;
    readonly months: readonly (ReportFlows & { readonly month: Month })[];
  };
  readonly categories: readonly ReportCategory[];
  readonly changes: readonly ReportCategory[];
  readonly budgets: readonly {
    readonly name: string;
    readonly limit: Money;
    readonly spent: Money;
    readonly kept: boolean;
  }[];
  readonly goals: readonly {
    readonly id: Id;
    readonly name: string;
    readonly saved: Money;
    readonly target: Money;
    readonly share: number;
    readonly standing: GoalStanding;
    readonly added: Money;
  }[];
  readonly health: {
    readonly score: number | null;
    readonly level: HealthLevel | null;
    readonly weight: number;
    readonly before: number | null;
  };
}
