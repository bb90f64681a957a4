import { Routes } from '@angular/router';
import { GoalsPage } from './goals-page';

export const routes: Routes = [{ path: '', component: GoalsPage }];
