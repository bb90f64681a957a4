import { Component, computed, inject, input, output } from '@angular/core';
import { GoalsApi } from '../api/goals';
import type { Goal, WhatIf } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatMoney, formatMonth, fromMinor, toMinor } from '../money';
import { Identity } from '../shell/identity';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { DateInput } from '../ui/date-input';
import { draft } from '../ui/draft';
import { Locale } from '../ui/locale';
import { Refusal, Submission } from '../ui/submission';
import { uniqueId } from '../ui/unique';
import { monthReached, scaleOf } from './plan';

/** "What if I saved so much a month?", answered while the slider moves; and what it takes to be there by a day. */
@Component({
  selector: 'ss-what-if-slider',
  imports: [Button, DateInput, Refusal],
  template: `
    <div class="part">
      <label [for]="id" i18n>Saved each month</label>
      <output class="number" [for]="id">{{ amountText() }}</output>
      <input
        type="range"
        min="0"
        [max]="scale().steps"
        [id]="id"
        [value]="position()"
        [attr.aria-valuetext]="amountText() + ': ' + answer()"
        (input)="slide($event)"
      />
      <p class="answer" aria-live="polite">{{ answer() }}</p>
      <button type="button" ssButton size="small" [busy]="form.busy()" (click)="keep()" i18n>Keep as my plan</button>
    </div>
    <div class="part">
      <ss-date-input i18n-label label="To be there by" [min]="identity.today()" [(value)]="by" />
      @if (takes(); as said) {
        <p class="answer" aria-live="polite">{{ said }}</p>
      }
    </div>
    <ss-refusal always [of]="form" />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--space-4);
      padding-block-start: var(--space-3);
      border-block-start: 1px solid var(--line);
    }

    .part {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--space-2);
    }

    input[type='range'] {
      grid-column: 1 / -1;
      inline-size: 100%;
      min-block-size: 24px;
      margin: 0;
      accent-color: var(--accent);
    }

    output {
      font-weight: var(--strong);
    }

    .answer {
      color: var(--ink-2);
    }
  `,
})
export class WhatIfSlider {
  readonly goal = input.required<Goal>();
  /** The amount is the goal's plan now. */
  readonly saved = output();

  private readonly api = inject(GoalsApi);
  private readonly locale = inject(Locale);
  private readonly undo = inject(Undo);
  protected readonly identity = inject(Identity);
  protected readonly id = uniqueId('what-if');
  protected readonly scale = computed(() => scaleOf(this.goal()));
  protected readonly position = draft(
    () => {
      const { monthly, plan } = this.goal();
      return Number(toMinor(monthly ?? plan.monthly) / this.scale().step);
    },
    () => this.goal().id,
  );
  private readonly minor = computed(() => BigInt(this.position()) * this.scale().step);
  private readonly amount = computed(() => fromMinor(this.minor(), this.goal().target.currency));
  protected readonly amountText = computed(() => formatMoney(this.amount(), this.locale.tag()));
  protected readonly answer = computed(() => {
    const month = monthReached(this.goal(), this.minor());
    return month
      ? $localize`You would be there in ${formatMonth(month, this.locale.tag())}:month:.`
      : $localize`With that you would not get there.`;
  });
  protected readonly by = draft(
    () => this.goal().target_date ?? '',
    () => this.goal().id,
  );
  private readonly needs = liveResource<{ id: string; by: string }, WhatIf>({
    params: () => (this.by() > this.identity.today() ? { id: this.goal().id, by: this.by() } : undefined),
    load: ({ id, by }) => this.api.whatItTakes(id, by),
    facts: ['goal'],
  });
  protected readonly takes = computed(() => {
    const needs = this.needs.value();
    if (needs?.by !== this.by()) {
      return '';
    }
    return needs.monthly
      ? $localize`That takes ${formatMoney(needs.monthly, this.locale.tag())}:amount: a month.`
      : $localize`There is no payment left before that day.`;
  });
  protected readonly form = new Submission();

  protected slide(event: Event): void {
    this.position.set(Number((event.target as HTMLInputElement).value));
  }

  protected async keep(): Promise<void> {
    await this.form.send(async () => {
      const monthly = this.minor() > 0n ? this.amount() : null;
      const written = await this.api.change(this.goal().id, { monthly });
      this.undo.offer($localize`Plan saved: ${this.goal().name}:goal:`, written.batch);
      this.saved.emit();
    });
  }
}
