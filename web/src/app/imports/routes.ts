import { Routes } from '@angular/router';
import { Imports } from './imports';

export const routes: Routes = [{ path: '', component: Imports }];
