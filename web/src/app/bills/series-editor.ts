import { Component, computed, inject, input, output } from '@angular/core';
import { RecurringApi } from '../api/recurring';
import type { Cadence, Money, Series, SeriesChange } from '../api/types';
import { absolute, negate } from '../money';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { DateInput } from '../ui/date-input';
import { Dialog } from '../ui/dialog';
import { draft } from '../ui/draft';
import { MoneyInput } from '../ui/money-input';
import { Option, Select } from '../ui/select';
import { Refusal, Submission } from '../ui/submission';
import { TextField } from '../ui/text-field';
import { cadenceText } from './bill-words';

const CADENCES: readonly Cadence[] = [
  'weekly',
  'biweekly',
  'four-weekly',
  'semimonthly',
  'monthly',
  'bimonthly',
  'quarterly',
  'semiannual',
  'annual',
];

/** What a person calls a series, and what they expect of it; emptied fields go back to what was found. */
@Component({
  selector: 'ss-series-editor',
  imports: [Button, DateInput, Dialog, MoneyInput, Refusal, Select, TextField],
  template: `
    <ss-dialog [heading]="heading()" side="end" [open]="true" (closed)="finished.emit(false)">
      <form class="stack" id="series-editor" novalidate (submit)="$event.preventDefault(); save()">
        <ss-text-field i18n-label label="Name" [hint]="nameHint()" [problem]="form.field('name')" [(value)]="name" />
        <ss-select i18n-label label="How often" [options]="cadences" [(value)]="cadence" />
        <ss-date-input i18n-label label="Next on" [problem]="form.field('next_on')" [(value)]="nextOn" />
        <ss-money-input
          i18n-label
          label="Amount"
          [currency]="series().currency"
          [problem]="form.field('amount/amount')"
          [(value)]="amount"
        />
        <ss-refusal [of]="form" />
      </form>
      <div actions class="row">
        <button type="submit" [attr.form]="'series-editor'" ssButton kind="primary" [disabled]="form.busy()" i18n>
          Save
        </button>
        <button type="button" ssButton (click)="finished.emit(false)" i18n>Cancel</button>
      </div>
    </ss-dialog>
  `,
})
export class SeriesEditor {
  readonly series = input.required<Series>();
  /** Left, and whether something was changed. */
  readonly finished = output<boolean>();

  private readonly api = inject(RecurringApi);
  private readonly undo = inject(Undo);
  protected readonly form = new Submission();
  protected readonly name = draft(() => this.series().name);
  protected readonly cadence = draft<Cadence | ''>(() => this.series().cadence);
  protected readonly nextOn = draft(() => this.series().next?.on ?? '');
  protected readonly amount = draft<Money | null>(() =>
    absolute(this.series().next?.amount ?? this.series().amount.median),
  );
  protected readonly heading = computed(() => $localize`Edit ${this.series().name}:bill:`);
  protected readonly nameHint = computed(() => $localize`The bank says ${this.series().payee}:payee:`);
  protected readonly cadences: readonly Option<Cadence>[] = CADENCES.map((value) => ({
    value,
    label: cadenceText(value),
  }));

  protected async save(): Promise<void> {
    await this.form.send(async () => {
      const changes = this.changes();
      if (Object.keys(changes).length) {
        const written = await this.api.change(this.series().id, changes);
        this.undo.offer($localize`Bill saved`, written.batch);
      }
      this.finished.emit(true);
    });
  }

  /** Only what is otherwise than it was shown. */
  private changes(): SeriesChange {
    const now = this.series();
    const [name, cadence, on, amount] = [this.name().trim(), this.cadence(), this.nextOn(), this.amount()];
    const shown = absolute(now.next?.amount ?? now.amount.median);
    return {
      ...(name === now.name ? {} : { name: name || null }),
      ...(cadence === now.cadence ? {} : { cadence: cadence || null }),
      ...(on === (now.next?.on ?? '') ? {} : { next_on: on || null }),
      ...(amount?.amount === shown.amount
        ? {}
        : { amount: amount && now.direction === 'out' ? negate(amount) : amount }),
    };
  }
}
