import { Component, computed, effect, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import { RulesApi } from '../api/categories';
import { Problem } from '../api/problem';
import type { Account, Category, NewRule, Rule, RulePreview } from '../api/types';
import { Undo } from '../shell/undo';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { DayText } from '../ui/day';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { Segmented } from '../ui/segmented';
import { Option, Select } from '../ui/select';
import { TagInput } from '../ui/tag-input';
import { TextField } from '../ui/text-field';
import { conditionOf, Draft, draftOf, FIELDS, operatorsOf, valuesOf } from './rule-words';

const PREVIEW_AFTER_MS = 400;
const FIRST: Draft = { field: 'payee', operator: 'contains', value: '', upTo: '' };

/** Makes or changes a rule, and shows what it would do before it does it. */
@Component({
  selector: 'ss-rule-editor',
  imports: [Amount, Button, CategoryPicker, DayText, Dialog, Notice, Segmented, Select, TagInput, TextField],
  templateUrl: './rule-editor.html',
  styleUrl: './rule-editor.css',
})
export class RuleEditor {
  readonly rule = input<Rule | null>(null);
  readonly categories = input.required<readonly Category[]>();
  readonly accounts = input.required<readonly Account[]>();
  readonly open = model(false);
  readonly saved = output();

  private readonly api = inject(RulesApi);
  private readonly undo = inject(Undo);

  protected readonly newHeading = $localize`New rule`;
  protected readonly fields = FIELDS;
  protected readonly operators = operatorsOf;
  protected readonly matches: readonly Option<'all' | 'any'>[] = [
    { value: 'all', label: $localize`All of these` },
    { value: 'any', label: $localize`Any of these` },
  ];
  protected readonly accountOptions = computed<readonly Option[]>(() =>
    this.accounts().map(({ id, name }) => ({ value: id, label: name })),
  );

  /** Begins again each time the dialog opens. */
  private readonly start = computed(() => (this.open() ? this.rule() : null));
  protected readonly name = linkedSignal({ source: this.open, computation: () => this.start()?.name ?? '' });
  protected readonly match = linkedSignal({ source: this.open, computation: () => this.start()?.match ?? 'all' });
  protected readonly conditions = linkedSignal<boolean, readonly Draft[]>({
    source: this.open,
    computation: () => this.start()?.conditions.map(draftOf) ?? [FIRST],
  });
  protected readonly category = linkedSignal<boolean, string | null>({
    source: this.open,
    computation: () => this.start()?.actions.category_id ?? null,
  });
  protected readonly payee = linkedSignal({ source: this.open, computation: () => this.start()?.actions.payee ?? '' });
  protected readonly tags = linkedSignal<boolean, readonly string[]>({
    source: this.open,
    computation: () => this.start()?.actions.add_tags ?? [],
  });
  protected readonly problem = linkedSignal<boolean, Problem | null>({ source: this.open, computation: () => null });
  protected readonly preview = signal<RulePreview | null>(null);
  protected readonly busy = signal(false);

  protected readonly ready = computed(
    () =>
      this.conditions().length > 0 &&
      this.conditions().every(
        (draft) => draft.value.trim() !== '' && (draft.operator !== 'between' || draft.upTo.trim() !== ''),
      ) &&
      (this.category() !== null || this.payee().trim() !== '' || this.tags().length > 0),
  );

  constructor() {
    effect((onCleanup) => {
      const rule = this.open() && this.ready() ? this.asked() : null;
      const timer = setTimeout(() => void this.look(rule), PREVIEW_AFTER_MS);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  protected change(at: number, changes: Partial<Draft>): void {
    this.conditions.update((conditions) =>
      conditions.map((condition, index) => (index === at ? fitting({ ...condition, ...changes }) : condition)),
    );
  }

  protected choices(field: string): readonly Option[] | null {
    return field === 'account_id' ? this.accountOptions() : valuesOf(field);
  }

  protected addCondition(): void {
    this.conditions.update((conditions) => [...conditions, FIRST]);
  }

  protected removeCondition(at: number): void {
    this.conditions.update((conditions) => conditions.filter((_, index) => index !== at));
  }

  protected async save(): Promise<void> {
    if (!this.ready() || this.busy()) {
      return;
    }
    this.busy.set(true);
    try {
      const rule = this.rule();
      const written = rule ? await this.api.save(rule.id, this.asked()) : await this.api.create(this.asked());
      this.undo.offer($localize`Rule saved`, written.batch);
      this.open.set(false);
      this.saved.emit();
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private asked(): NewRule {
    const rule = this.rule();
    const payee = this.payee().trim();
    const drafts = this.conditions();
    return {
      name: this.name().trim() || (drafts[0]?.value ?? ''),
      match: this.match(),
      conditions: drafts.map(conditionOf),
      actions: {
        category_id: this.category(),
        ...(payee ? { payee } : {}),
        ...(this.tags().length ? { add_tags: this.tags() } : {}),
      },
      enabled: rule?.enabled ?? true,
      ...(rule ? { position: rule.position } : {}),
    };
  }

  private async look(rule: NewRule | null): Promise<void> {
    try {
      this.preview.set(rule ? (await this.api.preview(rule)).value : null);
      this.problem.set(null);
    } catch (failure) {
      this.preview.set(null);
      this.problem.set(Problem.from(failure));
    }
  }
}

/** Another field has other operators; the first of them stands in. */
function fitting(draft: Draft): Draft {
  const operators = operatorsOf(draft.field);
  const known = operators.some(({ value }) => value === draft.operator);
  return { ...draft, operator: known ? draft.operator : (operators[0]?.value ?? '') };
}
