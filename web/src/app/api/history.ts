import { inject, Service } from '@angular/core';
import { Http, Written } from './http';
import { Id, Reverted } from './types';

@Service()
export class HistoryApi {
  private readonly http = inject(Http);

  revert(batch: Id): Promise<Written<Reverted>> {
    return this.http.post(`/history/${batch}/revert`);
  }
}
