import { Component, computed, effect, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { delay, of, switchMap } from 'rxjs';
import { TransactionsApi } from '../api/transactions';
import { absolute, formatNumber, shiftDay, shiftMonth } from '../money';
import type { Money } from '../api/types';
import { Identity } from '../shell/identity';
import { Period } from '../shell/period';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { DateInput } from '../ui/date-input';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { MoneyInput } from '../ui/money-input';
import { Segmented } from '../ui/segmented';
import { Switch } from '../ui/switch';
import { TagInput } from '../ui/tag-input';
import { TextField } from '../ui/text-field';
import { AmountRange, askedOf, Filter, NO_CATEGORY, rangeOf, signedRange, withoutEmpty } from './filter';
import { Reference } from './reference';

interface Dates {
  readonly label: string;
  readonly filter: Pick<Filter, 'month' | 'start_date' | 'end_date'>;
}

const COUNT_AFTER_MS = 200;

/** All parts of the filter, in a pane; its button says how many rows it will show. */
@Component({
  selector: 'ss-filter-panel',
  imports: [Button, CategoryPicker, DateInput, Dialog, Icon, MoneyInput, Segmented, Switch, TagInput, TextField],
  templateUrl: './filter-panel.html',
  styleUrl: './filter-panel.css',
})
export class FilterPanel {
  readonly filter = input.required<Filter>();
  readonly open = model(false);
  readonly changed = output<Filter>();

  protected readonly reference = inject(Reference);
  protected readonly identity = inject(Identity);
  private readonly period = inject(Period);
  private readonly locale = inject(Locale);
  private readonly api = inject(TransactionsApi);

  /** Follows the address until somebody changes something here. */
  protected readonly draft = linkedSignal(() => this.filter());
  protected readonly range = computed(() => rangeOf(this.draft()));
  protected readonly direction = computed(() => this.range().direction ?? 'both');
  protected readonly least = computed(() => this.moneyOf(this.range().least));
  protected readonly most = computed(() => this.moneyOf(this.range().most));
  protected readonly adding = signal<string | null>(null);
  protected readonly categories = computed(() =>
    (this.draft().category ?? []).map((key) => ({
      key,
      name: key === NO_CATEGORY ? $localize`Without a category` : (this.reference.category(key)?.name ?? key),
    })),
  );
  protected readonly directions = [
    { value: 'both', label: $localize`In and out` },
    { value: 'out', label: $localize`Out` },
    { value: 'in', label: $localize`In` },
  ] as const;
  protected readonly statuses = [
    { value: 'any', label: $localize`Any` },
    { value: 'booked', label: $localize`Booked` },
    { value: 'pending', label: $localize`Pending` },
  ] as const;
  protected readonly dates = computed<readonly Dates[]>(() => {
    const [today, month] = [this.identity.today(), this.period.currentMonth()];
    const year = today.slice(0, 4);
    return [
      { label: $localize`Any time`, filter: {} },
      { label: $localize`This month`, filter: { month } },
      { label: $localize`Last month`, filter: { month: shiftMonth(month, -1) } },
      { label: $localize`Last 90 days`, filter: { start_date: shiftDay(today, -89), end_date: today } },
      { label: $localize`This year`, filter: { start_date: `${year}-01-01`, end_date: `${year}-12-31` } },
    ];
  });

  private readonly found = rxResource({
    params: () => (this.open() ? this.draft() : undefined),
    stream: ({ params }) =>
      of(params).pipe(
        delay(COUNT_AFTER_MS),
        switchMap((filter) => this.api.totals(askedOf(filter))),
      ),
  });
  protected readonly showWords = computed(() => {
    if (!this.found.hasValue()) {
      return $localize`Show`;
    }
    const { count } = this.found.value();
    const number = formatNumber(count, this.locale.tag());
    return count === 1 ? $localize`Show 1 transaction` : $localize`Show ${number}:count: transactions`;
  });

  constructor() {
    effect(() => {
      if (!this.open()) {
        this.draft.set(this.filter());
      }
    });
  }

  protected set(change: Filter): void {
    this.draft.update((draft) => withoutEmpty({ ...draft, ...change }));
  }

  protected setDates(dates: Dates['filter']): void {
    this.set({ month: undefined, start_date: undefined, end_date: undefined, ...dates });
  }

  protected isChosen({ filter }: Dates): boolean {
    const { month, start_date: start, end_date: end } = this.draft();
    return filter.month === month && filter.start_date === start && filter.end_date === end;
  }

  protected setDay(name: 'start_date' | 'end_date', day: string): void {
    const { start_date: start, end_date: end } = askedOf(this.draft());
    this.setDates({ start_date: start, end_date: end, [name]: day || undefined });
  }

  protected readonly firstDay = computed(() => askedOf(this.draft()).start_date ?? '');
  protected readonly lastDay = computed(() => askedOf(this.draft()).end_date ?? '');

  /** Sizes without a direction would mean signed amounts, which nobody types; money out is what people look for. */
  protected setRange(change: Partial<AmountRange>): void {
    const next = { ...this.range(), ...change };
    const bounded = next.least !== undefined || next.most !== undefined;
    const direction = next.direction ?? (bounded && !('direction' in change) ? 'out' : undefined);
    const kept = direction ? { ...next, direction } : { direction, least: undefined, most: undefined };
    this.set({ direction: undefined, min_amount: undefined, max_amount: undefined, ...signedRange(kept) });
  }

  protected setDirection(direction: 'both' | 'in' | 'out'): void {
    this.setRange({ direction: direction === 'both' ? undefined : direction });
  }

  protected sizeOf(money: Money | null): string | undefined {
    return money ? absolute(money).amount : undefined;
  }

  protected toggleAccount(id: string): void {
    const ids = this.draft().account_id ?? [];
    this.set({ account_id: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id] });
  }

  protected addCategory(id: string | null): void {
    const key = id === null ? NO_CATEGORY : (this.reference.category(id)?.key ?? id);
    this.set({ category: [...new Set([...(this.draft().category ?? []), key])] });
    this.adding.set(null);
  }

  protected takeCategory(key: string): void {
    this.set({ category: this.draft().category?.filter((one) => one !== key) });
  }

  protected setStatus(status: 'any' | 'booked' | 'pending'): void {
    this.set({ status: status === 'any' ? undefined : status });
  }

  protected setOdd(odd: boolean): void {
    this.set({ is_anomaly: odd ? true : undefined });
  }

  protected show(): void {
    this.changed.emit(this.draft());
    this.open.set(false);
  }

  private moneyOf(amount: string | undefined): Money | null {
    return amount === undefined ? null : { amount, currency: this.identity.currency() };
  }
}
