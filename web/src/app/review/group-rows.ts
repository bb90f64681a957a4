import { Component, computed, effect, inject, input, model, signal } from '@angular/core';
import { ReviewApi } from '../api/review';
import type { Id, ReviewGroup } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { DayText } from '../ui/day';
import { Locale } from '../ui/locale';
import { Pending } from '../ui/states';
import { groupKey } from './queue';
import { rowsText } from './words';

const FIRST = 6;

/** The rows that a group holds, each to be picked, so that a choice is for some of them only. */
@Component({
  selector: 'ss-group-rows',
  imports: [Amount, Button, DayText, Pending],
  template: `
    @if (rows.value() && !rows.stale()) {
      <ul i18n-aria-label aria-label="Transactions of this payee">
        @for (row of shown(); track row.id) {
          <li>
            <label>
              <input type="checkbox" [checked]="picked().has(row.id)" (change)="toggle(row.id)" />
              <ss-day [value]="row.booked_on" />
              <span class="text"
                >{{ row.payee }} <span class="quiet">{{ row.description }}</span></span
              >
              <ss-amount [value]="row.amount" ledger aligned />
            </label>
          </li>
        }
      </ul>
      @if (hidden()) {
        <button type="button" ssButton kind="quiet" (click)="all.set(true)">{{ showAll() }}</button>
      }
    } @else {
      <ss-pending [of]="rows" [rows]="placeholder()" />
    }
  `,
  styleUrl: './group-rows.css',
})
export class GroupRows {
  readonly group = input.required<ReviewGroup>();
  readonly threshold = input.required<number | undefined>();
  /** Ids of the rows that are picked; none means all. */
  readonly picked = model.required<ReadonlySet<Id>>();

  private readonly api = inject(ReviewApi);
  private readonly locale = inject(Locale);
  protected readonly all = signal(false);
  private readonly asked = computed(
    () => ({
      payee_key: this.group().payee_key,
      direction: this.group().direction,
      threshold: this.threshold(),
    }),
    { equal: (one, other) => groupKey(one) === groupKey(other) && one.threshold === other.threshold },
  );
  protected readonly rows = liveResource({
    params: () => this.asked(),
    load: (query) => this.api.rows(query),
    facts: ['transactions', 'history.reverted'],
  });
  private readonly items = computed(() => this.rows.value()?.items ?? []);
  protected readonly shown = computed(() => (this.all() ? this.items() : this.items().slice(0, FIRST)));
  protected readonly hidden = computed(() => this.items().length - this.shown().length);
  protected readonly placeholder = computed(() => Math.min(this.group().count, FIRST));
  protected readonly showAll = computed(
    () => $localize`Show all ${rowsText(this.items().length, this.locale.tag())}:transactions:`,
  );

  constructor() {
    effect(() => {
      this.asked();
      this.all.set(false);
    });
  }

  protected toggle(id: Id): void {
    this.picked.update((picked) =>
      picked.has(id) ? new Set([...picked].filter((one) => one !== id)) : new Set([...picked, id]),
    );
  }
}
