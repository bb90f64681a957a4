import {
  afterNextRender,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { BudgetsApi } from '../api/budgets';
import { newId } from '../api/ids';
import { Problem } from '../api/problem';
import type { Budget, BudgetPeriod, Category, Money } from '../api/types';
import { sign } from '../money';
import { Identity } from '../shell/identity';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { MoneyInput } from '../ui/money-input';
import { Notice } from '../ui/notice';
import { Option, Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { sharesOf, sharesText } from './shares';

const USUAL_ALERTS = [0.8, 1];

/** Adds or changes a budget in its place in the list. */
@Component({
  selector: 'ss-budget-editor',
  imports: [Button, CategoryPicker, MoneyInput, Notice, Select, TextField],
  templateUrl: './budget-editor.html',
  styleUrl: './budget-editor.css',
  host: { '(keydown.escape)': 'finished.emit(false)' },
})
export class BudgetEditor {
  /** Null while a new one is made. */
  readonly budget = input.required<Budget | null>();
  readonly categories = input.required<readonly Category[]>();
  /** Left, and whether something was changed. */
  readonly finished = output<boolean>();

  private readonly api = inject(BudgetsApi);
  private readonly undo = inject(Undo);
  private readonly identity = inject(Identity);
  private readonly picker = viewChild.required(CategoryPicker);
  /** Sent again with a retry, so that a lost answer does not make two budgets. */
  private readonly id = newId();

  protected readonly category = linkedSignal(() => this.budget()?.category_id ?? null);
  protected readonly amount = linkedSignal<Money | null>(() => this.budget()?.amount ?? null);
  protected readonly period = linkedSignal<BudgetPeriod | ''>(() => this.budget()?.period ?? 'monthly');
  protected readonly name = linkedSignal(() => this.budget()?.name ?? '');
  protected readonly alerts = linkedSignal(() => sharesText(this.budget()?.alert_at ?? USUAL_ALERTS));
  protected readonly currency = computed(() => this.budget()?.amount.currency ?? this.identity.currency());
  protected readonly periods: readonly Option<BudgetPeriod>[] = [
    { value: 'weekly', label: $localize`Each week` },
    { value: 'monthly', label: $localize`Each month` },
    { value: 'yearly', label: $localize`Each year` },
  ];
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly categoryProblem = computed(
    () =>
      this.problem()?.field('category_id') ??
      (this.tried() && !this.category() ? $localize`Choose what the budget is for.` : null),
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

  constructor() {
    afterNextRender(() => {
      if (!this.budget()) {
        this.picker().focus();
      }
    });
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    const [category_id, amount, alert_at] = [this.category(), this.amount(), sharesOf(this.alerts())];
    if (this.busy() || !category_id || !amount || sign(amount) <= 0 || !alert_at) {
      return;
    }
    this.busy.set(true);
    try {
      const budget = this.budget();
      const wish = {
        name: this.name().trim() || null,
        category_id,
        amount,
        period: this.period() || ('monthly' as const),
        alert_at,
      };
      const written = budget ? await this.api.save(budget.id, wish) : await this.api.create({ ...wish, id: this.id });
      this.undo.offer(budget ? $localize`Budget saved` : $localize`Budget added`, written.batch);
      this.finished.emit(true);
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
