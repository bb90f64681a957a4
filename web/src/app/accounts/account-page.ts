import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AccountsApi } from '../api/accounts';
import { ReconciliationApi } from '../api/reconciliation';
import { TransactionsApi } from '../api/transactions';
import { liveResource } from '../live/live-resource';
import { formatMoney, formatNumber, shiftDay } from '../money';
import { Identity } from '../shell/identity';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { Chart } from '../ui/chart';
import { coverageText } from '../ui/coverage';
import { CoverageStrip } from '../ui/coverage-strip';
import { DayText } from '../ui/day';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { Segmented } from '../ui/segmented';
import type { Option } from '../ui/select';
import { ErrorState, Pending, Skeleton } from '../ui/states';
import { AccountActions } from './account-actions';
import { AccountEditor } from './account-editor';
import { balanceOption, balanceTable, drawnUntil } from './balance-chart';
import { kindOf } from './kinds';
import { Reconciled } from './reconciled';

type Span = '90' | '365' | 'all';

/** One account: its balance over time, its facts, and the ways to its transactions. */
@Component({
  selector: 'ss-account-page',
  imports: [
    AccountEditor,
    Amount,
    Button,
    Chart,
    CoverageStrip,
    DayText,
    ErrorState,
    Icon,
    Menu,
    Pending,
    Reconciled,
    RouterLink,
    Segmented,
    Skeleton,
  ],
  templateUrl: './account-page.html',
  styleUrl: './account-page.css',
})
export class AccountPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly api = inject(AccountsApi);
  private readonly reconciliations = inject(ReconciliationApi);
  private readonly transactions = inject(TransactionsApi);
  private readonly actions = inject(AccountActions);
  private readonly identity = inject(Identity);
  private readonly router = inject(Router);
  private readonly locale = inject(Locale);

  protected readonly span = signal<Span>('365');
  protected readonly spans: readonly Option<Span>[] = [
    { value: '90', label: $localize`3 months` },
    { value: '365', label: $localize`1 year` },
    { value: 'all', label: $localize`All` },
  ];
  protected readonly editing = signal(false);
  protected readonly account = liveResource({
    params: () => this.id(),
    load: (id) => this.api.get(id),
    facts: ['accounts', 'transactions'],
  });
  protected readonly balances = liveResource({
    params: () => ({ id: this.id(), span: this.span(), today: this.identity.today() }),
    load: ({ id, span, today }) =>
      this.api.balances(id, span === 'all' ? {} : { from: shiftDay(today, -Number(span)), to: today }),
    facts: ['accounts', 'transactions'],
  });
  private readonly coverage = liveResource({
    params: () => this.id(),
    load: (id) => this.reconciliations.coverage(id),
    facts: ['import.finished', 'import.changed', 'history.reverted'],
  });
  private readonly suspects = liveResource({
    load: () => this.transactions.duplicateCounts(),
    facts: ['transactions', 'duplicates'],
  });
  protected readonly covered = computed(() =>
    this.coverage.value()?.items.find(({ account_id: account }) => account === this.id()),
  );
  protected readonly coveredText = computed(() => {
    const coverage = this.covered();
    return coverage ? coverageText(coverage, this.locale.tag()) : '';
  });
  /** How many pairs of this account may be one and the same. */
  protected readonly twice = computed(
    () => this.suspects.value()?.by_account.find(({ account_id: account }) => account === this.id())?.count ?? 0,
  );
  private readonly drawn = computed(() => drawnUntil(this.balances.value()?.items ?? [], this.identity.today()));
  protected readonly hasChart = computed(() => this.drawn().length > 1);
  protected readonly option = computed(() => balanceOption(this.drawn(), this.locale.tag()));
  protected readonly table = computed(() => balanceTable(this.drawn(), this.locale.tag()));
  protected readonly described = computed(() => {
    const [first, last] = [this.drawn()[0], this.drawn().at(-1)];
    const tag = this.locale.tag();
    return first && last
      ? $localize`The balance went from ${formatMoney(first.balance, tag)}:balance: to ${formatMoney(last.balance, tag)}:balance:.`
      : '';
  });
  protected readonly kind = computed(() => {
    const account = this.account.value();
    return account ? (kindOf(account)?.label ?? '') : '';
  });
  protected readonly count = computed(() => formatNumber(this.account.value()?.transactions ?? 0, this.locale.tag()));
  protected readonly menu = computed<readonly MenuItem[]>(() => {
    const account = this.account.value();
    return account
      ? this.actions.menu(account, {
          edit: () => this.editing.set(true),
          show: (changes) => {
            if (changes) {
              this.account.update((one) => ({ ...one, ...changes }));
            } else {
              void this.router.navigateByUrl('/accounts');
            }
          },
          putBack: () => this.account.reload(),
        })
      : [];
  });

  protected coveredLabel(account: string): string {
    return $localize`Months of ${account}:account: that statements cover`;
  }
}
