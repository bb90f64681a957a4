/** Accounts, transactions, categories, rules and history. */
import type { Day, Id, Money } from './types-base';
import type { Standing } from './types-reconciliation';

export type AccountKind = 'checking' | 'savings' | 'credit_card' | 'cash' | 'loan' | 'investment' | 'other';

export interface Account {
  readonly id: Id;
  readonly name: string;
  readonly kind: AccountKind;
  readonly currency: string;
  readonly number: string | null;
  readonly institution: string | null;
  readonly opening_balance: Money;
  readonly opened_on: Day | null;
  readonly balance: Money;
  readonly transactions: number;
  readonly last_booked_on: Day | null;
  readonly reconciliation: Standing;
  readonly archived: boolean;
  readonly position: number;
  readonly updated_at: string;
}

export interface NewAccount {
  readonly id?: Id;
  readonly name: string;
  readonly kind: AccountKind;
  readonly currency: string;
  readonly opening_balance?: Money;
  readonly opened_on?: Day;
  readonly number?: string;
  readonly institution?: string;
}

export type AccountChanges = Partial<
  Pick<
    Account,
    'name' | 'kind' | 'currency' | 'number' | 'institution' | 'opening_balance' | 'opened_on' | 'archived' | 'position'
  >
>;

export interface DailyBalance {
  readonly on: Day;
  readonly balance: Money;
}

export interface AccountBalances {
  readonly account_id: Id;
  readonly currency: string;
  readonly items: readonly DailyBalance[];
}

/** Who or what chose a category. */
export type CategorySource = 'person' | 'rule' | 'learned' | 'bank' | 'merchant' | 'model' | 'ai' | 'transfer';

export interface AssignedCategory {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly source: CategorySource;
  readonly confidence: number | null;
  readonly reason: string | null;
}

export interface Split {
  readonly category_id: Id | null;
  readonly amount: Money;
  readonly note?: string | null;
}

export type TransactionStatus = 'booked' | 'pending';

export interface Transaction {
  readonly id: Id;
  readonly account_id: Id;
  readonly booked_on: Day;
  readonly value_on: Day | null;
  readonly amount: Money;
  readonly payee: string;
  readonly description: string;
  readonly category: AssignedCategory | null;
  readonly uncategorised_reason?: string | null;
  readonly status: TransactionStatus;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly is_anomaly: boolean;
  readonly transfer_id: Id | null;
  readonly splits: readonly Split[] | null;
  /** Left out of totals, budgets and reports. */
  readonly ignored: boolean;
  readonly locked_fields: readonly string[];
  readonly source: 'import' | 'manual' | 'demo';
  readonly created_at: string;
  readonly updated_at: string;
}

export interface NewTransaction {
  readonly id?: Id;
  readonly account_id: Id;
  readonly booked_on: Day;
  readonly amount: Money;
  readonly payee: string;
  readonly description?: string;
  readonly category_id?: Id | null;
  readonly notes?: string;
  readonly tags?: readonly string[];
  readonly value_on?: Day;
  readonly status?: TransactionStatus;
  readonly splits?: readonly Split[];
}

export interface TransactionChanges {
  readonly category_id?: Id | null;
  readonly payee?: string;
  readonly description?: string;
  readonly notes?: string;
  readonly tags?: readonly string[];
  readonly booked_on?: Day;
  readonly value_on?: Day | null;
  readonly amount?: Money;
  readonly status?: TransactionStatus;
  readonly splits?: readonly Split[] | null;
  readonly ignored?: boolean;
}

export interface TransactionFilter {
  readonly account_id?: readonly Id[];
  /** Category id, key, group key, or `none`. */
  readonly category?: readonly string[];
  /** Inclusive. */
  readonly start_date?: Day;
  /** Inclusive. */
  readonly end_date?: Day;
  readonly min_amount?: string;
  readonly max_amount?: string;
  readonly direction?: 'in' | 'out';
  readonly is_anomaly?: boolean;
  readonly status?: TransactionStatus;
  readonly tag?: readonly string[];
  readonly q?: string;
  readonly import_id?: Id;
  /** Both sides of a transfer. */
  readonly transfer_id?: Id;
}

export interface TransactionQuery extends TransactionFilter {
  readonly cursor?: string;
  readonly limit?: number;
}

export interface TransactionTotals {
  readonly count: number;
  readonly by_currency: readonly {
    readonly currency: string;
    readonly in: Money;
    readonly out: Money;
    readonly net: Money;
  }[];
}

export interface TransactionDay {
  readonly on: Day;
  readonly count: number;
  readonly net: readonly Money[];
}

export interface BulkChanges {
  readonly category_id?: Id | null;
  readonly payee?: string;
  readonly notes?: string;
  readonly add_tags?: readonly string[];
  readonly remove_tags?: readonly string[];
  readonly delete?: true;
}

export type BulkTarget = { readonly ids: readonly Id[] } | { readonly filter: TransactionFilter };

export interface BatchChanged {
  readonly batch_id: Id;
  readonly changed: number;
}

