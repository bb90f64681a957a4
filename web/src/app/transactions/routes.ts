import { Routes } from '@angular/router';
import { Transactions } from './transactions';

export const routes: Routes = [
  { path: '', component: Transactions },
  {
    path: 'duplicates',
    title: $localize`Suspected duplicates`,
    loadComponent: () => import('./duplicates').then((m) => m.Duplicates),
  },
];
