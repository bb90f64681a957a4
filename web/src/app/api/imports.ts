import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Correction, Id, Import, ImportStarted, Mapping, Page } from './types';

@Service()
export class ImportsApi {
  private readonly http = inject(Http);

  /** Newest first; without a limit the newest fifty. */
  list(limit?: number): Observable<Page<Import>> {
    return this.http.read('/imports', { limit });
  }

  get(id: Id): Observable<Import> {
    return this.http.read(`/imports/${id}`);
  }

  /** What the ledger knew and this file tells otherwise. */
  corrections(id: Id): Observable<Page<Correction>> {
    return this.http.read(`/imports/${id}/corrections`, { limit: 200 });
  }

  /** With `confirm: false` the file is read again; with `true` its lines are imported. */
  map(id: Id, mapping: Mapping): Promise<Written<ImportStarted>> {
    return this.http.put(`/imports/${id}/mapping`, mapping);
  }

  /** A large one is taken back by a job. */
  revert(id: Id): Promise<Written<{ readonly removed: number } | { readonly job_id: Id }>> {
    return this.http.post(`/imports/${id}/revert`, {}, { query: { background: true } });
  }

  /** Throws away a file that waits for an answer. */
  discard(id: Id): Promise<Written<null>> {
    return this.http.delete(`/imports/${id}`);
  }
}
