import { Component, computed, effect, inject, input, linkedSignal, model, output, signal } from '@angular/core';
import { RulesApi } from '../api/categories';
import { Problem } from '../api/problem';
import type { Account, Category, NewRule, Rule, RuleActions, RulePreview, RuleSplit } from '../api/types';
import { formatNumber } from '../money';
import { Undo } from '../shell/undo';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { DayText } from '../ui/day';
import { Dialog } from '../ui/dialog';
import { Locale } from '../ui/locale';
import { Notice } from '../ui/notice';
import { Option, Select } from '../ui/select';
import { TagInput } from '../ui/tag-input';
import { TextField } from '../ui/text-field';
import { RuleGroupEditor } from './rule-group';
import { Draft, DraftGroup, draftGroupOf, FIRST, groupOf, isGroup, isWhole } from './rule-words';

const PREVIEW_AFTER_MS = 400;
/** So many transactions are looked at at once; in a larger ledger the others follow. */
const AT_ONCE = 20_000;

type Outcome = 'category' | 'split' | 'transfer' | 'ignore';

interface PartDraft {
  readonly category: string | null;
  readonly size: string;
  readonly measure: 'amount' | 'percent';
}

const PART: PartDraft = { category: null, size: '', measure: 'percent' };

/** Makes or changes a rule, and shows what it would do before it does it. */
@Component({
  selector: 'ss-rule-editor',
  imports: [Amount, Button, CategoryPicker, DayText, Dialog, Notice, RuleGroupEditor, Select, TagInput, TextField],
  templateUrl: './rule-editor.html',
  styleUrl: './rule-editor.css',
})
export class RuleEditor {
  readonly rule = input<Rule | null>(null);
  /** What a new rule begins with. */
  readonly draft = input<NewRule | null>(null);
  readonly categories = input.required<readonly Category[]>();
  readonly accounts = input.required<readonly Account[]>();
  readonly open = model(false);
  readonly saved = output();

