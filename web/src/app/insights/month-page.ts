import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ReportsApi } from '../api/reports';
import type { Money, MonthlyReport, ReportCategory } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatMoney, formatMonth, formatShare, sign } from '../money';
import { Period } from '../shell/period';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { Chart } from '../ui/chart';
import { Locale } from '../ui/locale';
import { Progress } from '../ui/progress';
import { EmptyState, Pending } from '../ui/states';
import { flowsOption, flowsSentence, flowsTable } from './flows-chart';
import { levelText } from './health-words';
import { InsightTabs } from './insight-tabs';
import { OtherCurrencies } from './other-currencies';
import { ReportDownload } from './report-download';

/** The report of a month: what came and went against what is usual, budgets, goals and the score. */
@Component({
  selector: 'ss-month-page',
  imports: [
    Amount,
    Button,
    Chart,
    EmptyState,
    InsightTabs,
    OtherCurrencies,
    Pending,
    Progress,
    ReportDownload,
    RouterLink,
  ],
  templateUrl: './month-page.html',
  styleUrl: './month-page.css',
})
export class MonthPage {
  private readonly api = inject(ReportsApi);
  private readonly locale = inject(Locale);
  protected readonly period = inject(Period);

  protected readonly report = liveResource({
    params: () => this.period.month(),
    load: (month) => this.api.month(month),
    facts: ['transactions', 'accounts', 'categories', 'budgets', 'goal', 'profile', 'rates'],
  });
  protected readonly heading = computed(() => formatMonth(this.period.month(), this.locale.tag()));
  protected readonly empty = computed(() => {
    const report = this.report.value();
    return !report || (report.categories.length === 0 && sign(report.flows.income) === 0 && !report.goals.length);
  });
  private readonly months = computed(() => this.report.value()?.flows.months ?? []);
  protected readonly sentence = computed(() => flowsSentence(this.months(), this.locale.tag()));
  protected readonly option = computed(() => flowsOption(this.months(), this.locale.tag()));
  protected readonly table = computed(() => flowsTable(this.months(), this.locale.tag()));

  protected share(share: number): string {
    return formatShare(share, this.locale.tag());
  }

  protected ofIncome(share: number): string {
    return $localize`${this.share(share)}:share: of income`;
  }

  protected usually(amount: Money): string {
    return $localize`usually ${formatMoney(amount, this.locale.tag())}:amount:`;
  }

  /** "€266.93 of €220.00". */
  protected of(part: Money, whole: Money): string {
    const locale = this.locale.tag();
    return $localize`${formatMoney(part, locale)}:part: of ${formatMoney(whole, locale)}:whole:`;
  }

  protected added(amount: Money): string {
    return $localize`${formatMoney(amount, this.locale.tag(), { sign: 'always' })}:amount: in this month`;
  }

  protected score({ health }: MonthlyReport): string {
    if (health.score === null) {
      return $localize`No health score yet`;
    }
    const now = $localize`Health score ${health.score}:score: of 100: ${levelText(health.level)}:level:`;
    return health.before === null || health.before === health.score
      ? now
      : $localize`${now}:now: (${health.before}:before: the month before)`;
  }

  /** More than usual, less, or the same. */
  protected change({ difference }: ReportCategory): string {
    return sign(difference) > 0 ? $localize`more than usual` : $localize`less than usual`;
  }
}
