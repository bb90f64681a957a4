import { Component, computed, inject, input } from '@angular/core';
import type { Money } from '../api/types';
import { formatMoney, plotted } from '../money';
import { Locale } from '../ui/locale';
import { linePath } from './line-path';

/** A balance over the last months, as small as a word. */
@Component({
  selector: 'ss-balance-line',
  template: `
    @if (path()) {
      <svg viewBox="-1 -2 98 28" role="img" [attr.aria-label]="said()"><path [attr.d]="path()" /></svg>
    }
  `,
  styles: `
    :host,
    svg {
      display: block;
      inline-size: 96px;
      block-size: 28px;
    }

    path {
      fill: none;
      stroke: var(--ink-3);
      stroke-width: 1.5;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
    }
  `,
})
export class BalanceLine {
  /** Oldest first, of one currency. */
  readonly values = input.required<readonly Money[]>();
  private readonly locale = inject(Locale);
  protected readonly path = computed(() => linePath(this.values().map(plotted), 96, 24));
  protected readonly said = computed(() => {
    const [first, last] = [this.values()[0], this.values().at(-1)];
    return first && last
      ? $localize`From ${formatMoney(first, this.locale.tag())}:balance: to ${formatMoney(last, this.locale.tag())}:balance:`
      : '';
  });
}
