import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GoalsApi } from '../api/goals';
import type { Contribution, Goal } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatMoney } from '../money';
import { Undo } from '../shell/undo';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { DayText } from '../ui/day';
import { Locale } from '../ui/locale';
import { Pending } from '../ui/states';

/** What counts towards a goal, newest first: put aside by hand, and transactions that its rule found. */
@Component({
  selector: 'ss-contribution-list',
  imports: [Amount, Button, DayText, Pending, RouterLink],
  template: `
    @if (contributions.value()) {
      <ul class="list" [class.stale]="contributions.stale()">
        @for (one of rows(); track one.id) {
          <li>
            <ss-day class="note" [value]="one.booked_on" />
            @if (one.transaction_id; as id) {
              <a routerLink="/transactions" [queryParams]="{ open: id }">{{ nameOf(one) }}</a>
            } @else {
              <span>{{ nameOf(one) }}</span>
            }
            <ss-amount class="number" ledger [value]="one.amount" />
            <button
              type="button"
              ssButton
              kind="quiet"
              size="small"
              icon="close"
              iconOnly
              [attr.aria-label]="removeLabel(one)"
              (click)="remove(one)"
            ></button>
          </li>
        } @empty {
          <li class="none quiet" i18n>Nothing has been put aside yet.</li>
        }
      </ul>
    } @else {
      <ss-pending [of]="contributions" [rows]="3" />
    }
  `,
  styles: `
    :host {
      display: block;
      border-block-start: 1px solid var(--line);
    }

    .list {
      max-block-size: 320px;
      overflow-y: auto;
    }

    li {
      display: grid;
      grid-template-columns: 88px minmax(0, 1fr) auto auto;
      align-items: center;
      gap: var(--space-2);
      border-block-end: 1px solid var(--line);
    }

    li.none {
      grid-template-columns: 1fr;
      padding-block: var(--space-3);
    }

    :is(a, span) {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .stale {
      opacity: 0.5;
    }
  `,
})
export class ContributionList {
  readonly goal = input.required<Goal>();
  readonly changed = output();

  private readonly api = inject(GoalsApi);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);
  protected readonly contributions = liveResource({
    params: () => this.goal().id,
    load: (id) => this.api.contributions(id),
    facts: ['goal', 'transactions'],
  });
  protected readonly rows = computed(() => this.contributions.value()?.items ?? []);

  protected nameOf(one: Contribution): string {
    return one.payee || one.note || $localize`By hand`;
  }

  protected removeLabel(one: Contribution): string {
    const amount = formatMoney(one.amount, this.locale.tag());
    return one.source === 'rule'
      ? $localize`Does not count: ${amount}:amount:, ${this.nameOf(one)}:name:`
      : $localize`Remove ${amount}:amount:, ${this.nameOf(one)}:name:`;
  }

  protected async remove(one: Contribution): Promise<void> {
    await this.undo.perform({
      show: () => {
        this.contributions.update((page) => ({ ...page, items: page.items.filter(({ id }) => id !== one.id) }));
      },
      write: () => this.api.takeBack(this.goal().id, one.id),
      putBack: () => {
        this.contributions.reload();
      },
      done: one.source === 'rule' ? $localize`Does not count any more` : $localize`Contribution removed`,
    });
    this.changed.emit();
  }
}
