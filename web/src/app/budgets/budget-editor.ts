import { afterNextRender, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { BudgetsApi } from '../api/budgets';
import { newId } from '../api/ids';
import { Problem } from '../api/problem';
import type { Account, Budget, BudgetPeriod, Category, Money, NewBudget, Rollover } from '../api/types';
import { sign } from '../money';
import { Identity } from '../shell/identity';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { CategoryChip } from '../ui/category-chip';
import { CategoryPicker } from '../ui/category-picker';
import { DateInput } from '../ui/date-input';
import { draft } from '../ui/draft';
import { Locale } from '../ui/locale';
import { MoneyInput } from '../ui/money-input';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';
import { Switch } from '../ui/switch';
import { TagInput } from '../ui/tag-input';
import { TextField } from '../ui/text-field';
import { MONTH_DAYS, monthsIn, PERIODS, REPEATS, ROLLOVERS, SHIFTS, weekdaysIn } from './budget-choices';
import { fieldsOf, ScheduleFields, scheduleOf } from './schedule-fields';
import { sharesOf, sharesText } from './shares';

const USUAL_ALERTS = [0.8, 1];

/** Adds or changes a budget in its place in the list. */
@Component({
  selector: 'ss-budget-editor',
  imports: [Button, CategoryChip, CategoryPicker, DateInput, MoneyInput, Notice, Select, Switch, TagInput, TextField],
  templateUrl: './budget-editor.html',
  styleUrl: './budget-editor.css',
  host: { '(keydown.escape)': 'finished.emit(false)' },
})
export class BudgetEditor {
  /** Null while a new one is made. */
  readonly budget = input.required<Budget | null>();
  readonly categories = input.required<readonly Category[]>();
  readonly accounts = input.required<readonly Account[]>();
  /** Left, and whether something was changed. */
  readonly finished = output<boolean>();

  private readonly api = inject(BudgetsApi);
  private readonly undo = inject(Undo);
  private readonly identity = inject(Identity);
  private readonly locale = inject(Locale);
  private readonly picker = viewChild.required(CategoryPicker);
  /** Sent again with a retry, so that a lost answer does not make two budgets. */
  private readonly id = newId();

  protected readonly periods = PERIODS;
  protected readonly rollovers = ROLLOVERS;
  protected readonly shifts = SHIFTS;
  protected readonly repeats = REPEATS;
  protected readonly monthDays = MONTH_DAYS;
  protected readonly weekdays = computed(() => weekdaysIn(this.locale.tag()));
  protected readonly months = computed(() => monthsIn(this.locale.tag()));
  protected readonly categoryLabel = $localize`Category`;
  protected readonly anotherLabel = $localize`Another category`;

  private readonly categoryIds = draft<readonly string[]>(() => this.budget()?.category_ids ?? []);
  private readonly accountIds = draft<readonly string[]>(() => this.budget()?.account_ids ?? []);
  protected readonly tags = draft<readonly string[]>(() => this.budget()?.tags ?? []);
  protected readonly q = draft(() => this.budget()?.q ?? '');
  protected readonly amount = draft<Money | null>(() => this.budget()?.amount ?? null);
  protected readonly period = draft<BudgetPeriod | ''>(() => this.budget()?.period ?? 'monthly');
  protected readonly fields = draft(() => fieldsOf(this.period() || 'monthly', this.budget()?.schedule));
  protected readonly name = draft(() => this.budget()?.name ?? '');
  protected readonly alerts = draft(() => sharesText(this.budget()?.alert_at ?? USUAL_ALERTS));
  protected readonly paceAlert = draft(() => this.budget()?.pace_alert ?? true);
  protected readonly rollover = draft<Rollover | ''>(() => this.budget()?.rollover ?? 'none');
  protected readonly cap = draft<Money | null>(() => this.budget()?.rollover_cap ?? null);
  protected readonly since = draft(() => this.budget()?.rollover_from ?? '');
  protected readonly currency = computed(() => this.budget()?.amount.currency ?? this.identity.currency());

  protected readonly limitHint = computed(() =>
    this.budget() ? $localize`A new one holds from the current period on.` : '',
  );

  protected readonly chosen = computed(() => this.categories().filter(({ id }) => this.categoryIds().includes(id)));
  protected readonly offered = computed(() => this.categories().filter(({ id }) => !this.categoryIds().includes(id)));
  protected readonly pickedAccounts = computed(() =>
    this.accounts().filter(({ id }) => this.accountIds().includes(id)),
  );
  protected readonly accountOptions = computed(() =>
    this.accounts()
      .filter(({ id }) => !this.accountIds().includes(id))
      .map(({ id, name }) => ({ value: id, label: name })),
  );
  /** Whether the fields that are seldom needed are in use. */
  protected readonly unusual = computed(() => {
    const budget = this.budget();
    return !!budget && !!(budget.account_ids.length + budget.tags.length || budget.q || budget.rollover !== 'none');
  });

  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly aimless = computed(
    () => !(this.categoryIds().length || this.accountIds().length || this.tags().length || this.q().trim()),
  );
  protected readonly targetProblem = computed(
    () =>
      this.problem()?.field('category_id') ??
      (this.tried() && this.aimless() ? $localize`Choose what the budget is for.` : null),
  );
  protected readonly amountProblem = computed(() => {
    const amount = this.amount();
    return (
      this.problem()?.field('amount/amount') ??
      (this.tried() && !(amount && sign(amount) > 0) ? $localize`Give an amount above zero.` : null)
    );
  });
  protected readonly alertsProblem = computed(
    () =>
      this.problem()?.field('alert_at') ??
      (sharesOf(this.alerts()) ? null : $localize`Percentages from 1 to 1000, divided by commas.`),
  );
  /** What went wrong, where no field says so itself. */
  protected readonly said = computed(() => {
    const problem = this.problem();
    return problem && !problem.fields.length ? problem.message : null;
  });

  constructor() {
    afterNextRender(() => {
      if (!this.budget()) {
        this.picker().focus();
      }
    });
  }

  protected fieldProblem(pointer: string): string | null {
    return this.problem()?.field(pointer) ?? null;
  }

  protected set(changes: Partial<ScheduleFields>): void {
    this.fields.update((fields) => ({ ...fields, ...changes }));
  }

  protected add(id: string | null): void {
    this.categoryIds.update((ids) => (id && !ids.includes(id) ? [...ids, id] : ids));
  }

  protected drop(id: string): void {
    this.categoryIds.update((ids) => ids.filter((one) => one !== id));
  }

  protected addAccount(id: string): void {
    this.accountIds.update((ids) => (id && !ids.includes(id) ? [...ids, id] : ids));
  }

  protected dropAccount(id: string): void {
    this.accountIds.update((ids) => ids.filter((one) => one !== id));
  }

  protected withoutLabel(name: string): string {
    return $localize`Without ${name}:name:`;
  }

  private wish(amount: Money, alertAt: readonly number[]): NewBudget {
    const period = this.period() || 'monthly';
    const rollover = this.rollover() || 'none';
    return {
      name: this.name().trim() || null,
      category_ids: this.categoryIds(),
      account_ids: this.accountIds(),
      tags: this.tags(),
      q: this.q().trim(),
      amount,
      period,
      schedule: scheduleOf(period, this.fields()),
      alert_at: alertAt,
      pace_alert: this.paceAlert(),
      rollover,
      rollover_cap: rollover === 'none' ? null : this.cap(),
      rollover_from: rollover === 'none' ? null : this.since() || null,
      paused: this.budget()?.paused ?? false,
      archived: this.budget()?.archived ?? false,
    };
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    const [amount, alertAt] = [this.amount(), sharesOf(this.alerts())];
    if (this.busy() || this.aimless() || !amount || sign(amount) <= 0 || !alertAt) {
      return;
    }
    this.busy.set(true);
    try {
      const budget = this.budget();
      const wish = this.wish(amount, alertAt);
      const written = budget ? await this.api.save(budget.id, wish) : await this.api.create({ ...wish, id: this.id });
      const others = written.value.overlaps?.length ?? 0;
      const done = budget ? $localize`Budget saved` : $localize`Budget added`;
      this.undo.offer(
        others ? $localize`${done}:done:; ${others}:count: others count some of the same` : done,
        written.batch,
      );
      this.finished.emit(true);
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
