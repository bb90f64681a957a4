import { Routes } from '@angular/router';
import { HealthPage } from './health-page';
import { MonthPage } from './month-page';

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'health' },
  { path: 'health', title: $localize`Health report`, component: HealthPage },
  { path: 'month', title: $localize`Month report`, data: { period: true }, component: MonthPage },
];