  private readonly api = inject(RulesApi);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);

  protected readonly newHeading = $localize`New rule`;
  protected readonly outcomes: readonly Option<Outcome>[] = [
    { value: 'category', label: $localize`Gets a category, or keeps its own` },
    { value: 'split', label: $localize`Is split into parts` },
    { value: 'transfer', label: $localize`Is a transfer between own accounts` },
    { value: 'ignore', label: $localize`Is left out of totals, budgets and reports` },
  ];
  protected readonly measures: readonly Option<'amount' | 'percent'>[] = [
    { value: 'percent', label: '%' },
    { value: 'amount', label: $localize`amount` },
  ];
  private readonly changeLabels: Readonly<Record<string, string>> = {
    category: $localize`Category`,
    payee: $localize`Payee`,
    tags: $localize`Tags`,
    notes: $localize`Note`,
    splits: $localize`Parts`,
    ignored: $localize`Totals`,
  };

  /** Begins again each time the dialog opens. */
  private readonly start = computed(() => (this.open() ? (this.rule() ?? this.draft()) : null));
  protected readonly name = linkedSignal({ source: this.open, computation: () => this.start()?.name ?? '' });
  protected readonly line = linkedSignal({ source: this.open, computation: () => '' });
  protected readonly conditions = linkedSignal<boolean, DraftGroup>({
    source: this.open,
    computation: () => {
      const rule = this.start();
      return rule ? draftGroupOf(rule) : { match: 'all', parts: [FIRST] };
    },
  });
  protected readonly outcome = linkedSignal<boolean, Outcome | ''>({
    source: this.open,
    computation: () => outcomeOf(this.start()),
  });
  protected readonly parts = linkedSignal<boolean, readonly PartDraft[]>({
    source: this.open,
    computation: () => partsOf(this.start()),
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
  protected readonly note = linkedSignal({ source: this.open, computation: () => this.start()?.actions.note ?? '' });
  protected readonly problem = linkedSignal<boolean, Problem | null>({ source: this.open, computation: () => null });
  protected readonly preview = signal<RulePreview | null>(null);
  protected readonly busy = signal(false);

  private readonly decides = computed(() => {
    switch (this.outcome()) {
      case 'split':
        return this.parts().every((part, place) => place === 0 || part.size.trim() !== '');
      case 'transfer':
      case 'ignore':
        return true;
      default:
        return this.category() !== null;
    }
  });
  protected readonly ready = computed(() => {
    const elsewise = this.payee().trim() !== '' || this.tags().length > 0 || this.note().trim() !== '';
    return isWhole(this.conditions()) && (this.decides() || (this.outcome() === 'category' && elsewise));
  });

  constructor() {
    effect((onCleanup) => {
      const rule = this.open() && this.ready() ? this.asked() : null;
      let asked = true;
      const timer = setTimeout(() => void this.look(rule, () => asked), PREVIEW_AFTER_MS);
      onCleanup(() => {
        asked = false;
        clearTimeout(timer);
      });
    });
  }

  protected number(value: number): string {
    return formatNumber(value, this.locale.tag());
  }

  protected fieldLabel(field: string): string {
    return this.changeLabels[field] ?? field;
  }

  protected changePart(at: number, changes: Partial<PartDraft>): void {
    this.parts.update((parts) => parts.map((part, index) => (index === at ? { ...part, ...changes } : part)));
  }

  protected addPart(): void {
    this.parts.update((parts) => [...parts, PART]);
  }

  protected removePart(): void {
    this.parts.update((parts) => parts.slice(0, -1));
  }

  /** Replaces the conditions by those that the line stands for. */
  protected async readLine(): Promise<void> {
    try {
      const { value } = await this.api.conditions(this.line());
      if (value.conditions.length) {
        this.conditions.set(draftGroupOf(value));
      }
      this.problem.set(null);
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    }
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
    const note = this.note().trim();
    return {
      name: this.name().trim() || nameIn(this.conditions()),
      ...groupOf(this.conditions()),
      actions: {
        ...this.decision(),
        ...(payee ? { payee } : {}),
        ...(note ? { note } : {}),
        ...(this.tags().length ? { add_tags: this.tags() } : {}),
      },
      enabled: rule?.enabled ?? true,
      ...(rule ? { position: rule.position } : {}),
    };
  }

  private decision(): RuleActions {
    switch (this.outcome()) {
      case 'transfer':
        return { transfer: true };
      case 'ignore':
        return { ignore: true };
      case 'split':
        return { splits: this.parts().map(splitOf) };
      default:
        return { category_id: this.category() };
    }
  }

  /** Shows what the rule would do as long as it is still asked: first to the newest transactions, then to all. */
  private async look(rule: NewRule | null, asked: () => boolean): Promise<void> {
    try {
      let seen = rule ? (await this.api.preview(rule, AT_ONCE)).value : null;
      this.show(seen, asked);
      if (rule && seen && !seen.complete && asked()) {
        seen = (await this.api.preview(rule)).value;
        this.show(seen, asked);
      }
    } catch (failure) {
      if (asked()) {
        this.preview.set(null);
        this.problem.set(Problem.from(failure));
      }
    }
  }

  private show(seen: RulePreview | null, asked: () => boolean): void {
    if (asked()) {
      this.preview.set(seen);
      this.problem.set(null);
    }
  }
}

function nameIn(group: DraftGroup): string {
  const first: Draft | DraftGroup | undefined = group.parts[0];
  return first ? (isGroup(first) ? nameIn(first) : first.value) : '';
}

function outcomeOf(rule: NewRule | null): Outcome {
  const { splits, transfer, ignore } = rule?.actions ?? {};
  return splits?.length ? 'split' : transfer ? 'transfer' : ignore ? 'ignore' : 'category';
}

function partsOf(rule: NewRule | null): readonly PartDraft[] {
  const splits = rule?.actions.splits ?? [];
  return splits.length
    ? splits.map(({ category_id, amount, percent }) => ({
        category: category_id ?? null,
        size: amount ?? percent ?? '',
        measure: amount ? 'amount' : 'percent',
      }))
    : [PART, PART];
}

function splitOf({ category, size, measure }: PartDraft, place: number): RuleSplit {
  return { category_id: category, ...(place > 0 ? { [measure]: size.trim().replace(',', '.') } : {}) };
}
