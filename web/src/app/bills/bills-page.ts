import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { forkJoin } from 'rxjs';
import { RecurringApi } from '../api/recurring';
import type { Series, Verdict } from '../api/types';
import { liveResource } from '../live/live-resource';
import { sign } from '../money';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { Locale } from '../ui/locale';
import { EmptyState, Pending } from '../ui/states';
import { sumText } from './bill-words';
import { ComingBills } from './coming-bills';
import { SeriesEditor } from './series-editor';
import { SeriesList } from './series-list';

const AHEAD_DAYS = 31;

/** Bills, subscriptions and incomes that recur: what comes, what it all comes to, and what a person says of it. */
@Component({
  selector: 'ss-bills-page',
  imports: [Button, ComingBills, EmptyState, Pending, RouterLink, SeriesEditor, SeriesList],
  templateUrl: './bills-page.html',
  styles: `
    summary {
      margin-block-end: var(--space-4);
      cursor: pointer;
      color: var(--ink-2);
    }

    .monthly {
      margin-block-end: var(--space-6);
    }
  `,
})
export class BillsPage {
  private readonly api = inject(RecurringApi);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);

  protected readonly known = liveResource({
    load: () =>
      forkJoin({ found: this.api.list(), dismissed: this.api.list(true), coming: this.api.upcoming(AHEAD_DAYS) }),
    facts: ['recurring', 'transactions', 'accounts', 'categories', 'profile'],
  });
  private readonly items = computed(() => this.known.value()?.found.items ?? []);
  private readonly goingOn = computed(() => this.items().filter(({ state }) => state !== 'ended'));
  protected readonly bills = computed(() =>
    this.goingOn().filter(({ kind }) => kind === 'bill' || kind === 'subscription'),
  );
  protected readonly incomes = computed(() => this.goingOn().filter(({ kind }) => kind === 'income'));
  protected readonly transfers = computed(() => this.goingOn().filter(({ kind }) => kind === 'transfer'));
  protected readonly over = computed(() => this.items().filter(({ state }) => state === 'ended'));
  protected readonly dismissed = computed(() => this.known.value()?.dismissed.items ?? []);
  protected readonly empty = computed(() => !this.items().length && !this.dismissed().length);
  protected readonly edited = signal<Series | null>(null);
  protected readonly names = {
    bills: $localize`Bills and subscriptions`,
    incomes: $localize`Incomes`,
    transfers: $localize`Between own accounts`,
    over: $localize`What is over`,
    dismissed: $localize`What is no bill`,
  };
  /** "In a usual month: €820.00 goes out, €2,900.00 comes in." */
  protected readonly monthly = computed(() => {
    const sums = this.known.value()?.found.monthly ?? [];
    const bills = sumText(
      sums.map((one) => one.bills).filter((sum) => sign(sum) < 0),
      this.locale.tag(),
    );
    const income = sumText(
      sums.map((one) => one.income).filter((sum) => sign(sum) > 0),
      this.locale.tag(),
    );
    if (bills && income) {
      return $localize`In an average month ${bills}:amount: go out for what recurs, and ${income}:income: come in.`;
    }
    return bills ? $localize`In an average month ${bills}:amount: go out for what recurs.` : '';
  });

  protected confirm(one: Series): Promise<void> {
    return this.say(one, 'confirmed', $localize`Confirmed: ${one.name}:bill:`);
  }

  protected dismiss(one: Series): Promise<void> {
    return this.say(one, 'dismissed', $localize`No bill: ${one.name}:bill:`);
  }

  protected restore(one: Series): Promise<void> {
    return this.say(one, null, $localize`A bill again: ${one.name}:bill:`);
  }

  protected finish(changed: boolean): void {
    this.edited.set(null);
    if (changed) {
      this.known.reload();
    }
  }

  private async say(one: Series, verdict: Verdict | null, done: string): Promise<void> {
    await this.undo.perform({
      show: () => {
        this.show(one, verdict);
      },
      write: () => this.api.change(one.id, { verdict }),
      done,
    });
    this.known.reload();
  }

  private show(one: Series, verdict: Verdict | null): void {
    const said = { ...one, verdict };
    this.known.update(({ found, dismissed, coming }) => {
      const put = (items: readonly Series[], here: boolean): readonly Series[] => {
        const others = items.map((other) => (other.id === one.id ? said : other));
        return here === others.includes(said)
          ? others
          : here
            ? [...others, said]
            : others.filter(({ id }) => id !== one.id);
      };
      const out = verdict === 'dismissed';
      const items = out ? coming.items.filter(({ series_id }) => series_id !== one.id) : coming.items;
      return {
        found: { ...found, items: put(found.items, !out) },
        dismissed: { ...dismissed, items: put(dismissed.items, out) },
        coming: { ...coming, items },
      };
    });
  }
}
