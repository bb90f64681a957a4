/** Files handed in, and long work. */
import type { Day, Id, Money, ProblemDocument } from './types-base';
import type { AccountKind, TransactionStatus } from './types-ledger';

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
  /** Its account's place in the file. */
  readonly account?: number;
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

/** The lines of one account of a file in one currency. */
export interface FileSection {
  readonly account_index: number;
  readonly number: string | null;
  /** The account's name in the file, or that of the file inside an archive. */
  readonly name: string | null;
  readonly currency: string;
  readonly lines: number;
  readonly since: Day;
  readonly until: Day;
  readonly sum: string;
  /** Whether opening balance and lines give the closing balance; null where the file does not tell them. */
  readonly proven: boolean | null;
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
  /** In the order of `destinations`; missing in files read before it was told. */
  readonly sections?: readonly FileSection[];
}

/** Something the ledger noticed about a file: days that are missing, balances that differ. */
export interface ImportNotice {
  readonly kind: string;
  readonly text: string;
  readonly account_id: Id | null;
}

export interface ImportResult {
  readonly import_id: Id;
  /** Where most lines went. */
  readonly account_id: Id;
  /** In the order of the reading's `destinations`. */
  readonly account_ids?: readonly Id[];
  readonly notices?: readonly ImportNotice[];
  readonly lines: number;
  readonly new: number;
  readonly known: number;
  readonly changed: number;
  readonly removed: number;
  readonly rejected: number;
  readonly categorised: number;
}

/** How people corrected the reading of a file. */
export interface ReadingCorrections {
  readonly columns?: Readonly<Record<string, string>>;
  readonly date_order?: string;
  readonly invert_sign?: boolean;
  readonly currency?: string;
}

/** What was said of a transaction. */
export interface Told {
  readonly booked_on: Day;
  readonly amount: Money;
  readonly payee: string;
  readonly description: string;
  readonly status: TransactionStatus;
}

/** A line that the ledger knew and that a file tells otherwise. Of `kept` the ledger stayed, `after` is the file's. */
export interface Correction {
  readonly transaction_id: Id;
  readonly kind: 'changed' | 'settled' | 'removed' | 'kept';
  readonly row: number | null;
  readonly before: Told;
  readonly after: Told | null;
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
  /** Made now, or remembered from an earlier file of this layout; null in lists. */
  readonly corrections: ReadingCorrections | null;
  readonly result: ImportResult | null;
  readonly problem: ProblemDocument | null;
  readonly batch_id: Id | null;
}

export interface ImportStarted {
  readonly import_id: Id;
  readonly job_id: Id;
  readonly account_id: Id | null;
}

export interface AccountWish {
  readonly name: string;
  readonly kind: AccountKind;
  readonly currency?: string;
}

/** Where the lines of one account of a file go. */
export interface Place {
  readonly account_index: number;
  readonly currency: string;
  readonly account_id?: Id;
  readonly account?: AccountWish;
}

export interface Mapping {
  readonly account_id?: Id;
  readonly account?: AccountWish;
  /** Of a file with several accounts. */
  readonly destinations?: readonly Place[];
  /** Header, or 1-based number of the column, to its role. */
  readonly columns?: Readonly<Record<string, string>>;
  /** `dmy`, `mdy` or `ymd`; null leaves it to the reader again. */
  readonly date_order?: string | null;
  readonly invert_sign?: boolean | null;
  readonly currency?: string;
  /** Leaves every correction away, made now or earlier. */
  readonly forget?: boolean;
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
