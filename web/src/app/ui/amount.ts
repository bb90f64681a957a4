import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import type { Money } from '../api/types';
import { exponentOf, moneyParts, sign } from '../money';
import { Locale } from './locale';

const USUAL_DECIMALS = 2;

/** Money as a ledger writes it: `<ss-amount [value]="row.amount" ledger />`. */
@Component({
  selector: 'ss-amount',
  // One line: white space between the parts would be seen.
  template: `{{ parts().sign }}{{ parts().before }}{{ parts().digits }}{{ parts().after
    }}<span class="gap" aria-hidden="true">{{ gap() }}</span>`,
  styles: `
    :host {
      font-variant-numeric: tabular-nums lining-nums;
      white-space: nowrap;
    }

    :host(.in) {
      color: var(--in);
    }

    .gap {
      visibility: hidden;
    }
  `,
  host: { '[class.in]': 'isIn()' },
})
export class Amount {
  readonly value = input.required<Money>();
  /** Whether money in is green with a plus, and money out plain with a minus. */
  readonly ledger = input(false, { transform: booleanAttribute });
  readonly sign = input<'auto' | 'always' | 'never'>('auto');
  readonly currency = input<'symbol' | 'code' | 'none'>('symbol');
  /** Leaves the minor units out. */
  readonly whole = input(false, { transform: booleanAttribute });
  /** Whether amounts without minor units (yen) leave room for them, so that a mixed column aligns on the decimal. */
  readonly aligned = input(false, { transform: booleanAttribute });

  private readonly locale = inject(Locale);
  protected readonly isIn = computed(() => this.ledger() && sign(this.value()) > 0);
  protected readonly parts = computed(() =>
    moneyParts(this.value(), this.locale.tag(), {
      sign: this.ledger() ? 'always' : this.sign(),
      currency: this.currency(),
      whole: this.whole(),
    }),
  );
  protected readonly gap = computed(() => {
    const missing = USUAL_DECIMALS - exponentOf(this.value().currency);
    return this.aligned() && !this.whole() && missing > 0 ? `.${'0'.repeat(missing)}` : '';
  });
}
