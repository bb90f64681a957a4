import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BudgetsApi } from '../api/budgets';
import { CategoriesApi } from '../api/categories';
import type { Budget, Category } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatMonth } from '../money';
import { Identity } from '../shell/identity';
import { Period } from '../shell/period';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { CategoryChip } from '../ui/category-chip';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { Progress } from '../ui/progress';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { BudgetEditor } from './budget-editor';
import { leftText, paceText, toneOf, usedText } from './budget-words';
import { daysOf, markOf } from './standing';

/** What may be spent in the month, how much of it is left, and where each budget is going. */
@Component({
  selector: 'ss-budgets',
  imports: [BudgetEditor, Button, CategoryChip, EmptyState, ErrorState, Menu, Progress, RouterLink, Skeleton],
  templateUrl: './budgets.html',
  styleUrl: './budgets.css',
})
export class Budgets {
  private readonly api = inject(BudgetsApi);
  private readonly categoriesApi = inject(CategoriesApi);
  private readonly identity = inject(Identity);
  private readonly period = inject(Period);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);

  protected readonly budgets = liveResource({
    params: () => this.period.month(),
    load: (month) => this.api.list(month),
    facts: ['budgets', 'budget', 'transactions', 'categories'],
  });
  private readonly categoryList = liveResource({
    params: () => ({}),
    load: () => this.categoriesApi.list(),
    facts: ['categories'],
  });
  protected readonly categories = computed(() => this.categoryList.value()?.items ?? []);
  /** Income is not spent: it has no budget. */
  protected readonly spendable = computed(() =>
    this.categories().filter(({ group }) => group !== 'income' && group !== 'transfers'),
  );
  private readonly byId = computed(() => new Map(this.categories().map((category) => [category.id, category])));
  protected readonly heading = computed(() => formatMonth(this.period.month(), this.locale.tag()));
  protected readonly shown = computed(() =>
    (this.budgets.value()?.items ?? [])
      .filter(({ archived }) => !archived)
      .toSorted((a, b) => (b.status?.share ?? 0) - (a.status?.share ?? 0)),
  );
  /** Id of the budget that is edited in place; `new` while one is added. */
  protected readonly edited = signal<string | null>(null);

  protected category({ category_id }: Budget): Category | null {
    return this.byId().get(category_id) ?? null;
  }

  protected name(budget: Budget): string {
    return budget.name ?? this.category(budget)?.name ?? $localize`Budget`;
  }

  protected tone(budget: Budget): 'accent' | 'attention' | 'breach' {
    return toneOf(budget);
  }

  protected used(budget: Budget): string {
    return budget.status ? usedText(budget.status, this.locale.tag()) : '';
  }

  protected left(budget: Budget): string {
    return budget.status ? leftText(budget.status, this.locale.tag()) : '';
  }

  protected pace(budget: Budget): string {
    return budget.status ? paceText(budget.status, this.identity.today(), this.locale.tag()) : '';
  }

  protected mark(budget: Budget): number | null {
    return budget.status ? markOf(budget.status, this.identity.today()) : null;
  }

  protected rows(budget: Budget): Record<string, string> {
    return { category: this.category(budget)?.key ?? budget.category_id, ...daysOf(budget.status) };
  }

  protected actionsLabel(budget: Budget): string {
    return $localize`Actions for ${this.name(budget)}:budget:`;
  }

  protected actions(budget: Budget): readonly MenuItem[] {
    return [
      { label: $localize`Edit`, icon: 'edit', run: () => this.edited.set(budget.id) },
      { label: $localize`Delete`, icon: 'trash', danger: true, run: () => void this.remove(budget) },
    ];
  }

  protected finish(changed: boolean): void {
    this.edited.set(null);
    if (changed) {
      this.budgets.reload();
    }
  }

  private async remove(budget: Budget): Promise<void> {
    await this.undo.perform({
      show: () => this.budgets.update(({ items }) => ({ items: items.filter(({ id }) => id !== budget.id) })),
      write: () => this.api.remove(budget.id),
      putBack: () => this.budgets.reload(),
      done: $localize`Budget deleted: ${this.name(budget)}:budget:`,
    });
  }
}
