import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { MonthTrend } from '../api/types';
import { Chart, ChartPoint } from '../ui/chart';
import { Locale } from '../ui/locale';
import { trendOption, trendSentence, trendTable } from './trend-chart';

/** Twelve months of money in, money out and what was left. */
@Component({
  selector: 'ss-trend',
  imports: [Chart],
  template: `
    <section [attr.aria-labelledby]="'trend'">
      <div class="part-head"><h2 id="trend" i18n>Twelve months</h2></div>
      <ss-chart
        [heading]="sentence()"
        [description]="sentence()"
        [option]="option()"
        [table]="table()"
        [height]="224"
        (picked)="openMonth($event)"
      />
    </section>
  `,
  styleUrl: './part.css',
})
export class Trend {
  /** Oldest first. */
  readonly months = input.required<readonly MonthTrend[]>();
  private readonly locale = inject(Locale);
  private readonly router = inject(Router);
  protected readonly sentence = computed(() => trendSentence(this.months(), this.locale.tag()));
  protected readonly option = computed(() => trendOption(this.months(), this.locale.tag()));
  protected readonly table = computed(() => trendTable(this.months(), this.locale.tag()));

  protected openMonth({ index }: ChartPoint): void {
    const month = this.months()[index]?.month;
    if (month) {
      void this.router.navigate(['/transactions'], { queryParams: { month } });
    }
  }
}
