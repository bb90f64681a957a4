import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { Month, Money, Overview, PaceDay } from '../api/types';
import { formatMonth, shiftMonth } from '../money';
import { Amount } from '../ui/amount';
import { Chart, ChartPoint } from '../ui/chart';
import { Locale } from '../ui/locale';
import { paceOption, paceSentence, paceTable } from './pace-chart';
import { comparedText } from './words';

/** How the month is going: in, out and left beside last month, and the pace beside a usual month. */
@Component({
  selector: 'ss-month-so-far',
  imports: [Amount, Chart],
  template: `
    <section [attr.aria-labelledby]="'month'">
      <div class="part-head">
        <h2 id="month">{{ heading() }}</h2>
      </div>
      <dl>
        <div>
          <dt i18n>In</dt>
          <dd class="big"><ss-amount [class.in]="true" [value]="soFar().income" /></dd>
          <dd class="note">{{ compared('income') }}</dd>
        </div>
        <div>
          <dt i18n>Out</dt>
          <dd class="big"><ss-amount [value]="soFar().expense" /></dd>
          <dd class="note">{{ compared('expense') }}</dd>
        </div>
        <div>
          <dt i18n>Left</dt>
          <dd class="big"><ss-amount [value]="soFar().saving" /></dd>
          <dd class="note">{{ compared('saving') }}</dd>
        </div>
      </dl>
      <ss-chart
        [heading]="sentence()"
        [description]="sentence()"
        [option]="option()"
        [table]="table()"
        [height]="208"
        (picked)="openDay($event)"
      />
    </section>
  `,
  styleUrl: './part.css',
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-4) var(--space-5);
      margin-block: var(--space-4);
    }

    dl > div {
      flex: 1 1 auto;
    }

    /* As wide as its figure, so that three long figures get the room that is there. */
    .note {
      inline-size: 0;
      min-inline-size: 100%;
    }

    dt {
      color: var(--ink-2);
    }

    .in {
      color: var(--in);
    }

    @media (max-width: 560px) {
      dl {
        display: grid;
        gap: var(--space-2);
      }

      dl > div {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: baseline;
      }

      .big {
        font-size: var(--text-20);
      }

      .note {
        grid-column: 1 / -1;
        text-align: end;
      }
    }
  `,
})
export class MonthSoFar {
  readonly month = input.required<Month>();
  /** Whether the month is still going. */
  readonly current = input.required<boolean>();
  readonly soFar = input.required<Overview['month_so_far']>();
  readonly days = input.required<readonly PaceDay[]>();
  readonly currency = input.required<string>();
  private readonly locale = inject(Locale);
  private readonly router = inject(Router);

  protected readonly heading = computed(() => formatMonth(this.month(), this.locale.tag()));
  protected readonly sentence = computed(() => paceSentence(this.days(), this.current(), this.locale.tag()));
  protected readonly option = computed(() => paceOption(this.days(), this.locale.tag()));
  protected readonly table = computed(() => paceTable(this.days(), this.locale.tag()));

  protected compared(figure: 'income' | 'expense' | 'saving'): string {
    const [now, before]: readonly (Money | undefined)[] = [this.soFar()[figure], this.soFar().previous?.[figure]];
    const former = formatMonth(shiftMonth(this.month(), -1), this.locale.tag()).replace(/\s*\d{4}\s*/, '');
    const than = this.current() ? $localize`by this day in ${former}:month:` : $localize`in ${former}:month:`;
    return now && before ? comparedText(now, before, than, this.locale.tag()) : '';
  }

  protected openDay({ index }: ChartPoint): void {
    const day = this.days()[index]?.day;
    if (day) {
      const on = `${this.month()}-${String(day).padStart(2, '0')}`;
      void this.router.navigate(['/transactions'], { queryParams: { start_date: on, end_date: on } });
    }
  }
}
