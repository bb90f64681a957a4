import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Assertion, Day } from '../api/types';
import { formatDay } from '../money';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { DayText } from '../ui/day';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';

const SHOWN = 12;

/** Every balance that was stated, newest first, beside what the ledger gives. */
@Component({
  selector: 'ss-stated-balances',
  imports: [Amount, Button, DayText, Icon, RouterLink],
  templateUrl: './stated-balances.html',
  styleUrl: './stated-balances.css',
})
export class StatedBalances {
  readonly items = input.required<readonly Assertion[]>();
  /** The day that is looked into. */
  readonly day = input<Day | null>(null);
  readonly looked = output<Day>();
  readonly forgotten = output<Assertion>();
  private readonly locale = inject(Locale);
  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.items() : this.items().slice(0, SHOWN)));
  protected readonly more = computed(() => this.items().length - this.shown().length);

  protected key(one: Assertion): string {
    return one.id ?? `${one.import_id ?? ''} ${one.on} ${one.balance.amount}`;
  }

  protected lookLabel({ on }: Assertion): string {
    return $localize`Find the difference of ${formatDay(on, this.locale.tag())}:day:`;
  }

  protected forgetLabel({ on }: Assertion): string {
    return $localize`Forget the balance of ${formatDay(on, this.locale.tag())}:day:`;
  }
}
