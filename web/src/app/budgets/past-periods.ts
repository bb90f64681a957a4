import { Component, computed, inject, input } from '@angular/core';
import { BudgetsApi } from '../api/budgets';
import type { PastPeriod } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatDays, formatMoney, plotted, sign } from '../money';
import { Locale } from '../ui/locale';
import { Pending } from '../ui/states';

const PERIODS = 12;

/** What was spent in the last periods, against the limit of each: bars to look at, figures to read. */
@Component({
  selector: 'ss-past-periods',
  imports: [Pending],
  template: `
    @if (bars(); as shown) {
      <div class="chart" aria-hidden="true">
        @for (bar of shown; track bar.days) {
          <div class="column" [title]="bar.days + ': ' + bar.spent">
            <b [class.over]="bar.over" [style.block-size.%]="bar.height"></b>
            <i [style.inset-block-end.%]="bar.limitAt"></i>
          </div>
        }
      </div>
      <details>
        <summary i18n>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col" i18n>Period</th>
              <th scope="col" class="number" i18n>Limit</th>
              <th scope="col" class="number" i18n>Carried over</th>
              <th scope="col" class="number" i18n>Spent</th>
              <th scope="col" class="number" i18n>Left</th>
            </tr>
          </thead>
          <tbody>
            @for (bar of shown; track bar.days) {
              <tr>
                <th scope="row">{{ bar.days }}</th>
                <td class="number">{{ bar.amount }}</td>
                <td class="number">{{ bar.carried }}</td>
                <td class="number">{{ bar.spent }}</td>
                <td class="number">{{ bar.left }}</td>
              </tr>
            }
          </tbody>
        </table>
      </details>
    } @else {
      <ss-pending [of]="past" [rows]="1" [height]="64" />
    }
  `,
  styles: `
    :host {
      display: block;
      padding-block: var(--space-2) var(--space-3);
    }

    .chart {
      display: flex;
      align-items: stretch;
      gap: var(--space-1);
      block-size: 64px;
      max-inline-size: 480px;
      border-block-end: 1px solid var(--line);
    }

    .column {
      position: relative;
      flex: 1;
    }

    b {
      position: absolute;
      inset-block-end: 0;
      inset-inline: 15%;
      border-radius: 2px 2px 0 0;
      background: var(--accent);
    }

    b.over {
      background: var(--breach);
    }

    i {
      position: absolute;
      inset-inline: 0;
      border-block-start: 1px dashed var(--ink-2);
    }

    summary {
      inline-size: fit-content;
      padding-block: var(--space-2);
      color: var(--ink-2);
      font-size: var(--text-12);
      cursor: pointer;
    }

    table {
      max-inline-size: 560px;
      font-size: var(--text-12);
    }

    :is(th, td) {
      padding: var(--space-1) 0 var(--space-1) var(--space-2);
      font-weight: var(--regular);
    }

    th:first-child {
      padding-inline-start: 0;
    }
  `,
})
export class PastPeriods {
  readonly budget = input.required<string>();
  private readonly api = inject(BudgetsApi);
  private readonly locale = inject(Locale);
  protected readonly past = liveResource({
    params: () => this.budget(),
    load: (id) => this.api.history(id, PERIODS),
    facts: ['budgets', 'transactions', 'categories'],
  });
  protected readonly bars = computed(() => {
    const items = this.past.value()?.items;
    const highest = Math.max(...(items ?? []).flatMap(({ spent, limit }) => [plotted(spent), plotted(limit)]), 1);
    return items?.map((one) => this.bar(one, highest));
  });

  private bar({ period, amount, spent, limit, left, carried }: PastPeriod, highest: number) {
    const locale = this.locale.tag();
    return {
      days: formatDays(period.start, period.end, locale),
      height: (Math.max(plotted(spent), 0) / highest) * 100,
      limitAt: (Math.max(plotted(limit), 0) / highest) * 100,
      over: sign(left) < 0,
      spent: formatMoney(spent, locale),
      left: formatMoney(left, locale),
      amount: formatMoney(amount, locale),
      carried: formatMoney(carried, locale),
    };
  }
}
