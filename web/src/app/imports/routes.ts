import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { Routes } from '@angular/router';
import { speakToServer } from '../api/interceptor';
import { ImportPage } from './import-page';
import { Imports } from './imports';
import { Uploads } from './uploads';

export const routes: Routes = [
  {
    path: '',
    // The way of sending that can tell how much has left; kept while other pages are shown.
    providers: [provideHttpClient(withXhr(), withInterceptors([speakToServer])), Uploads],
    children: [
      { path: '', component: Imports },
      { path: ':id', component: ImportPage },
    ],
  },
];
