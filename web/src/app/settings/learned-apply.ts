import { Component, computed, inject, input, model, output } from '@angular/core';
import { LearnedApi } from '../api/categories';
import type { Category, Learned } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatNumber } from '../money';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { CategoryChip } from '../ui/category-chip';
import { DayText } from '../ui/day';
import { Dialog } from '../ui/dialog';
import { Locale } from '../ui/locale';
import { Pending } from '../ui/states';
import { shownName } from './learned-words';

/** The past rows that a correction would change, as they are now, before anything happens. */
@Component({
  selector: 'ss-learned-apply',
  imports: [Amount, Button, CategoryChip, DayText, Dialog, Pending],
  template: `
    <ss-dialog [heading]="heading()" [(open)]="open">
      @if (preview.value() && !preview.stale()) {
        @if (count()) {
          <p class="into">
            <ng-container i18n>These are filed under</ng-container>&ngsp;<ss-category-chip [category]="category()" />
          </p>
          <ul class="rows">
            @for (row of preview.value()?.items; track row.id) {
              <li>
                <ss-day [value]="row.booked_on" />
                <span class="text">{{ row.payee || row.description }}</span>
                <ss-amount [value]="row.amount" ledger />
                <ss-category-chip class="now" [category]="row.category" />
              </li>
            }
          </ul>
          @if (more()) {
            <p class="quiet" i18n>and {{ moreText() }} more</p>
          }
          <button type="button" ssButton kind="primary" (click)="confirm()">{{ action() }}</button>
        } @else {
          <p i18n>No past transaction would change. Those you decided yourself stay as they are.</p>
        }
      } @else {
        <ss-pending [of]="preview" [rows]="5" />
      }
    </ss-dialog>
  `,
  styles: `
    .into {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2);
    }

    .rows {
      margin: var(--space-2) 0 var(--space-4);
      padding: 0;
      list-style: none;
    }

    li {
      display: grid;
      grid-template-columns: 88px minmax(0, 1fr) auto;
      gap: 0 var(--space-3);
      padding-block: var(--space-2);
      border-block-end: 1px solid var(--line);
    }

    ss-day {
      color: var(--ink-2);
    }

    .text {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .now {
      grid-column: 2 / -1;
      color: var(--ink-2);
    }
  `,
})
export class LearnedApply {
  readonly learned = input.required<Learned | null>();
  readonly categories = input.required<readonly Category[]>();
  readonly open = model.required<boolean>();
  readonly confirmed = output<Learned>();

  private readonly api = inject(LearnedApi);
  private readonly locale = inject(Locale);
  private readonly asked = computed(() => (this.open() ? (this.learned()?.id ?? undefined) : undefined));
  protected readonly preview = liveResource({
    params: () => this.asked(),
    load: (id) => this.api.preview(id),
    facts: ['transactions', 'rules', 'history.reverted'],
  });
  protected readonly heading = computed(() => {
    const learned = this.learned();
    return learned ? shownName(learned) : '';
  });
  protected readonly category = computed(
    () => this.categories().find(({ id }) => id === this.learned()?.category_id) ?? null,
  );
  protected readonly count = computed(() => this.preview.value()?.changes ?? 0);
  protected readonly more = computed(() => this.count() - (this.preview.value()?.items.length ?? 0));
  protected readonly moreText = computed(() => formatNumber(this.more(), this.locale.tag()));
  protected readonly action = computed(() =>
    this.count() === 1
      ? $localize`Change 1 transaction`
      : $localize`Change ${formatNumber(this.count(), this.locale.tag())}:count: transactions`,
  );

  protected confirm(): void {
    const learned = this.learned();
    if (learned) {
      this.confirmed.emit(learned);
    }
  }
}
