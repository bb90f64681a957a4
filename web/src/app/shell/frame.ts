import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

/** The frame around every page of the ledger. */
@Component({
  selector: 'ss-frame',
  imports: [RouterOutlet],
  template: '<main id="content" tabindex="-1"><router-outlet /></main>',
})
export class Frame {}
