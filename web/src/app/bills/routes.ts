import { Routes } from '@angular/router';
import { BillsPage } from './bills-page';

export const routes: Routes = [{ path: '', component: BillsPage }];
