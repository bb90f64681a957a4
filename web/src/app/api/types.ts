/** The shapes of the HTTP API. Money out is negative, dates are the bank's (`YYYY-MM-DD`), instants are ISO 8601 in UTC. */

export interface Money {
  /** Exact decimal text, `-12.34`. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

export type Id = string;
/** `YYYY-MM`. */
export type Month = string;
/** `YYYY-MM-DD`. */
export type Day = string;

export interface Page<T> {
  readonly items: readonly T[];
  readonly next_cursor: string | null;
}

export interface List<T> {
  readonly items: readonly T[];
}

export interface User {
  readonly id: Id;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly household_id: Id;
}

export interface Me extends User {
  readonly onboarded: boolean;
}

export interface AccessToken {
  readonly access_token: string;
  readonly token_type: 'bearer';
  /** Seconds. */
  readonly expires_in: number;
}

export interface Profile {
  readonly name: string;
  readonly currency: string;
  readonly time_zone: string;
  readonly language: string;
  readonly monthly_income: Money | null;
  readonly pay_day: number | null;
  readonly goals: readonly string[];
  readonly onboarded: boolean;
}

export interface Session {
  readonly id: Id;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly user_agent: string | null;
  readonly ip: string | null;
  readonly current: boolean;
  readonly expires_at: string;
}

export type TokenScope = 'read' | 'write';

export interface ApiToken {
  readonly id: Id;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly last_used_at?: string | null;
}

export interface NewApiToken extends ApiToken {
  /** Shown once, never again. */
  readonly token: string;
}

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
export type CategorySource = 'person' | 'rule' | 'learned' | 'bank' | 'merchant' | 'model' | 'ai';

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
}

export interface NewCategory {
  readonly name: string;
  readonly parent_id: Id | null;
  readonly icon?: string;
  readonly color?: string;
}

export type CategoryChanges = Partial<Pick<Category, 'name' | 'icon' | 'color' | 'parent_id' | 'position'>>;

/** Amounts in conditions have no sign: the direction is a condition of its own. */
export interface RuleCondition {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  /** The upper amount of `between`. */
  readonly value_to?: string | null;
}

export interface RuleActions {
  readonly category_id?: Id | null;
  readonly payee?: string | null;
  readonly add_tags?: readonly string[];
  readonly note?: string | null;
}

export interface NewRule {
  readonly id?: Id;
  readonly name: string;
  readonly match: 'all' | 'any';
  readonly conditions: readonly RuleCondition[];
  readonly actions: RuleActions;
  readonly enabled: boolean;
  readonly position?: number;
}

export interface Rule extends NewRule {
  readonly id: Id;
  readonly position: number;
}

