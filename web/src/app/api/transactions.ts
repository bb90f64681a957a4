import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import {
  BatchChanged,
  BulkChanges,
  BulkTarget,
  Day,
  Duplicate,
  DuplicateCounts,
  DuplicateDecision,
  Id,
  Lineage,
  List,
  Money,
  NewTransaction,
  Page,
  Tag,
  Transaction,
  TransactionChanges,
  TransactionDay,
  TransactionFilter,
  TransactionQuery,
  TransactionTotals,
} from './types';

@Service()
export class TransactionsApi {
  private readonly http = inject(Http);

  /** Newest first. */
  list(query: TransactionQuery = {}): Observable<Page<Transaction>> {
    return this.http.read('/transactions', query);
  }

  totals(filter: TransactionFilter = {}): Observable<TransactionTotals> {
    return this.http.read('/transactions/totals', filter);
  }

  /** How many rows each day holds: the day headers, and the index of a virtual scroll. */
  days(filter: TransactionFilter = {}): Observable<List<TransactionDay>> {
    return this.http.read('/transactions/days', filter);
  }

  get(id: Id): Observable<Transaction> {
    return this.http.read(`/transactions/${id}`);
  }

  create(transaction: NewTransaction): Promise<Written<Transaction>> {
    return this.http.post('/transactions', transaction);
  }

  change(id: Id, changes: TransactionChanges): Promise<Written<Transaction>> {
    return this.http.patch(`/transactions/${id}`, changes);
  }

  remove(id: Id): Promise<Written<null>> {
    return this.http.delete(`/transactions/${id}`);
  }

  changeMany(target: BulkTarget, changes: BulkChanges): Promise<Written<BatchChanged>> {
    return this.http.post('/transactions/bulk', { ...target, changes });
  }

  /** Rows of the same payee and direction that have another category. */
  similar(id: Id): Observable<List<Transaction>> {
    return this.http.read(`/transactions/${id}/similar`);
  }

  lineage(id: Id): Observable<Lineage> {
    return this.http.read(`/transactions/${id}/history`);
  }

  /** Corrects what the bank delivered; the original stays in the history. */
  reconcile(
    id: Id,
    correction: { booked_on?: Day; amount?: Money; payee?: string; description?: string },
  ): Promise<Written<Transaction>> {
    return this.http.post(`/transactions/${id}/reconcile`, correction);
  }

  /** Brings back one that was removed. */
  restore(id: Id): Promise<Written<Transaction>> {
    return this.http.post(`/transactions/${id}/restore`);
  }

  /** Says that two are the two sides of one transfer. */
  link(one: Id, other: Id): Promise<Written<{ readonly transfer_id: Id; readonly batch_id: Id }>> {
    return this.http.post('/transactions/transfers', { ids: [one, other] });
  }

  /** Says that it is no transfer; the two are not linked by themselves again. */
  unlink(id: Id): Promise<Written<null>> {
    return this.http.delete(`/transactions/${id}/transfer`);
  }

  duplicates(): Observable<List<Duplicate>> {
    return this.http.read('/transactions/duplicates');
  }

  duplicateCounts(): Observable<DuplicateCounts> {
    return this.http.read('/transactions/duplicates/counts');
  }

  decide(
    decision: DuplicateDecision,
  ): Promise<Written<{ readonly survivor: Id | null; readonly batch_id: Id | null }>> {
    return this.http.post('/transactions/duplicates/decide', decision);
  }

  tags(): Observable<List<Tag>> {
    return this.http.read('/tags');
  }
}
