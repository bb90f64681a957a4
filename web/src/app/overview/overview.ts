import { Component } from '@angular/core';

@Component({
  selector: 'ss-overview',
  template: `
    <div class="page">
      <h1 i18n>Overview</h1>
      <p class="quiet" i18n>How much there is, and where it went.</p>
    </div>
  `,
})
export class Overview {}
