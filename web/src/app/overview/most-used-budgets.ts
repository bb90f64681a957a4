import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { forkJoin } from 'rxjs';
import { BudgetsApi } from '../api/budgets';
import { CategoriesApi } from '../api/categories';
import type { BudgetStatus, Month } from '../api/types';
import { liveResource } from '../live/live-resource';
import { absolute, formatMoney, shareOf, sign } from '../money';
import { Locale } from '../ui/locale';
import { Progress } from '../ui/progress';

const SHOWN = 4;

/** The budgets of which most is used. */
@Component({
  selector: 'ss-most-used-budgets',
  imports: [Progress, RouterLink],
  template: `
    <section [attr.aria-labelledby]="'budgets'">
      <div class="part-head">
        <h2 id="budgets" i18n>Budgets</h2>
        <a routerLink="/budgets" queryParamsHandling="preserve" i18n>All budgets</a>
      </div>
      <ul class="lines">
        @for (status of shown(); track status.budget_id) {
          <li>
            <span class="cut">{{ name(status) }}</span>
            <span class="left" [class.over]="isOver(status)">{{ left(status) }}</span>
            <ss-progress
              [label]="name(status) || unnamed"
              [share]="status.share"
              [mark]="mark(status)"
              [tone]="status.share >= 1 ? 'breach' : status.share >= 0.8 ? 'attention' : 'accent'"
            />
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './part.css',
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--space-2) var(--space-3);
      padding-block: var(--space-3);
      border-block-end: 1px solid var(--line);
    }

    ss-progress {
      grid-column: 1 / -1;
    }

    .left {
      color: var(--ink-2);
      font-variant-numeric: tabular-nums lining-nums;
    }

    .over {
      color: var(--breach);
    }
  `,
})
export class MostUsedBudgets {
  /** Most used first. */
  readonly statuses = input.required<readonly BudgetStatus[]>();
  readonly month = input.required<Month>();
  private readonly budgets = inject(BudgetsApi);
  private readonly categories = inject(CategoriesApi);
  private readonly locale = inject(Locale);
  /** Only the names: the figures are there already. */
  private readonly named = liveResource({
    params: () => this.month(),
    load: (month) => forkJoin({ budgets: this.budgets.list(month), categories: this.categories.list() }),
    facts: ['budgets', 'categories'],
  });
  private readonly names = computed(() => {
    const found = this.named.value();
    const categories = new Map(found?.categories.items.map(({ id, name }) => [id, name]));
    return new Map(
      found?.budgets.items.map(({ id, name, category_id }) => [id, name ?? categories.get(category_id ?? '') ?? '']),
    );
  });
  /** What a bar is called until its budget's name has arrived. */
  protected readonly unnamed = $localize`A budget`;
  protected readonly shown = computed(() => this.statuses().slice(0, SHOWN));

  protected name({ budget_id }: BudgetStatus): string {
    return this.names().get(budget_id) ?? '';
  }

  protected isOver({ left }: BudgetStatus): boolean {
    return sign(left) < 0;
  }

  protected left({ left }: BudgetStatus): string {
    const amount = formatMoney(absolute(left), this.locale.tag());
    return sign(left) < 0 ? $localize`${amount}:amount: over` : $localize`${amount}:amount: left`;
  }

  protected mark({ pace, limit }: BudgetStatus): number | null {
    return pace ? shareOf(pace.expected, limit) : null;
  }
}
