import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Coming, Id, Series, SeriesChange, SeriesList } from './types';

@Service()
export class RecurringApi {
  private readonly http = inject(Http);

  /** Bills, subscriptions and incomes; or what a person said is none. */
  list(dismissed = false): Observable<SeriesList> {
    return this.http.read('/recurring', { dismissed });
  }

  /** What comes from tomorrow on, and what is late. */
  upcoming(days: number): Observable<Coming> {
    return this.http.read('/recurring/upcoming', { days });
  }

  change(id: Id, changes: SeriesChange): Promise<Written<Series>> {
    return this.http.patch(`/recurring/${id}`, changes);
  }
}
