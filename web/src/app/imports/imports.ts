import { Component } from '@angular/core';

@Component({
  selector: 'ss-imports',
  template: `
    <div class="page">
      <h1 i18n>Import</h1>
      <p class="quiet" i18n>Statement files become transactions here.</p>
    </div>
  `,
})
export class Imports {}
