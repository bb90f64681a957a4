import { Component, computed, inject, signal } from '@angular/core';
import { BudgetsApi } from '../api/budgets';
import type { Written } from '../api/http';
import type { Budget, BudgetChanges } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Period } from '../shell/period';
import { categoryList, knownAccounts } from '../shell/reference';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { Shortcuts } from '../ui/shortcuts';
import { EmptyState, Pending } from '../ui/states';
import { BudgetEditor } from './budget-editor';
import { BudgetAction, BudgetRow, NewLimit } from './budget-row';
import { BudgetTabs } from './budget-tabs';
import { groupsOf } from './standing';
import { SuggestionList } from './suggestion-list';

/** What may be spent, how much of it is left, and where each budget is going. */
@Component({
  selector: 'ss-budgets',
  imports: [BudgetEditor, BudgetRow, BudgetTabs, Button, EmptyState, Pending, SuggestionList],
  templateUrl: './budgets.html',
  styleUrl: './budgets.css',
})
export class Budgets {
  private readonly api = inject(BudgetsApi);
  private readonly period = inject(Period);
  private readonly undo = inject(Undo);

  protected readonly budgets = liveResource({
    params: () => this.period.month(),
    load: (month) => this.api.list(month),
    facts: ['budgets', 'budget', 'transactions', 'categories'],
  });
  private readonly known = categoryList();
  /** Income is not spent: it has no budget. */
  protected readonly categories = computed(() => this.known.all().filter(({ group }) => group !== 'income'));
  protected readonly accounts = knownAccounts();
  protected readonly byId = computed(() => new Map(this.categories().map((category) => [category.id, category])));
  /** Groups have the names of categories: shown before these are known, rows would be drawn twice. */
  protected readonly named = this.known.settled;
  private readonly all = computed(() => this.budgets.value()?.items ?? []);
  protected readonly groups = computed(() =>
    groupsOf(
      this.all().filter(({ archived }) => !archived),
      this.byId(),
      $localize`Across categories`,
    ),
  );
  protected readonly archived = computed(() => this.all().filter(({ archived }) => archived));
  /** Id of the budget that is edited in place; `new` while one is added. */
  protected readonly edited = signal<string | null>(null);
  protected readonly suggesting = signal(false);

  constructor() {
    inject(Shortcuts).bind({
      keys: 'n',
      label: $localize`Add a budget`,
      group: $localize`Budgets`,
      run: () => {
        this.edited.set('new');
      },
    });
  }

  protected suggest(): void {
    this.suggesting.update((open) => !open);
  }

  protected finish(changed: boolean): void {
    this.edited.set(null);
    if (changed) {
      this.budgets.reload();
    }
  }

  /** In another month it is that month's limit that is shown, and set. */
  protected setLimit(budget: Budget, { amount, reach }: NewLimit): void {
    const { status } = budget;
    const set = { amount, amount_for: reach, ...(status && { amount_from: status.period.start }) };
    const done = {
      onwards: $localize`Limit changed`,
      period: $localize`Limit changed for this period`,
      always: $localize`Limit changed for all periods`,
    }[reach];
    this.show((items) =>
      items.map((one) => (one.id === budget.id && one.status ? { ...one, status: { ...one.status, amount } } : one)),
    );
    void this.perform(() => this.api.change(budget.id, set), done);
  }

  protected act(budget: Budget, action: BudgetAction): void {
    switch (action) {
      case 'edit':
        this.edited.set(budget.id);
        break;
      case 'copy':
        void this.perform(() => this.api.copy(budget.id), $localize`Budget copied`);
        break;
      case 'pause':
        void this.change(budget, { paused: true }, $localize`Budget paused`);
        break;
      case 'resume':
        void this.change(budget, { paused: false }, $localize`Budget resumed`);
        break;
      case 'archive':
        void this.change(budget, { archived: true }, $localize`Budget archived`);
        break;
      case 'restore':
        void this.change(budget, { archived: false }, $localize`Budget restored`);
        break;
      case 'remove':
        this.show((items) => items.filter(({ id }) => id !== budget.id));
        void this.perform(() => this.api.remove(budget.id), $localize`Budget deleted`);
        break;
    }
  }

  private change(budget: Budget, changes: BudgetChanges, done: string): Promise<void> {
    this.show((items) => items.map((one) => (one.id === budget.id ? { ...one, ...changes, name: one.name } : one)));
    return this.perform(() => this.api.change(budget.id, changes), done);
  }

  private show(change: (items: readonly Budget[]) => readonly Budget[]): void {
    this.budgets.update(({ items }) => ({ items: change(items) }));
  }

  /** What is shown at once is what the server says in the end, whether it agreed or not. */
  private async perform<T>(write: () => Promise<Written<T>>, done: string): Promise<void> {
    await this.undo.perform({ write, done });
    this.budgets.reload();
  }
}
