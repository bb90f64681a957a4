import { afterNextRender, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { GoalsApi } from '../api/goals';
import { newId } from '../api/ids';
import type { Account, Category, Goal, GoalMatch, GoalValues, Money } from '../api/types';
import { sign } from '../money';
import { Identity } from '../shell/identity';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { DateInput } from '../ui/date-input';
import { draft } from '../ui/draft';
import { MoneyInput } from '../ui/money-input';
import { Option, Select } from '../ui/select';
import { Refusal, Submission } from '../ui/submission';
import { TextField } from '../ui/text-field';
import { rateOf, rateText } from './rate';

type Counts = 'hand' | 'balance' | 'earmark';
type Rule = 'none' | GoalMatch['kind'];

/** Adds or changes a goal in its place. */
@Component({
  selector: 'ss-goal-editor',
  imports: [Button, CategoryPicker, DateInput, MoneyInput, Refusal, Select, TextField],
  templateUrl: './goal-editor.html',
  styles: ':host { display: block; max-inline-size: 880px; }',
  host: { '(keydown.escape)': 'finished.emit(false)' },
})
export class GoalEditor {
  /** Null while a new one is made. */
  readonly goal = input.required<Goal | null>();
  readonly accounts = input.required<readonly Account[]>();
  readonly categories = input.required<readonly Category[]>();
  /** Left, and whether something was changed. */
  readonly finished = output<boolean>();

  private readonly api = inject(GoalsApi);
  private readonly undo = inject(Undo);
  protected readonly identity = inject(Identity);
  private readonly nameField = viewChild.required(TextField);
  /** Sent again with a retry, so that a lost answer does not make two goals. */
  private readonly id = newId();

  protected readonly name = draft(() => this.goal()?.name ?? '');
  protected readonly target = draft<Money | null>(() => this.goal()?.target ?? null);
  protected readonly by = draft(() => this.goal()?.target_date ?? '');
  protected readonly monthly = draft<Money | null>(() => this.goal()?.monthly ?? null);
  protected readonly starting = signal<Money | null>(null);
  protected readonly counts = draft<Counts | ''>(() => countsOf(this.goal()));
  protected readonly account = draft<string>(() => this.goal()?.account_id ?? '');
  protected readonly rule = draft<Rule | ''>(() => this.goal()?.match?.kind ?? 'none');
  protected readonly category = draft(() => categoryOf(this.goal()));
  protected readonly search = draft(() => searchOf(this.goal()));
  protected readonly rate = draft(() => rateText(this.goal()?.interest_rate ?? 0));

  protected readonly currency = computed(() => this.goal()?.target.currency ?? this.identity.currency());
  protected readonly ways = computed<readonly Option<Counts>[]>(() => [
    { value: 'hand', label: $localize`What I put aside` },
    { value: 'balance', label: $localize`All that an account holds`, disabled: !this.accounts().length },
    { value: 'earmark', label: $localize`A part of an account`, disabled: !this.accounts().length },
  ]);
  protected readonly accountOptions = computed<readonly Option[]>(() =>
    this.accounts().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly rules = computed<readonly Option<Rule>[]>(() => [
    { value: 'none', label: $localize`Nothing: I add it by hand` },
    { value: 'transfers', label: $localize`Transfers to and from the account`, disabled: this.counts() !== 'earmark' },
    { value: 'category', label: $localize`Transactions in a category` },
    { value: 'filter', label: $localize`Transactions a search finds` },
  ]);
  protected readonly form = new Submission();
  protected readonly nameProblem = computed(() =>
    this.form.field('name', !this.name().trim(), $localize`Give it a name.`),
  );
  protected readonly targetProblem = computed(() => {
    const target = this.target();
    const missing = !(target && sign(target) > 0);
    return this.form.field('target/amount', missing, $localize`Give an amount above zero.`);
  });
  protected readonly accountProblem = computed(() =>
    this.form.field('account_id', this.counts() !== 'hand' && !this.account(), $localize`Choose the account.`),
  );
  protected readonly categoryProblem = computed(() =>
    this.form.field('match/category_id', !this.category(), $localize`Choose a category.`),
  );
  protected readonly searchProblem = computed(() =>
    this.form.field('match', !this.search().trim(), $localize`Say what to search for.`),
  );
  protected readonly rateProblem = computed(
    () =>
      this.form.field('interest_rate') ??
      (rateOf(this.rate()) === null ? $localize`A percentage from 0 to 100, such as 2.5.` : null),
  );

  constructor() {
    afterNextRender(() => {
      if (!this.goal()) {
        this.nameField().focus();
      }
    });
  }

  protected async save(): Promise<void> {
    await this.form.sendWhole(this.wish(), async (wish) => {
      const goal = this.goal();
      const starting = this.counts() === 'balance' ? null : this.starting();
      const written = goal
        ? await this.api.save(goal.id, wish)
        : await this.api.create({ ...wish, id: this.id, starting_amount: starting });
      this.undo.offer(goal ? $localize`Goal saved` : $localize`Goal added`, written.batch);
      this.finished.emit(true);
    });
  }

  /** What was filled in; null while something is missing. */
  private wish(): GoalValues | null {
    const [goal, target, interest_rate, match] = [this.goal(), this.target(), rateOf(this.rate()), this.match()];
    const said = [this.nameProblem(), this.targetProblem(), this.accountProblem()];
    if (!target || interest_rate === null || match === undefined || said.some(Boolean)) {
      return null;
    }
    return {
      name: this.name().trim(),
      icon: goal?.icon ?? 'goal',
      target,
      target_date: this.by() || null,
      account_id: this.counts() === 'hand' ? null : this.account(),
      counts: this.counts() === 'balance' ? 'balance' : 'contributions',
      match,
      monthly: this.monthly(),
      interest_rate,
      paused: goal?.paused ?? false,
      archived: goal?.archived ?? false,
    };
  }

  /** Undefined while something is missing. */
  private match(): GoalMatch | null | undefined {
    const [category_id, q] = [this.category(), this.search().trim()];
    if (this.counts() === 'balance') {
      return null;
    }
    switch (this.rule()) {
      case 'transfers':
        return this.counts() === 'earmark' ? { kind: 'transfers' } : null;
      case 'category':
        return category_id ? { kind: 'category', category_id } : undefined;
      case 'filter':
        return q ? { kind: 'filter', q } : undefined;
      default:
        return null;
    }
  }
}

function countsOf(goal: Goal | null): Counts {
  if (goal?.counts === 'balance') {
    return 'balance';
  }
  return goal?.account_id ? 'earmark' : 'hand';
}

function categoryOf(goal: Goal | null): string | null {
  return goal?.match?.kind === 'category' ? goal.match.category_id : null;
}

function searchOf(goal: Goal | null): string {
  return goal?.match?.kind === 'filter' ? goal.match.q : '';
}
