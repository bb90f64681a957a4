import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { forkJoin, map } from 'rxjs';
import { TransactionsApi } from '../api/transactions';
import type { Id } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Decisions } from '../shell/decisions';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { draft } from '../ui/draft';
import { Icon } from '../ui/icon';
import { Progress } from '../ui/progress';
import { Shortcuts } from '../ui/shortcuts';
import { EmptyState, Pending } from '../ui/states';
import { compared, originText } from './comparison';
import { nameOf } from './edits';
import { PairDecisions } from './pair-decisions';
import { Reference } from './reference';
import { pairKey, reviewOf, withFirst } from './review';

/** Suspected duplicates, one pair at a time: merged, kept as two, or left for later. Everything has a key. */
@Component({
  selector: 'ss-duplicates',
  imports: [Amount, Button, EmptyState, Icon, Pending, Progress, RouterLink],
  providers: [Decisions, PairDecisions, Reference],
  templateUrl: './duplicates.html',
  styleUrls: ['../shell/decisions.css', './duplicates.css'],
})
export class Duplicates {
  /** From the address: only those of one account, and a transaction whose pair comes first. */
  readonly account = input<string>();
  readonly first = input<string>();

  private readonly api = inject(TransactionsApi);
  private readonly decisions = inject(Decisions);
  private readonly pairs = inject(PairDecisions);
  protected readonly reference = inject(Reference);

  protected readonly suspects = liveResource({
    load: () => this.api.duplicates(),
    facts: ['transactions', 'duplicates', 'history.reverted'],
  });
  private readonly open = computed(() => {
    const account = this.account();
    const all = this.suspects.value()?.items ?? [];
    return withFirst(account ? all.filter(({ a }) => a.account_id === account) : all, this.first());
  });
  protected readonly review = computed(() => reviewOf(this.open(), this.decisions.progress()));
  protected readonly current = computed(() => this.review().current, {
    equal: (one, other) => one === other || (one !== null && other !== null && pairKey(one) === pairKey(other)),
  });
  private readonly at = computed(() => {
    const pair = this.current();
    return pair ? { a: pair.a.id, b: pair.b.id } : undefined;
  });
  private readonly origins = liveResource({
    params: () => this.at(),
    load: ({ a, b }) =>
      this.decisions
        .read(() => forkJoin([this.api.lineage(a), this.api.lineage(b)]))
        .pipe(map(([left, right]) => ({ left: originText(left), right: originText(right) }))),
  });
  /** Which of the two stays; the left one until a person says otherwise. */
  protected readonly survivor = draft<Id | null>(
    () => this.current()?.a.id ?? null,
    () => this.current()?.b.id,
  );
  protected readonly rows = computed(() => {
    const pair = this.current();
    const origins = this.origins.stale() ? null : (this.origins.value() ?? null);
    return pair ? compared(pair.a, pair.b, this.reference.names().locale, origins) : [];
  });
  protected readonly sides = computed(() => {
    const pair = this.current();
    return pair
      ? [
          { number: 1, row: pair.a, name: nameOf(pair.a) },
          { number: 2, row: pair.b, name: nameOf(pair.b) },
        ]
      : [];
  });
  protected readonly accountName = computed(() => {
    const id = this.account();
    return id ? (this.reference.account(id)?.name ?? '') : '';
  });
  protected readonly place = computed(() => $localize`${this.review().place}:number: of ${this.review().total}:count:`);
  protected readonly share = computed(() => {
    const { place, total } = this.review();
    return total ? (place - 1) / total : 0;
  });
  protected readonly name = computed(() => {
    const pair = this.current();
    return pair ? nameOf(pair.a) : '';
  });
  protected readonly ofAccount = computed(() => this.reference.account(this.current()?.a.account_id ?? '')?.name ?? '');
  protected readonly left = computed(() => {
    const { skipped } = this.review();
    return skipped === 1
      ? $localize`One pair is left for later.`
      : $localize`${skipped}:count: pairs are left for later.`;
  });
  /** What was decided last, for those who hear the page. */
  protected readonly said = signal('');

  constructor() {
    const group = $localize`Suspected duplicates`;
    const choose = (number: 0 | 1): void => {
      const pair = this.current();
      if (pair) {
        this.survivor.set(number === 0 ? pair.a.id : pair.b.id);
      }
    };
    inject(Shortcuts).bind(
      { keys: 'm', label: $localize`Merge the two into one`, group, run: () => this.merge() },
      { keys: '1', label: $localize`Merging keeps the left one`, group, run: () => choose(0) },
      { keys: '2', label: $localize`Merging keeps the right one`, group, run: () => choose(1) },
      { keys: 'k', label: $localize`Keep both`, group, run: () => this.keep() },
      { keys: 's', label: $localize`Decide later`, group, run: () => this.skip() },
      { keys: 'j', label: $localize`Decide later`, group, run: () => this.skip() },
      { keys: 'u', label: $localize`Undo the last decision`, group, run: () => this.decisions.undoNewest() },
    );
    effect(() => {
      const pair = this.current();
      const place = untracked(this.place);
      this.said.set(pair ? $localize`${place}:place:: ${nameOf(pair.a)}:payee:. ${pair.reason}:reason:` : '');
    });
  }

  protected merge(): void {
    const [pair, survivor] = [this.current(), this.survivor()];
    if (pair && survivor) {
      void this.pairs.merge(pair, survivor);
    }
  }

  protected keep(): void {
    const pair = this.current();
    if (pair) {
      void this.pairs.keep(pair);
    }
  }

  protected skip(): void {
    const pair = this.current();
    if (pair) {
      this.decisions.skip(pairKey(pair));
    }
  }

  protected again(): void {
    this.decisions.again();
  }
}
