import { Routes } from '@angular/router';
import { Settings } from './settings';

export const routes: Routes = [
  {
    path: '',
    component: Settings,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'profile' },
      {
        path: 'profile',
        title: $localize`Profile`,
        loadComponent: () => import('./profile').then((m) => m.ProfileSettings),
      },
      {
        path: 'categories',
        title: $localize`Categories`,
        loadComponent: () => import('./categories').then((m) => m.CategorySettings),
      },
      {
        path: 'rules',
        title: $localize`Rules`,
        loadComponent: () => import('./rules').then((m) => m.RuleSettings),
      },
      {
        path: 'learned',
        title: $localize`Learned corrections`,
        loadComponent: () => import('./learned').then((m) => m.LearnedSettings),
      },
      {
        path: 'templates',
        title: $localize`Templates`,
        loadComponent: () => import('./templates').then((m) => m.TemplateSettings),
      },
      {
        path: 'rates',
        title: $localize`Exchange rates`,
        loadComponent: () => import('./rates').then((m) => m.RateSettings),
      },
      {
        path: 'notifications',
        title: $localize`Notifications`,
        loadComponent: () => import('./notifications').then((m) => m.NotificationSettings),
      },
      {
        path: 'webhooks',
        title: $localize`Webhooks`,
        loadComponent: () => import('./webhooks').then((m) => m.WebhookSettings),
      },
      {
        path: 'access',
        title: $localize`Sessions and tokens`,
        loadComponent: () => import('./access').then((m) => m.AccessSettings),
      },
      {
        path: 'outbound',
        title: $localize`What left this machine`,
        loadComponent: () => import('./outbound').then((m) => m.OutboundSettings),
      },
      {
        path: 'data',
        title: $localize`Your data`,
        loadComponent: () => import('./data').then((m) => m.DataSettings),
      },
    ],
  },
];
