import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { Coming, Expected } from '../api/types';
import { shiftDay } from '../money';
import { Amount } from '../ui/amount';
import { DayText } from '../ui/day';
import { Locale } from '../ui/locale';
import { Segmented } from '../ui/segmented';
import type { Option } from '../ui/select';
import { sumText, totals } from './bill-words';
import { weeksOf } from './calendar';

type Window = 'payday' | 'month';

interface ComingDay {
  readonly on: string;
  readonly items: readonly Expected[];
}

/** What comes, day by day: until the next pay-day or in the next thirty days, as a list and as a calendar. */
@Component({
  selector: 'ss-coming-bills',
  imports: [Amount, DayText, Segmented],
  templateUrl: './coming-bills.html',
  styleUrl: './coming-bills.css',
})
export class ComingBills {
  readonly coming = input.required<Coming>();
  private readonly locale = inject(Locale);

  protected readonly windows: readonly Option<Window>[] = [
    { value: 'payday', label: $localize`Until pay-day` },
    { value: 'month', label: $localize`In 30 days` },
  ];
  protected readonly payDay = computed(() => this.coming().pay_day);
  protected readonly window = linkedSignal<Window>(() => (this.payDay() ? 'payday' : 'month'));
  protected readonly until = computed(() => {
    const payDay = this.payDay();
    return this.window() === 'payday' && payDay ? shiftDay(payDay, -1) : shiftDay(this.coming().start, 29);
  });
  private readonly items = computed(() => this.coming().items.filter(({ on }) => on <= this.until()));
  protected readonly late = computed(() => this.items().filter(({ late }) => late));
  protected readonly days = computed<readonly ComingDay[]>(() => {
    const ahead = this.items().filter(({ late }) => !late);
    return [...new Set(ahead.map(({ on }) => on))].map((on) => ({ on, items: ahead.filter((one) => one.on === on) }));
  });
  protected readonly weeks = computed(() => weeksOf(this.coming().start, this.until(), this.items(), this.payDay()));
  protected readonly weekdays = computed(() => {
    const format = new Intl.DateTimeFormat(this.locale.tag(), { weekday: 'narrow', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2024, 0, 1 + day))));
  });
  protected readonly total = computed(() => {
    const [out, into] = [totals(this.items(), 'out'), totals(this.items(), 'in')];
    const bills = sumText(out, this.locale.tag());
    const income = sumText(into, this.locale.tag());
    if (out.length && into.length) {
      return $localize`${bills}:amount: to pay, ${income}:income: to come in`;
    }
    return out.length ? $localize`${bills}:amount: to pay` : into.length ? $localize`${income}:income: to come in` : '';
  });
}
