import { Routes } from '@angular/router';
import { Settings } from './settings';

export const routes: Routes = [{ path: '', component: Settings }];
