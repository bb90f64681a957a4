import { HttpErrorResponse, HttpEvent, HttpHandlerFn, HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, Observable, switchMap, throwError } from 'rxjs';
import { newId } from './ids';
import { Access } from './access';
import { Problem } from './problem';

/** Credentials are exchanged at these paths; their 401 means "wrong password", not "token too old". */
const WITHOUT_TOKEN = /\/auth\/(login|register|refresh)$/;

/** Adds the token and the idempotency key, renews an expired token once, and turns every failure into a `Problem`. */
export function speakToServer(request: HttpRequest<unknown>, next: HttpHandlerFn): Observable<HttpEvent<unknown>> {
  if (!request.url.startsWith('/api/')) {
    return next(request);
  }
  const access = inject(Access);
  const unkeyed = request.method === 'POST' && !request.headers.has('Idempotency-Key');
  const keyed = unkeyed ? request.clone({ setHeaders: { 'Idempotency-Key': newId() } }) : request;
  return next(withToken(keyed, access.token())).pipe(
    catchError((failure: unknown) => {
      if (!(failure instanceof HttpErrorResponse) || failure.status !== 401 || WITHOUT_TOKEN.test(request.url)) {
        return throwError(() => Problem.from(failure));
      }
      return from(access.refresh()).pipe(
        switchMap((token) => (token ? next(withToken(keyed, token)) : throwError(() => failure))),
        catchError((again: unknown) => throwError(() => Problem.from(again))),
      );
    }),
  );
}

function withToken(request: HttpRequest<unknown>, token: string | null): HttpRequest<unknown> {
  return token && !WITHOUT_TOKEN.test(request.url)
    ? request.clone({ setHeaders: { Authorization: `Bearer ${token}` } })
    : request;
}
