import { Routes } from '@angular/router';
import { Budgets } from './budgets';

export const routes: Routes = [{ path: '', component: Budgets }];
