import { HttpErrorResponse } from '@angular/common/http';
import { FieldProblem, ProblemDocument } from './types';

/** A refusal or failure of the server, or its absence, in words a person can act on. */
export class Problem extends Error {
  /** Slug of the problem's type, `idempotency-key-reused`; `offline` when nobody answered. */
  readonly kind: string;
  /** HTTP status; 0 when nobody answered. */
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  /** Names this one request in the server's log. */
  readonly requestId: string | null;
  /** Seconds to wait before the next try, when the server asked for patience. */
  readonly retryAfter: number | null;

  constructor(status: number, document: Partial<ProblemDocument>, retryAfter: number | null = null) {
    const kind = document.type?.split('/').at(-1) ?? (status === 0 ? 'offline' : 'unknown');
    super(sentenceFor(status, document, retryAfter));
    this.name = 'Problem';
    this.kind = kind;
    this.status = status;
    this.fields = document.errors ?? [];
    this.requestId = document.request_id ?? null;
    this.retryAfter = retryAfter;
  }

  /** What is wrong with one field of the request, by its name in the body. */
  field(name: string): string | null {
    return this.fields.find(({ pointer }) => pointer.replace(/^#?\/(body\/)?/, '') === name)?.detail ?? null;
  }

  static from(failure: unknown): Problem {
    if (failure instanceof Problem) {
      return failure;
    }
    if (failure instanceof HttpErrorResponse) {
      // The service worker says so, with nothing in it, where there is no network.
      if (failure.status === 504 && failure.error === null) {
        return new Problem(0, {});
      }
      const seconds = Number(failure.headers.get('Retry-After'));
      return new Problem(failure.status, documentOf(failure.error), seconds > 0 ? seconds : null);
    }
    return new Problem(-1, { detail: failure instanceof Error ? failure.message : String(failure) });
  }
}

function documentOf(body: unknown): Partial<ProblemDocument> {
  if (typeof body === 'string') {
    try {
      // A request that asked for text or bytes gets its problem as text.
      return documentOf(JSON.parse(body) as unknown);
    } catch (failure) {
      if (failure instanceof SyntaxError) {
        return {};
      }
      throw failure;
    }
  }
  return typeof body === 'object' && body !== null ? body : {};
}

function sentenceFor(status: number, document: Partial<ProblemDocument>, retryAfter: number | null): string {
  if (status === 0) {
    return $localize`No answer from the server. Check the connection; nothing was lost.`;
  }
  if (status === 429) {
    return retryAfter
      ? $localize`Too many tries. Wait ${retryAfter}:seconds: seconds and try again.`
      : $localize`Too many tries. Wait a moment and try again.`;
  }
  if (status === 412) {
    return $localize`Someone changed this meanwhile. The newest state is shown; try again.`;
  }
  const said = document.detail ?? document.title;
  if (said && status < 500) {
    return said;
  }
  return document.request_id
    ? $localize`The server could not do this. Try again; if it stays, the log knows it as ${document.request_id}:request:.`
    : $localize`The server could not do this. Try again in a moment.`;
}
