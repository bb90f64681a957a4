import { Routes } from '@angular/router';
import { Budgets } from './budgets';

export const routes: Routes = [
  { path: '', component: Budgets },
  {
    path: 'envelopes',
    title: $localize`Envelopes`,
    loadComponent: () => import('./envelopes').then((m) => m.Envelopes),
  },
];
