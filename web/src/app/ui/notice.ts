import { Component, input } from '@angular/core';
import { Icon } from './icon';

/** A sentence that stands in the page: what went wrong, or what to know. */
@Component({
  selector: 'ss-notice',
  imports: [Icon],
  template: `<ss-icon [name]="tone() === 'info' ? 'info' : 'alert'" />
    <div><ng-content /></div>`,
  styles: `
    :host {
      display: flex;
      gap: var(--space-2);
      padding: var(--space-2) var(--space-3);
      border-radius: var(--radius-2);
      background: var(--sunken);
    }

    :host(.breach) {
      background: var(--breach-soft);
      color: var(--breach);
    }

    :host(.attention) {
      background: var(--attention-soft);
      color: var(--attention);
    }
  `,
  host: { '[class]': 'tone()', '[attr.role]': "tone() === 'breach' ? 'alert' : 'status'" },
})
export class Notice {
  readonly tone = input<'info' | 'attention' | 'breach'>('info');
}
