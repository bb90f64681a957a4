import { Component, computed, effect, inject, untracked } from '@angular/core';
import { AnalyticsApi } from '../api/analytics';
import { TransactionsApi } from '../api/transactions';
import { liveResource } from '../live/live-resource';
import { Jobs } from '../shell/jobs';
import { Period } from '../shell/period';
import { ErrorState, Skeleton } from '../ui/states';
import { AttentionList } from './attention-list';
import { FirstSteps } from './first-steps';
import { Latest } from './latest';
import { MonthSoFar } from './month-so-far';
import { MostUsedBudgets } from './most-used-budgets';
import { NextBills } from './next-bills';
import { SpendingBars } from './spending-bars';
import { Standing } from './standing';
import { Trend } from './trend';
import { withDuplicates } from './words';

/** The first page: how much is there, how the month goes, what waits, where it went. One request answers all of it. */
@Component({
  selector: 'ss-overview',
  imports: [
    AttentionList,
    ErrorState,
    FirstSteps,
    Latest,
    MonthSoFar,
    MostUsedBudgets,
    NextBills,
    Skeleton,
    SpendingBars,
    Standing,
    Trend,
  ],
  templateUrl: './overview.html',
  styleUrl: './overview.css',
})
export class Overview {
  private readonly api = inject(AnalyticsApi);
  private readonly jobs = inject(Jobs);
  private readonly transactions = inject(TransactionsApi);
  protected readonly period = inject(Period);

  protected readonly overview = liveResource({
    params: () => this.period.month(),
    load: (month) => this.api.overview(month),
    facts: [
      'transactions',
      'accounts',
      'categories',
      'budgets',
      'budget',
      'profile',
      'import.changed',
      'import.waiting',
      'import.finished',
    ],
  });
  /** Counted after the page is there: in a large ledger it takes longer than everything else together. */
  private readonly duplicates = liveResource({
    params: () => (this.overview.value() ? 'all' : undefined),
    load: () => this.transactions.duplicateCounts(),
    facts: ['transactions', 'duplicates'],
  });
  protected readonly attention = computed(() =>
    withDuplicates(this.overview.value()?.attention ?? [], this.duplicates.value()?.count ?? 0),
  );
  /** Whether the household has nothing yet. */
  protected readonly empty = computed(() => {
    const shown = this.overview.value();
    return shown?.balance.accounts.length === 0 && shown.latest.length === 0;
  });

  constructor() {
    // Sample data is there when its job has ended, also while the live line is down.
    const filled = computed(() =>
      this.jobs.shown().some(({ kind, state }) => kind === 'demo.fill' && state === 'done'),
    );
    effect(() => {
      if (filled() && untracked(this.empty)) {
        this.overview.reload();
      }
    });
  }
}
