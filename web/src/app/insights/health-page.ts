import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink, UrlTree } from '@angular/router';
import { ReportsApi } from '../api/reports';
import type { HealthAdvice, HealthEvidence, HealthRule } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatMonth } from '../money';
import { Button } from '../ui/button';
import { Chart } from '../ui/chart';
import { Locale } from '../ui/locale';
import { Progress } from '../ui/progress';
import { EmptyState, Pending } from '../ui/states';
import {
  adviceText,
  basisText,
  evidenceName,
  evidenceText,
  foundText,
  levelText,
  nameOf,
  pointsText,
  toneOf,
} from './health-words';
import { InsightTabs } from './insight-tabs';
import { OtherCurrencies } from './other-currencies';
import { ReportDownload } from './report-download';
import { scoreOption, scoreSentence, scoreTable } from './score-chart';

/** How the household's money stands, by rules that show what they look at and what would help. */
@Component({
  selector: 'ss-health-page',
  imports: [Button, Chart, EmptyState, InsightTabs, OtherCurrencies, Pending, Progress, ReportDownload, RouterLink],
  templateUrl: './health-page.html',
  styleUrl: './health-page.css',
})
export class HealthPage {
  private readonly api = inject(ReportsApi);
  private readonly locale = inject(Locale);
  private readonly router = inject(Router);

  protected readonly report = liveResource({
    load: () => this.api.health(),
    facts: ['transactions', 'accounts', 'categories', 'budgets', 'profile', 'rates'],
  });
  protected readonly level = computed(() => levelText(this.report.value()?.level ?? null));
  protected readonly tone = computed(() => toneOf(this.report.value()?.level ?? null));
  protected readonly basis = computed(() => {
    const report = this.report.value();
    return report ? basisText(report, this.locale.tag()) : '';
  });
  protected readonly month = computed(() => {
    const report = this.report.value();
    return report ? $localize`At the end of ${formatMonth(report.month, this.locale.tag())}:month:` : '';
  });
  protected readonly trend = computed(() => this.report.value()?.trend ?? []);
  protected readonly hasTrend = computed(() => this.trend().filter(({ score }) => score !== null).length > 1);
  protected readonly sentence = computed(() => scoreSentence(this.trend(), this.locale.tag()));
  protected readonly option = computed(() => scoreOption(this.trend(), this.locale.tag()));
  protected readonly table = computed(() => scoreTable(this.trend(), this.locale.tag()));

  protected readonly nameOf = nameOf;
  protected readonly evidenceName = evidenceName;

  protected toneOf(rule: HealthRule): 'accent' | 'attention' | 'plain' {
    return toneOf(rule.level);
  }

  protected levelOf(rule: HealthRule): string {
    return levelText(rule.level);
  }

  protected found(rule: HealthRule): string {
    return foundText(rule, this.locale.tag());
  }

  protected adviceOf(advice: HealthAdvice): string {
    return adviceText(advice, this.locale.tag());
  }

  protected evidence(one: HealthEvidence): string {
    return evidenceText(one, this.locale.tag());
  }

  protected points(rule: HealthRule): string {
    return pointsText(rule, this.locale.tag());
  }

  protected linkOf(link: string): UrlTree {
    return this.router.parseUrl(link);
  }
}
