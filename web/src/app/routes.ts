import { Routes } from '@angular/router';
import { signedIn, signedOut } from './shell/guards';

export const routes: Routes = [
  {
    path: 'sign-in',
    title: $localize`Sign in`,
    canActivate: [signedOut],
    loadComponent: () => import('./session/sign-in').then((m) => m.SignIn),
  },
  {
    path: 'register',
    title: $localize`Create an account`,
    canActivate: [signedOut],
    loadComponent: () => import('./session/register').then((m) => m.Register),
  },
  {
    path: 'welcome',
    title: $localize`Welcome`,
    canActivate: [signedIn],
    loadComponent: () => import('./onboarding/welcome').then((m) => m.Welcome),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/frame').then((m) => m.Frame),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'overview' },
      {
        path: 'overview',
        title: $localize`Overview`,
        data: { period: true },
        loadChildren: () => import('./overview/routes').then((m) => m.routes),
      },
      {
        path: 'transactions',
        title: $localize`Transactions`,
        loadChildren: () => import('./transactions/routes').then((m) => m.routes),
      },
      {
        path: 'review',
        title: $localize`Review`,
        loadChildren: () => import('./review/routes').then((m) => m.routes),
      },
      {
        path: 'budgets',
        title: $localize`Budgets`,
        data: { period: true },
        loadChildren: () => import('./budgets/routes').then((m) => m.routes),
      },
      {
        path: 'bills',
        title: $localize`Bills`,
        loadChildren: () => import('./bills/routes').then((m) => m.routes),
      },
      {
        path: 'goals',
        title: $localize`Goals`,
        loadChildren: () => import('./goals/routes').then((m) => m.routes),
      },
      {
        path: 'insights',
        loadChildren: () => import('./insights/routes').then((m) => m.routes),
      },
      {
        path: 'accounts',
        title: $localize`Accounts`,
        loadChildren: () => import('./accounts/routes').then((m) => m.routes),
      },
      {
        path: 'import',
        title: $localize`Import`,
        loadChildren: () => import('./imports/routes').then((m) => m.routes),
      },
      {
        path: 'inbox',
        title: $localize`Inbox`,
        loadChildren: () => import('./inbox/routes').then((m) => m.routes),
      },
      {
        path: 'settings',
        title: $localize`Settings`,
        loadChildren: () => import('./settings/routes').then((m) => m.routes),
      },
      {
        path: '**',
        title: $localize`Not found`,
        loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
      },
    ],
  },
];
