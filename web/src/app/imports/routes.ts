import { Routes } from '@angular/router';
import { ImportPage } from './import-page';
import { Imports } from './imports';

export const routes: Routes = [
  { path: '', component: Imports },
  { path: ':id', component: ImportPage },
];
