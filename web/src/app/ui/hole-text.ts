import { Component, computed, inject, input } from '@angular/core';
import type { Hole } from '../api/types';
import { holeText } from './coverage';
import { Icon } from './icon';
import { Locale } from './locale';

/** Days that no statement tells of, in words. */
@Component({
  selector: 'ss-hole-text',
  imports: [Icon],
  template: `<ss-icon size="small" [name]="hole().certain ? 'alert' : 'help'" /><span>{{ text() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
      gap: var(--space-2);
    }

    ss-icon {
      align-self: center;
    }

    :host(.certain) ss-icon {
      color: var(--attention);
    }
  `,
  host: { '[class.certain]': 'hole().certain' },
})
export class HoleText {
  readonly hole = input.required<Hole>();
  private readonly locale = inject(Locale);
  protected readonly text = computed(() => holeText(this.hole(), this.locale.tag()));
}
