import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Account, AccountBalances, AccountChanges, Day, Id, List, NewAccount } from './types';

@Service()
export class AccountsApi {
  private readonly http = inject(Http);

  list(): Observable<List<Account>> {
    return this.http.read('/accounts');
  }

  get(id: Id): Observable<Account> {
    return this.http.read(`/accounts/${id}`);
  }

  create(account: NewAccount): Promise<Written<Account>> {
    return this.http.post('/accounts', account);
  }

  change(id: Id, changes: AccountChanges): Promise<Written<Account>> {
    return this.http.patch(`/accounts/${id}`, changes);
  }

  /** Takes the account's transactions with it. */
  remove(id: Id): Promise<Written<null>> {
    return this.http.delete(`/accounts/${id}`);
  }

  /** End-of-day balances, one per day with movement. */
  balances(id: Id, period: { from?: Day; to?: Day } = {}): Observable<AccountBalances> {
    return this.http.read(`/accounts/${id}/balances`, period);
  }
}
