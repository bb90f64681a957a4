import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { BatchChanged, Page, ReviewDecision, ReviewGroup, ReviewSummary, Threshold, Transaction } from './types';

/**
 * What waits for a category from a person. A machine's category less sure than `threshold` (0 to 1) waits as well; the
 * household's own say where it is not given.
 */
@Service()
export class ReviewApi {
  private readonly http = inject(Http);

  /** Payee by payee, those with most rows first. */
  groups(query: { threshold: number | undefined; limit: number }): Observable<Page<ReviewGroup>> {
    return this.http.read('/review', query);
  }

  summary(threshold?: number): Observable<ReviewSummary> {
    return this.http.read('/review/summary', { threshold });
  }

  /** The rows of one payee that wait, newest first. */
  rows(query: {
    payee_key: string;
    direction: 'in' | 'out';
    threshold: number | undefined;
  }): Observable<Page<Transaction>> {
    return this.http.read('/review/rows', query);
  }

  decide(decision: ReviewDecision): Promise<Written<BatchChanged>> {
    return this.http.post('/review/decide', decision);
  }

  threshold(): Observable<Threshold> {
    return this.http.read('/categorisation/threshold');
  }

  moveThreshold(threshold: number): Promise<Written<Threshold>> {
    return this.http.put('/categorisation/threshold', { threshold });
  }
}
