import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http } from './http';
import { CashflowDay, CategorySpending, Day, List, Month, MonthTrend, NetWorthPoint, Overview, Summary } from './types';

export type Period = { readonly month: Month } | { readonly start_date: Day; readonly end_date: Day };

@Service()
export class AnalyticsApi {
  private readonly http = inject(Http);

  /** Everything the overview shows, in one request. */
  overview(month: Month): Observable<Overview> {
    return this.http.read('/overview', { month });
  }

  /** Income, expense and saving; transfers excluded. */
  summary(period: Period, currency?: string): Observable<Summary> {
    return this.http.read('/analytics/summary', { ...period, currency });
  }

  categories(period: Period): Observable<List<CategorySpending>> {
    return this.http.read('/analytics/categories', period);
  }

  trends(months = 12): Observable<List<MonthTrend>> {
    return this.http.read('/analytics/trends', { months });
  }

  cashflow(month: Month): Observable<List<CashflowDay>> {
    return this.http.read('/analytics/cashflow', { month });
  }

  netWorth(months = 12): Observable<List<NetWorthPoint>> {
    return this.http.read('/analytics/net-worth', { months });
  }
}
