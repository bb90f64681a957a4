import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { GoalsApi } from '../api/goals';
import type { Goal, GoalAccount, Id } from '../api/types';
import { liveResource } from '../live/live-resource';
import { sign } from '../money';
import { knownAccounts, knownCategories } from '../shell/reference';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { Locale } from '../ui/locale';
import { EmptyState, Pending } from '../ui/states';
import { GoalCard } from './goal-card';
import { GoalEditor } from './goal-editor';
import { accountText } from './goal-words';

/** What the household saves for: how far each goal is, when it is reached, and what it would take to be sooner. */
@Component({
  selector: 'ss-goals-page',
  imports: [Button, EmptyState, GoalCard, GoalEditor, NgTemplateOutlet, Pending],
  templateUrl: './goals-page.html',
  styleUrl: './goals-page.css',
})
export class GoalsPage {
  private readonly api = inject(GoalsApi);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);

  protected readonly goals = liveResource({
    load: () => this.api.list(),
    facts: ['goal', 'transactions', 'accounts', 'profile'],
  });
  private readonly accountList = knownAccounts();
  protected readonly accounts = computed(() => this.accountList().filter(({ archived }) => !archived));
  protected readonly categories = knownCategories();
  protected readonly shown = computed(() => (this.goals.value()?.items ?? []).filter(({ archived }) => !archived));
  protected readonly archived = computed(() => (this.goals.value()?.items ?? []).filter(({ archived }) => archived));
  /** Accounts that several goals share, or that hold less than is asked of them. */
  protected readonly shared = computed(() =>
    (this.goals.value()?.accounts ?? []).filter(
      ({ id, short }) => sign(short) > 0 || this.shown().filter(({ account_id }) => account_id === id).length > 1,
    ),
  );
  /** Id of the goal that is edited in place; `new` while one is added. */
  protected readonly edited = signal<Id | null>(null);

  protected accountText(account: GoalAccount): string {
    return accountText(account, this.locale.tag());
  }

  protected accountName({ account_id }: Goal): string | null {
    return this.goals.value()?.accounts.find(({ id }) => id === account_id)?.name ?? null;
  }

  protected finish(changed: boolean): void {
    this.edited.set(null);
    if (changed) {
      this.goals.reload();
    }
  }

  protected async pause(goal: Goal): Promise<void> {
    const paused = !goal.paused;
    await this.undo.perform({
      write: () => this.api.change(goal.id, { paused }),
      done: paused ? $localize`Paused: ${goal.name}:goal:` : $localize`Goes on: ${goal.name}:goal:`,
    });
    this.goals.reload();
  }

  protected async archive(goal: Goal): Promise<void> {
    const archived = !goal.archived;
    await this.undo.perform({
      write: () => this.api.change(goal.id, { archived }),
      done: archived ? $localize`Archived: ${goal.name}:goal:` : $localize`In use again: ${goal.name}:goal:`,
    });
    this.goals.reload();
  }

  protected async remove(goal: Goal): Promise<void> {
    await this.undo.perform({
      show: () => {
        this.goals.update(({ items, accounts }) => ({ items: items.filter(({ id }) => id !== goal.id), accounts }));
      },
      write: () => this.api.remove(goal.id),
      putBack: () => {
        this.goals.reload();
      },
      done: $localize`Goal deleted: ${goal.name}:goal:`,
    });
  }

  /** Puts a goal before, or behind, its neighbour: where money is short, the first is served first. */
  protected async move(goal: Goal, by: -1 | 1): Promise<void> {
    const ids = this.shown().map(({ id }) => id);
    const at = ids.indexOf(goal.id);
    const other = ids[at + by];
    if (other === undefined) {
      return;
    }
    ids[at + by] = goal.id;
    ids[at] = other;
    await this.undo.perform({ write: () => this.api.order(ids), done: $localize`Moved: ${goal.name}:goal:` });
    this.goals.reload();
  }
}
