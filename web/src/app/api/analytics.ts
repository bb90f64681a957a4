import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http } from './http';
import { List, Month, NetWorthPoint, Overview } from './types';

@Service()
export class AnalyticsApi {
  private readonly http = inject(Http);

  /** Everything the overview shows, in one request. */
  overview(month: Month): Observable<Overview> {
    return this.http.read('/overview', { month });
  }

  netWorth(months = 12): Observable<List<NetWorthPoint>> {
    return this.http.read('/analytics/net-worth', { months });
  }
}
