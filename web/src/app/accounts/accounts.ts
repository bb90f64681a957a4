import { Component } from '@angular/core';

@Component({
  selector: 'ss-accounts',
  template: `
    <div class="page">
      <h1 i18n>Accounts</h1>
      <p class="quiet" i18n>The places where the money is.</p>
    </div>
  `,
})
export class Accounts {}
