import { afterNextRender, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { GoalsApi } from '../api/goals';
import { newId } from '../api/ids';
import type { Goal, Money } from '../api/types';
import { formatMoney, negate, sign } from '../money';
import { Identity } from '../shell/identity';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { DateInput } from '../ui/date-input';
import { Locale } from '../ui/locale';
import { MoneyInput } from '../ui/money-input';
import { Refusal, Submission } from '../ui/submission';
import { TextField } from '../ui/text-field';

/** Money put aside for a goal, or taken out again. */
@Component({
  selector: 'ss-contribution-form',
  imports: [Button, DateInput, MoneyInput, Refusal, TextField],
  template: `
    <form (submit)="$event.preventDefault(); save(false)">
      <ss-refusal [of]="form" />
      <ss-money-input
        i18n-label
        label="Amount"
        [currency]="goal().target.currency"
        [problem]="amountProblem()"
        [(value)]="amount"
      />
      <ss-date-input
        i18n-label
        label="On"
        [max]="identity.today()"
        [problem]="form.field('booked_on')"
        [(value)]="on"
      />
      <ss-text-field i18n-label label="Note" [problem]="form.field('note')" [(value)]="note" />
      <div class="row">
        <button type="submit" ssButton kind="primary" size="small" [busy]="form.busy()" i18n>Put aside</button>
        <button type="button" ssButton size="small" [busy]="form.busy()" (click)="save(true)" i18n>Take out</button>
        <button type="button" ssButton kind="quiet" size="small" (click)="finished.emit(false)" i18n>Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      align-items: start;
      gap: var(--space-3);
      padding-block-start: var(--space-3);
      border-block-start: 1px solid var(--line);
    }

    ss-text-field,
    ss-notice,
    .row {
      grid-column: 1 / -1;
    }
  `,
  host: { '(keydown.escape)': 'finished.emit(false)' },
})
export class ContributionForm {
  readonly goal = input.required<Goal>();
  /** Left, and whether something was changed. */
  readonly finished = output<boolean>();

  private readonly api = inject(GoalsApi);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);
  protected readonly identity = inject(Identity);
  private readonly field = viewChild.required(MoneyInput);
  /** Sent again with a retry, so that a lost answer does not count twice. */
  private readonly id = newId();

  protected readonly amount = signal<Money | null>(null);
  protected readonly on = signal(this.identity.today());
  protected readonly note = signal('');
  protected readonly form = new Submission();
  protected readonly amountProblem = computed(() => {
    const amount = this.amount();
    return this.form.field('amount/amount', !(amount && sign(amount) > 0), $localize`Give an amount above zero.`);
  });

  constructor() {
    afterNextRender(() => {
      this.field().focus();
    });
  }

  protected async save(out: boolean): Promise<void> {
    const said = this.amount();
    await this.form.sendWhole(said && sign(said) > 0 && said, async (amount) => {
      const sum = formatMoney(amount, this.locale.tag());
      const written = await this.api.contribute(this.goal().id, {
        id: this.id,
        amount: out ? negate(amount) : amount,
        booked_on: this.on() || null,
        note: this.note().trim(),
      });
      const name = this.goal().name;
      this.undo.offer(
        out
          ? $localize`${sum}:amount: taken out of ${name}:goal:`
          : $localize`${sum}:amount: put aside for ${name}:goal:`,
        written.batch,
      );
      this.finished.emit(true);
    });
  }
}
