import { Component, computed, input } from '@angular/core';
import { IconName, ICONS } from './icons';

/** A small drawing beside a word. It is silent: the word, or the button's label, speaks. */
@Component({
  selector: 'ss-icon',
  template: `<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 20px;
      block-size: 20px;
    }

    :host(.small) {
      inline-size: 16px;
      block-size: 16px;
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
  host: { '[class.small]': "size() === 'small'" },
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly size = input<'small' | 'normal'>('normal');
  protected readonly path = computed(() => ICONS[this.name()]);
}
