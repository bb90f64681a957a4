import { Component, computed, ElementRef, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ReconciliationApi } from '../api/reconciliation';
import { TransactionsApi } from '../api/transactions';
import type { Day, Id, Suggestion } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatDay, shiftDay } from '../money';
import { Undo } from '../shell/undo';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { DayText } from '../ui/day';
import { HoleText } from '../ui/hole-text';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { Shortcuts } from '../ui/shortcuts';
import { Pending } from '../ui/states';
import { Fixes } from './fixes';
import { actionText, differenceText, fixedText, suggestionText } from './reconcile-words';

/** Looks for what makes a balance differ: one suggestion at a time, each with the one thing that puts it right. */
@Component({
  selector: 'ss-difference-finder',
  imports: [Amount, Button, DayText, HoleText, Icon, Pending, RouterLink],
  templateUrl: './difference-finder.html',
  styleUrl: './difference-finder.css',
})
export class DifferenceFinder {
  readonly accountId = input.required<Id>();
  /** The day whose balance differs. */
  readonly on = input.required<Day>();

  private readonly api = inject(ReconciliationApi);
  private readonly transactions = inject(TransactionsApi);
  private readonly fixes = inject(Fixes);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);

  protected readonly found = liveResource({
    params: () => ({ id: this.accountId(), on: this.on() }),
    load: ({ id, on }) => this.api.suggestions(id, on),
    facts: ['accounts', 'transactions', 'history.reverted'],
  });
  private readonly suspected = liveResource({
    load: () => this.transactions.duplicateCounts(),
    facts: ['transactions', 'duplicates', 'history.reverted'],
  });
  /** How many pairs of the account may be one and the same: what no single row explains, several may. */
  protected readonly twice = computed(
    () => this.suspected.value()?.by_account.find(({ account_id: id }) => id === this.accountId())?.count ?? 0,
  );
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly busy = signal(false);
  protected readonly items = computed(() => this.found.value()?.items ?? []);
  protected readonly at = linkedSignal({ source: this.items, computation: () => 0 });
  protected readonly current = computed(() => this.items()[this.at()]);
  protected readonly holes = computed(() => this.found.value()?.holes ?? []);
  protected readonly heading = computed(
    () => $localize`What makes the difference on ${formatDay(this.on(), this.locale.tag())}:day:?`,
  );
  protected readonly said = computed(() => {
    const found = this.found.value();
    return found ? differenceText(found.difference, this.locale.tag()) : '';
  });
  protected readonly place = computed(() => $localize`${this.at() + 1}:number: of ${this.items().length}:count:`);
  protected readonly searched = computed(() => {
    const since = this.found.value()?.since;
    const tag = this.locale.tag();
    return since
      ? $localize`All agreed on ${formatDay(since, tag)}:day:, so it arose after that.`
      : $localize`No balance before that day agrees, so it may be anywhere before it.`;
  });
  /** The rows in which the difference must be. */
  protected readonly suspects = computed(() => {
    const since = this.found.value()?.since;
    return {
      account_id: this.accountId(),
      start_date: since ? shiftDay(since, 1) : null,
      end_date: this.on(),
    };
  });

  constructor() {
    const group = $localize`Reconcile`;
    inject(Shortcuts).bind(
      { keys: 'y', label: $localize`Do what is suggested`, group, run: () => void this.fix() },
      { keys: 'j', label: $localize`Next suggestion`, group, run: () => this.move(1) },
      { keys: 'k', label: $localize`Suggestion before`, group, run: () => this.move(-1) },
    );
  }

  focus(): void {
    this.title().nativeElement.focus();
  }

  protected text(suggestion: Suggestion): string {
    return suggestionText(suggestion);
  }

  protected action(suggestion: Suggestion): string {
    return actionText(suggestion, this.on(), this.locale.tag());
  }

  protected move(by: number): void {
    this.at.update((at) => Math.min(Math.max(at + by, 0), Math.max(this.items().length - 1, 0)));
  }

  protected async fix(): Promise<void> {
    const suggestion = this.current();
    if (!suggestion || this.busy() || this.found.stale()) {
      return;
    }
    this.busy.set(true);
    await this.undo.perform({
      write: () => this.fixes.perform(suggestion, this.on()),
      done: fixedText(suggestion),
    });
    this.busy.set(false);
    this.found.reload();
  }
}
