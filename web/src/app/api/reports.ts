import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http } from './http';
import { HealthReport, Month, MonthlyReport } from './types';

@Service()
export class ReportsApi {
  private readonly http = inject(Http);

  /** Of the last whole month, if none is named. */
  health(month?: Month): Observable<HealthReport> {
    return this.http.read('/reports/health', { month });
  }

  month(month: Month): Observable<MonthlyReport> {
    return this.http.read('/reports/monthly', { month });
  }

  /** The report of a month as a PDF file. */
  file(month: Month): Promise<{ readonly blob: Blob; readonly name: string | null }> {
    return this.http.download(`/reports/monthly?format=pdf&month=${month}`);
  }
}