export interface RulePreview {
  readonly matches: number;
  readonly changes: number;
  readonly sample: readonly {
    readonly id: Id;
    readonly booked_on: Day;
    readonly payee: string;
    readonly amount: Money;
    readonly before: string | null;
    readonly after: string | null;
  }[];
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

export type ImportState = 'reading' | 'needs_mapping' | 'importing' | 'done' | 'failed' | 'reverted';

/** A statement line as it was read, before it is recorded. Amounts are decimal text of `currency`. */
export interface ReadLine {
  /** 1-based physical line of the file. */
  readonly row: number;
  readonly booked_on: Day;
  readonly value_on: Day | null;
  readonly amount: string;
  readonly currency: string | null;
  readonly balance: string | null;
  readonly payee: string;
  readonly description: string;
  readonly reference: string | null;
  readonly category: string | null;
  readonly status: TransactionStatus;
  /** The line as it stands in the file. */
  readonly raw?: string;
}

/** Something the file does not decide: what speaks for it, what was taken, what else it could be. */
export interface ReadingQuestion {
  readonly about: string;
  readonly evidence: string;
  readonly choice: string;
  readonly options: readonly string[];
}

/** Where lines of a file would go: an account of the household, or one to be made (`account_id` null). */
export interface ImportDestination {
  readonly account_index: number;
  readonly number: string | null;
  readonly currency: string;
  readonly lines: number;
  readonly account_id: Id | null;
  readonly name: string;
  readonly kind: AccountKind;
}

/** What was understood of a file. In lists without `preview` and `rejected`. */
export interface Reading {
  readonly format: string;
  readonly encoding: string | null;
  /** Of a file with columns. */
  readonly dialect: {
    readonly delimiter: string;
    readonly quote: string;
    /** 1-based physical line; null without a header. */
    readonly header_row: number | null;
    readonly decimal: string;
    readonly thousands: string | null;
    readonly date_format: string;
  } | null;
  /** Role to the header, or headers, that hold it. */
  readonly columns: Readonly<Record<string, string | readonly string[] | null>> | null;
  readonly lines: number;
  readonly first: ReadLine | null;
  readonly last: ReadLine | null;
  readonly rejected: readonly { readonly row: number; readonly reason: string; readonly raw: string }[];
  readonly rejected_count: number;
  /** Decimal text by currency. */
  readonly sum: Readonly<Record<string, string>>;
  readonly confidence: number | null;
  readonly questions: readonly ReadingQuestion[];
  readonly headers: readonly string[];
  readonly preview: readonly ReadLine[];
  /** Whether corrections of an earlier file of the same layout were used. */
  readonly remembered?: boolean;
  readonly destinations?: readonly ImportDestination[];
}

export interface ImportResult {
  readonly import_id: Id;
  readonly account_id: Id;
  readonly lines: number;
  readonly new: number;
  readonly known: number;
  readonly changed: number;
  readonly removed: number;
  readonly rejected: number;
  readonly categorised: number;
}

export interface Import {
  readonly id: Id;
  readonly account_id: Id | null;
  readonly file_name: string;
  readonly size: number;
  readonly sha256: string;
  readonly state: ImportState;
  readonly created_at: string;
  readonly job_id: Id | null;
  readonly reading: Reading | null;
  readonly result: ImportResult | null;
  readonly problem: ProblemDocument | null;
  readonly batch_id: Id | null;
}

export interface ImportStarted {
  readonly import_id: Id;
  readonly job_id: Id;
  readonly account_id: Id | null;
}

export interface Mapping {
  readonly account_id?: Id;
  readonly account?: { readonly name: string; readonly kind: AccountKind; readonly currency?: string };
  /** Header, or 1-based number of the column, to its role. */
  readonly columns?: Readonly<Record<string, string>>;
  /** `dmy`, `mdy` or `ymd`; null leaves it to the reader again. */
  readonly date_order?: string | null;
  readonly invert_sign?: boolean | null;
  readonly currency?: string;
  readonly confirm: boolean;
}

export type JobState = 'queued' | 'running' | 'waiting' | 'done' | 'failed' | 'cancelled';

export interface Job {
  readonly id: Id;
  readonly kind: string;
  readonly state: JobState;
  readonly progress: { readonly done: number; readonly total: number | null } | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly problem: ProblemDocument | null;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
}

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

export interface Notification {
  readonly id: Id;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
  readonly created_at: string;
  readonly read_at: string | null;
}

export interface NotificationPreferences {
  readonly budget_alerts: { readonly inbox: boolean };
  readonly imports: { readonly inbox: boolean };
}

/** One call that left this installation. */
export interface OutboundCall {
  readonly id: Id;
  readonly at: string;
  readonly purpose: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** What was sent, redacted. */
  readonly sent: string;
  readonly status: number | null;
  readonly duration_ms: number | null;
  readonly failure: string | null;
}

/** RFC 9457. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly FieldProblem[];
  readonly request_id?: string;
}

export interface FieldProblem {
  /** JSON pointer into the request's body, `/amount`. */
  readonly pointer: string;
  readonly detail: string;
}
