import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RecurringApi } from '../api/recurring';
import { liveResource } from '../live/live-resource';
import { shiftDay } from '../money';
import { Amount } from '../ui/amount';
import { DayText } from '../ui/day';

const AHEAD_DAYS = 31;
const SHOWN = 6;

/** The next bills until pay-day, or in thirty days; nothing where none is known. */
@Component({
  selector: 'ss-next-bills',
  imports: [Amount, DayText, RouterLink],
  template: `
    @if (items().length) {
      <section [attr.aria-labelledby]="'next-bills'">
        <div class="part-head">
          <h2 id="next-bills">{{ heading() }}</h2>
          <a routerLink="/bills" i18n>All bills</a>
        </div>
        <ul class="lines">
          @for (item of shown(); track item.series_id + item.on) {
            <li>
              <ss-day class="day" [class.late]="item.late" [value]="item.on" shape="day-month" />
              <span class="name cut">{{ item.name }}</span>
              <ss-amount aligned [value]="item.amount" />
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './part.css',
  styles: `
    li {
      display: grid;
      grid-template-columns: 64px minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--space-3);
      min-block-size: var(--row);
      border-block-end: 1px solid var(--line);
    }

    .day {
      color: var(--ink-2);
    }

    .late {
      color: var(--attention);
    }
  `,
})
export class NextBills {
  private readonly api = inject(RecurringApi);
  /** Read after the page is there, whose own figures come first. */
  private readonly coming = liveResource({
    load: () => this.api.upcoming(AHEAD_DAYS),
    facts: ['recurring', 'transactions', 'profile'],
  });
  private readonly payDay = computed(() => this.coming.value()?.pay_day ?? null);
  protected readonly items = computed(() => {
    const payDay = this.payDay();
    const shown = this.coming.value();
    const until = payDay ? shiftDay(payDay, -1) : shown ? shiftDay(shown.start, 29) : '';
    return (shown?.items ?? []).filter(
      ({ direction, kind, on }) => direction === 'out' && kind !== 'transfer' && on <= until,
    );
  });
  protected readonly shown = computed(() => this.items().slice(0, SHOWN));
  protected readonly heading = computed(() =>
    this.payDay() ? $localize`Bills until pay-day` : $localize`Bills in 30 days`,
  );
}
