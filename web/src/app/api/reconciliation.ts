import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Assertion, Coverage, Day, Id, List, Money, Reconciliation, Suggestions } from './types';

@Service()
export class ReconciliationApi {
  private readonly http = inject(Http);

  get(accountId: Id): Observable<Reconciliation> {
    return this.http.read(`/accounts/${accountId}/reconciliation`);
  }

  /** What the account held at the end of a day; one that a person stated for the same day is replaced. */
  state(accountId: Id, on: Day, balance: Money): Promise<Written<Assertion>> {
    return this.http.post(`/accounts/${accountId}/assertions`, { on, balance });
  }

  withdraw(accountId: Id, assertionId: Id): Promise<Written<null>> {
    return this.http.delete(`/accounts/${accountId}/assertions/${assertionId}`);
  }

  /** What may explain that the balance stated for a day differs. */
  suggestions(accountId: Id, on: Day): Observable<Suggestions> {
    return this.http.read(`/accounts/${accountId}/reconciliation/suggestions`, { on });
  }

  /** One for the account when it has statements, else none. */
  coverage(accountId: Id): Observable<List<Coverage>> {
    return this.http.read(`/accounts/${accountId}/coverage`);
  }

  /** Of every account that has statements. */
  coverages(): Observable<List<Coverage>> {
    return this.http.read('/coverage');
  }
}
