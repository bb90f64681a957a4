import { Component } from '@angular/core';

@Component({
  selector: 'ss-transactions',
  template: `
    <div class="page">
      <h1 i18n>Transactions</h1>
      <p class="quiet" i18n>Every line of every account, in one table.</p>
    </div>
  `,
})
export class Transactions {}
