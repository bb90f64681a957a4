import { Routes } from '@angular/router';
import { AccountPage } from './account-page';
import { Accounts } from './accounts';

export const routes: Routes = [
  { path: '', component: Accounts },
  { path: ':id', component: AccountPage },
  {
    path: ':id/reconcile',
    title: $localize`Reconcile`,
    loadComponent: () => import('./reconcile-page').then((m) => m.ReconcilePage),
  },
];
