import { Component, computed, input, linkedSignal, model, output } from '@angular/core';
import type { Learned, Money } from '../api/types';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { MoneyInput } from '../ui/money-input';
import { inOrder, shownName } from './learned-words';

/** From which to which amount something learned counts; emitted is what was typed, null for all amounts. */
@Component({
  selector: 'ss-learned-amounts',
  imports: [Button, Dialog, MoneyInput],
  template: `
    <ss-dialog [heading]="heading()" [(open)]="open">
      <p class="quiet" i18n>It counts for these amounts only, both ends among them.</p>
      <div class="ends">
        <ss-money-input i18n-label label="From" [currency]="currency()" [(value)]="from" />
        <ss-money-input
          i18n-label
          label="To"
          [currency]="currency()"
          [(value)]="to"
          [problem]="wrong() ? problem : null"
        />
      </div>
      <div actions>
        <button type="button" ssButton kind="quiet" (click)="chosen.emit(null)" i18n>All amounts</button>
        <button type="button" ssButton kind="primary" [disabled]="!ends() || wrong()" (click)="choose()" i18n>
          Save
        </button>
      </div>
    </ss-dialog>
  `,
  styles: `
    .ends {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--space-3);
      margin-block-start: var(--space-3);
    }
  `,
})
export class LearnedAmounts {
  readonly learned = input.required<Learned | null>();
  readonly open = model.required<boolean>();
  readonly chosen = output<{ from: Money; to: Money } | null>();

  protected readonly problem = $localize`This has to be the larger of the two.`;
  protected readonly currency = computed(() => this.learned()?.amount_from?.currency ?? '');
  protected readonly from = linkedSignal(() => (this.open() ? (this.learned()?.amount_from ?? null) : null));
  protected readonly to = linkedSignal(() => (this.open() ? (this.learned()?.amount_to ?? null) : null));
  protected readonly heading = computed(() => {
    const learned = this.learned();
    return learned ? $localize`Amounts of ${shownName(learned)}:payee:` : '';
  });
  protected readonly ends = computed(() => {
    const [from, to] = [this.from(), this.to()];
    return from && to ? { from, to } : null;
  });
  protected readonly wrong = computed(() => {
    const ends = this.ends();
    return ends !== null && !inOrder(ends.from, ends.to);
  });

  protected choose(): void {
    const ends = this.ends();
    if (ends) {
      this.chosen.emit(ends);
    }
  }
}
