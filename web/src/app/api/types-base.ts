/** What all shapes of the HTTP API are made of, and its problems (RFC 9457). */

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
