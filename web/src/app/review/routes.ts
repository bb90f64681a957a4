import { Routes } from '@angular/router';
import { ReviewPage } from './review-page';

export const routes: Routes = [{ path: '', component: ReviewPage }];
