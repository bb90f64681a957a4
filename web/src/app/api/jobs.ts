import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Id, Job, List } from './types';

@Service()
export class JobsApi {
  private readonly http = inject(Http);

  active(): Observable<List<Job>> {
    return this.http.read('/jobs', { active: true });
  }

  get(id: Id): Observable<Job> {
    return this.http.read(`/jobs/${id}`);
  }

  cancel(id: Id): Promise<Written<null>> {
    return this.http.post(`/jobs/${id}/cancel`);
  }

  /** Fills the household with sample data. */
  fillWithSamples(): Promise<Written<{ readonly job_id: Id }>> {
    return this.http.post('/demo');
  }
}
