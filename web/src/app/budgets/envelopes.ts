import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BudgetsApi } from '../api/budgets';
import type { Written } from '../api/http';
import type { Envelope, Money } from '../api/types';
import { liveResource } from '../live/live-resource';
import { add, formatMoney, formatMonth, fromMinor, sign } from '../money';
import { Identity } from '../shell/identity';
import { Period } from '../shell/period';
import { knownCategories } from '../shell/reference';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { MoneyInput } from '../ui/money-input';
import { Option, Select } from '../ui/select';
import { EmptyState, Pending } from '../ui/states';
import { Toasts } from '../ui/toasts';
import { AmountCell } from './amount-cell';
import { BudgetTabs } from './budget-tabs';
import { missingToGoal } from './envelope-sums';

/** Stands for what is not in any envelope. */
const NONE = 'none';

/** Every unit of income gets a task before it is spent: what is to be assigned, and what is in each envelope. */
@Component({
  selector: 'ss-envelopes',
  imports: [AmountCell, BudgetTabs, Button, EmptyState, Menu, MoneyInput, Pending, RouterLink, Select],
  templateUrl: './envelopes.html',
  styleUrl: './envelopes.css',
})
export class Envelopes {
  private readonly api = inject(BudgetsApi);
  private readonly identity = inject(Identity);
  private readonly period = inject(Period);
  private readonly locale = inject(Locale);
  private readonly toasts = inject(Toasts);
  private readonly undo = inject(Undo);

  protected readonly found = liveResource({
    params: () => this.period.month(),
    load: (month) => this.api.envelopes(month),
    facts: ['budgets', 'transactions', 'categories', 'accounts'],
  });
  /** Whether there are envelopes at all, whatever month is looked at. */
  private readonly current = liveResource({
    params: () => this.identity.today().slice(0, 7),
    load: (month) => this.api.envelopes(month),
    facts: ['budgets'],
  });
  private readonly categories = knownCategories();
  private readonly names = computed(() => new Map(this.categories().map(({ id, name }) => [id, name] as const)));
  protected readonly known = computed(() => !!this.current.value()?.plan);
  protected readonly currency = computed(() => this.found.value()?.plan?.opening.currency ?? this.identity.currency());
  protected readonly monthName = computed(() => formatMonth(this.period.month(), this.locale.tag()));
  protected readonly unfilled = computed(() =>
    (this.found.value()?.envelopes ?? []).filter((one) => sign(missingToGoal(one)) > 0),
  );
  protected readonly places = computed((): readonly Option[] => [
    { value: NONE, label: $localize`To assign` },
    ...(this.found.value()?.envelopes ?? []).map((one) => ({ value: one.budget_id, label: this.name(one) })),
  ]);
  protected readonly opening = signal<Money | null>(null);
  protected readonly busy = signal(false);
  /** Where money is moved from, while it is; empty otherwise. */
  protected readonly moving = signal('');
  protected readonly into = signal('');
  protected readonly amount = signal<Money | null>(null);
  protected readonly actions = computed((): readonly MenuItem[] => [
    { label: $localize`Move money`, icon: 'transfer', run: () => this.startMove(NONE, NONE) },
    { label: $localize`Do without envelopes`, icon: 'close', run: () => void this.end() },
  ]);

  protected name({ name, category_id }: Envelope): string {
    return name ?? this.names().get(category_id ?? '') ?? $localize`Envelope`;
  }

  protected money(money: Money | null): string {
    return money ? formatMoney(money, this.locale.tag()) : '';
  }

  protected isNegative(money: Money | null): boolean {
    return !!money && sign(money) < 0;
  }

  protected assignedLabel(one: Envelope): string {
    return $localize`Assigned to ${this.name(one)}:envelope:`;
  }

  protected coverLabel(one: Envelope): string {
    return $localize`Cover ${this.name(one)}:envelope: from what is to be assigned`;
  }

  protected actionsLabel(one: Envelope): string {
    return $localize`Actions for ${this.name(one)}:envelope:`;
  }

  protected envelopeActions(one: Envelope): readonly MenuItem[] {
    const filling = missingToGoal(one);
    return [
      ...(sign(filling) > 0
        ? [{ label: $localize`Fill up to the limit`, icon: 'add' as const, run: () => this.assignAll([one]) }]
        : []),
      { label: $localize`Move money from here`, icon: 'transfer', run: () => this.startMove(one.budget_id, NONE) },
      { label: $localize`Move money here`, icon: 'transfer', run: () => this.startMove(NONE, one.budget_id) },
    ];
  }

  protected async begin(): Promise<void> {
    this.busy.set(true);
    const opening = this.opening() ?? fromMinor(0n, this.currency());
    await this.plain(() => this.api.beginEnvelopes(this.period.month(), opening), $localize`Envelopes begun`);
    this.busy.set(false);
  }

  protected assign(one: Envelope, amount: Money): void {
    const month = this.period.month();
    void this.perform(() => this.api.assign(month, [{ budget_id: one.budget_id, amount }]), $localize`Envelope filled`);
  }

  protected fill(): void {
    this.assignAll(this.unfilled());
  }

  protected cover(one: Envelope): void {
    const month = this.period.month();
    void this.perform(() => this.api.cover(month, one.budget_id, null), $localize`Overspending covered`);
  }

  protected async move(): Promise<void> {
    const [amount, from, into] = [this.amount(), this.moving(), this.into()];
    if (!amount || from === into) {
      return;
    }
    const side = (place: string): string | null => (place === NONE ? null : place);
    const month = this.period.month();
    await this.perform(() => this.api.moveMoney(month, side(from), side(into), amount), $localize`Money moved`);
    this.moving.set('');
    this.amount.set(null);
  }

  private startMove(from: string, into: string): void {
    this.moving.set(from);
    this.into.set(into);
  }

  private assignAll(envelopes: readonly Envelope[]): void {
    const month = this.period.month();
    const items = envelopes.map((one) => ({
      budget_id: one.budget_id,
      amount: add(one.assigned, missingToGoal(one)),
    }));
    void this.perform(() => this.api.assign(month, items), $localize`Envelopes filled`);
  }

  private async end(): Promise<void> {
    await this.plain(() => this.api.endEnvelopes(), $localize`Done without envelopes; what was assigned is kept`);
  }

  private async perform<T>(write: () => Promise<Written<T>>, done: string): Promise<void> {
    await this.undo.perform({ write, done });
    this.found.reload();
  }

  /** For what no batch takes back. */
  private async plain<T>(write: () => Promise<Written<T>>, done: string): Promise<void> {
    await this.toasts.attempt(async () => {
      await write();
      this.toasts.show({ text: done });
    });
    this.found.reload();
    this.current.reload();
  }
}
