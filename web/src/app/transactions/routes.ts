import { Routes } from '@angular/router';
import { Transactions } from './transactions';

export const routes: Routes = [{ path: '', component: Transactions }];
