import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Batch, Id, Page, Reverted } from './types';

@Service()
export class HistoryApi {
  private readonly http = inject(Http);

  list(query: { cursor?: string; limit?: number } = {}): Observable<Page<Batch>> {
    return this.http.read('/history', query);
  }

  revert(batch: Id): Promise<Written<Reverted>> {
    return this.http.post(`/history/${batch}/revert`);
  }
}
