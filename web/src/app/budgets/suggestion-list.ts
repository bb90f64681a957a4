import { Component, computed, inject, output, signal } from '@angular/core';
import { BudgetsApi } from '../api/budgets';
import type { BudgetSuggestion, Money, SuggestedPeriod, SuggestionMethod } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { Option, Select } from '../ui/select';
import { Pending } from '../ui/states';
import { AmountCell } from './amount-cell';
import { evidenceText } from './budget-words';

/** Limits that the household's own history suggests, each with its evidence; one click takes all or one. */
@Component({
  selector: 'ss-suggestion-list',
  imports: [AmountCell, Button, Pending, Select],
  template: `
    <section [attr.aria-labelledby]="'suggested'">
      <div class="head">
        <h2 id="suggested" i18n>Suggested by what you spent</h2>
        <ss-select i18n-label label="Period" labelHidden [options]="periods" [(value)]="period" />
        <ss-select i18n-label label="By" labelHidden [options]="methods" [(value)]="method" />
      </div>
      @if (found.value(); as list) {
        @if (list.items.length) {
          <ul class="list" [class.stale]="found.stale()">
            @for (one of list.items; track one.category_id) {
              <li>
                <span class="name">{{ one.name }}</span>
                <ss-amount-cell [label]="limitLabel(one)" [value]="amountOf(one)" (saved)="choose(one, $event)" />
                <span class="note">{{ evidence(one) }}</span>
                <button
                  type="button"
                  ssButton
                  size="small"
                  icon="add"
                  [attr.aria-label]="takeLabel(one)"
                  (click)="take([one])"
                >
                  <ng-container i18n>Take</ng-container>
                </button>
              </li>
            }
          </ul>
        } @else {
          <p class="quiet" i18n>
            Nothing to suggest: there is too little history, or everything usual has its budget already.
          </p>
        }
        <div class="row">
          @if (list.items.length) {
            <button type="button" ssButton kind="primary" [busy]="busy()" (click)="take(list.items)" i18n>
              Take all {{ list.items.length }}
            </button>
          }
          <button type="button" ssButton kind="quiet" (click)="finished.emit()" i18n>Close</button>
        </div>
      } @else {
        <ss-pending [of]="found" [rows]="4" [height]="36" />
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 880px;
      margin-block-end: var(--space-6);
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-3);
      margin-block-end: var(--space-2);
    }

    h2 {
      margin-inline-end: auto;
      font-size: var(--text-16);
    }

    .list {
      margin-block-end: var(--space-3);
      border-block-start: 1px solid var(--line);
    }

    .stale {
      opacity: 0.5;
    }

    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      align-items: center;
      gap: 0 var(--space-4);
      padding-block: var(--space-2);
      border-block-end: 1px solid var(--line);
    }

    li button {
      grid-row: 1 / span 2;
      grid-column: 3;
    }

    .note {
      grid-row: 2;
      grid-column: 1 / 3;
    }
  `,
})
export class SuggestionList {
  readonly taken = output();
  readonly finished = output();

  private readonly api = inject(BudgetsApi);
  private readonly undo = inject(Undo);
  protected readonly period = signal<SuggestedPeriod | ''>('monthly');
  protected readonly method = signal<SuggestionMethod | ''>('median');
  protected readonly busy = signal(false);
  /** Amounts that were changed before taking them. */
  private readonly other = signal<ReadonlyMap<string, Money>>(new Map());
  protected readonly periods: readonly Option<SuggestedPeriod>[] = [
    { value: 'weekly', label: $localize`Each week` },
    { value: 'four_weekly', label: $localize`Every four weeks` },
    { value: 'monthly', label: $localize`Each month` },
    { value: 'payday', label: $localize`From pay-day to pay-day` },
    { value: 'yearly', label: $localize`Each year` },
  ];
  protected readonly methods: readonly Option<SuggestionMethod>[] = [
    { value: 'median', label: $localize`The median` },
    { value: 'trimmed_mean', label: $localize`The mean, without extremes` },
  ];
  private readonly asked = computed(() => ({
    period: this.period() || ('monthly' as const),
    method: this.method() || ('median' as const),
  }));
  protected readonly found = liveResource({
    params: () => this.asked(),
    load: ({ period, method }) => this.api.suggestions(period, method),
    facts: ['budgets', 'transactions', 'categories'],
  });

  protected amountOf(one: BudgetSuggestion): Money {
    return this.other().get(one.category_id) ?? one.amount;
  }

  protected choose(one: BudgetSuggestion, amount: Money): void {
    this.other.update((known) => new Map(known).set(one.category_id, amount));
  }

  protected evidence(one: BudgetSuggestion): string {
    return evidenceText(one, this.asked().method);
  }

  protected limitLabel({ name }: BudgetSuggestion): string {
    return $localize`Limit of ${name}:budget:`;
  }

  protected takeLabel({ name }: BudgetSuggestion): string {
    return $localize`Take the budget for ${name}:budget:`;
  }

  protected async take(items: readonly BudgetSuggestion[]): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    const wanted = items.map((one) => ({ category_id: one.category_id, amount: this.amountOf(one) }));
    const done = items.length === 1 ? $localize`Budget added` : $localize`${items.length}:count: budgets added`;
    await this.undo.perform({ write: () => this.api.take(this.asked().period, wanted), done });
    this.busy.set(false);
    this.found.reload();
    this.taken.emit();
  }
}
