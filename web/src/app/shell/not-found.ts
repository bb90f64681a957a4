import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '../ui/button';

@Component({
  selector: 'ss-not-found',
  imports: [Button, RouterLink],
  template: `
    <div class="page stack">
      <h1 i18n>This page does not exist</h1>
      <p class="quiet" i18n>The address may be old or mistyped.</p>
      <p><a ssButton kind="primary" routerLink="/overview" i18n>Go to the overview</a></p>
    </div>
  `,
})
export class NotFound {}
