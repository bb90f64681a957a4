import { Component } from '@angular/core';

@Component({
  selector: 'ss-budgets',
  template: `
    <div class="page">
      <h1 i18n>Budgets</h1>
      <p class="quiet" i18n>What may be spent, and how much of it is left.</p>
    </div>
  `,
})
export class Budgets {}
