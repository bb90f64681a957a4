import { Component } from '@angular/core';

@Component({
  selector: 'ss-welcome',
  template: `<main class="page"><h1 i18n>Welcome</h1></main>`,
})
export class Welcome {}
