import { Routes } from '@angular/router';
import { InboxPage } from './inbox-page';

export const routes: Routes = [{ path: '', component: InboxPage }];