export interface Lineage {
  readonly records: readonly {
    readonly source: string;
    readonly import_id: Id | null;
    readonly file_name: string | null;
    readonly row: number | null;
    readonly raw: unknown;
    readonly first_seen_at: string;
  }[];
  readonly changes: readonly {
    readonly batch_id: Id;
    readonly at: string;
    readonly actor: Actor;
    readonly cause: string;
    readonly fields: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  }[];
}

export interface Duplicate {
  readonly a: Transaction;
  readonly b: Transaction;
  readonly reason: string;
}

/** How many suspected pairs wait for a decision. */
export interface DuplicateCounts {
  readonly count: number;
  readonly by_account: readonly { readonly account_id: Id; readonly count: number }[];
}

/** `ask` takes back `keep`. Without `survivor` the server chooses which of the two stays. */
export interface DuplicateDecision {
  readonly a: Id;
  readonly b: Id;
  readonly verdict: 'merge' | 'keep' | 'ask';
  readonly survivor?: Id;
}

export interface Tag {
  readonly name: string;
  readonly count: number;
}

export interface Category {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly group: string;
  readonly parent_id: Id | null;
  readonly icon: string | null;
  readonly color: string | null;
  readonly position: number;
  readonly transactions: number;
  readonly built_in: boolean;
  /** Not offered any more; what is in it stays. */
  readonly hidden: boolean;
}

export interface NewCategory {
  readonly name: string;
  readonly parent_id: Id | null;
  readonly icon?: string;
  readonly color?: string | null;
}

export type CategoryChanges = Pick<Category, 'name' | 'parent_id' | 'hidden'> &
  Partial<Pick<Category, 'icon' | 'color' | 'position'>>;

/** Amounts in conditions have no sign: the direction is a condition of its own. */
export interface RuleCondition {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  /** The upper amount of `between`. */
  readonly value_to?: string | null;
}

export type RuleMatch = 'all' | 'any' | 'none';

/** Conditions of which all, any or none must hold. */
export interface RuleGroup {
  readonly match: RuleMatch;
  readonly conditions: readonly (RuleCondition | RuleGroup)[];
}

/** A part of an amount: fixed, or a share in per cent, as decimal texts; the first part takes the rest. */
export interface RuleSplit {
  readonly category_id?: Id | null;
  readonly amount?: string | null;
  readonly percent?: string | null;
}

export interface RuleActions {
  readonly category_id?: Id | null;
  readonly payee?: string | null;
  readonly add_tags?: readonly string[];
  readonly note?: string | null;
  readonly splits?: readonly RuleSplit[];
  readonly transfer?: boolean;
  readonly ignore?: boolean;
}

export interface NewRule extends RuleGroup {
  readonly id?: Id;
  readonly name: string;
  readonly actions: RuleActions;
  readonly enabled: boolean;
  readonly position?: number;
}

export interface Rule extends NewRule {
  readonly id: Id;
  readonly position: number;
  readonly does: string;
}

export interface RulePreview {
  readonly matches: number;
  readonly changes: number;
  /** Of how many transactions this is told, and whether these are all. */
  readonly looked_at: number;
  readonly complete: boolean;
  readonly warnings: readonly string[];
  readonly sample: readonly {
    readonly id: Id;
    readonly booked_on: Day;
    readonly payee: string;
    readonly amount: Money;
    readonly changes: readonly {
      readonly field: string;
      readonly before: string | null;
      readonly after: string | null;
    }[];
  }[];
}

/** A rule that repeated corrections suggest, and why. */
export interface RuleSuggestion {
  readonly suggestion: string;
  readonly because: string;
  readonly rule: NewRule;
}

/** A batch in which a rule acted. */
export interface RuleRun {
  readonly id: Id;
  readonly batch_id: Id;
  readonly kind: 'apply' | 'import';
  readonly rows: number;
  readonly at: string;
  readonly summary: string;
  readonly reverted_by: Id | null;
}

export interface Learned {
  readonly id: Id;
  readonly payee_key: string;
  readonly example: string;
  readonly direction: 'in' | 'out';
  readonly category_id: Id;
  readonly enabled: boolean;
  readonly used: number;
  readonly learned_at: string;
  /** Without sign; null where it counts for all amounts. */
  readonly amount_from: Money | null;
  readonly amount_to: Money | null;
}

export interface LearnedPreview {
  readonly changes: number;
  /** The newest of them, as they are now. */
  readonly items: readonly Transaction[];
}

export interface Actor {
  readonly kind: 'person' | 'bank' | 'rule' | 'import' | 'system';
  readonly name: string;
}

export interface Batch {
  readonly id: Id;
  readonly at: string;
  readonly actor: Actor;
  readonly cause: string;
  readonly summary: string;
  readonly rows: number;
  readonly reverted_by: Id | null;
  readonly reverts: Id | null;
  readonly revertible: boolean;
}

export interface Reverted {
  readonly batch_id: Id;
  readonly restored: number;
  /** Rows with later edits, left alone. */
  readonly kept: number;
}
