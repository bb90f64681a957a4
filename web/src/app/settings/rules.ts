import { CdkDrag, CdkDragDrop, CdkDragHandle, CdkDropList, moveItemInArray } from '@angular/cdk/drag-drop';
import { Component, computed, inject, signal } from '@angular/core';
import { AccountsApi } from '../api/accounts';
import { CategoriesApi, LearnedApi, RulesApi } from '../api/categories';
import { Problem } from '../api/problem';
import type { Category, Learned, NewRule, Rule, RuleSuggestion } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatNumber } from '../money';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { CategoryChip } from '../ui/category-chip';
import { CategoryPicker } from '../ui/category-picker';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { Notice } from '../ui/notice';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { Switch } from '../ui/switch';
import { RuleEditor } from './rule-editor';
import { RuleRuns } from './rule-runs';
import { sentenceOf } from './rule-words';
import { saveAs } from './save-as';

/** What decides categories by itself: the household's rules, and what was learned from its corrections. */
@Component({
  selector: 'ss-rule-settings',
  imports: [
    Button,
    CategoryChip,
    CategoryPicker,
    CdkDrag,
    CdkDragHandle,
    CdkDropList,
    EmptyState,
    ErrorState,
    Icon,
    Menu,
    Notice,
    RuleEditor,
    RuleRuns,
    Skeleton,
    Switch,
  ],
  templateUrl: './rules.html',
  styleUrls: ['./list.css', './rules.css'],
})
export class RuleSettings {
  private readonly api = inject(RulesApi);
  private readonly learnedApi = inject(LearnedApi);
  private readonly categoriesApi = inject(CategoriesApi);
  private readonly accountsApi = inject(AccountsApi);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);

  protected readonly rules = liveResource({ params: () => ({}), load: () => this.api.list(), facts: ['rules'] });
  protected readonly learned = liveResource({
    params: () => ({}),
    load: () => this.learnedApi.list(),
    facts: ['rules', 'transactions.changed'],
  });
  private readonly categoryList = liveResource({
    params: () => ({}),
    load: () => this.categoriesApi.list(),
    facts: ['categories'],
  });
  private readonly accountList = liveResource({
    params: () => ({}),
    load: () => this.accountsApi.list(),
    facts: ['accounts'],
  });
  protected readonly categories = computed(() => this.categoryList.value()?.items ?? []);
  protected readonly accounts = computed(() => this.accountList.value()?.items ?? []);
  private readonly categoriesById = computed(
    () => new Map(this.categories().map((category) => [category.id, category])),
  );
  private readonly names = computed(
    () =>
      new Map([
        ...this.accounts().map(({ id, name }) => [id, name] as const),
        ...this.categories().map(({ key, name }) => [key, name] as const),
      ]),
  );

  protected readonly edited = signal<Rule | null>(null);
  protected readonly editing = signal(false);
  protected readonly draft = signal<NewRule | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly suggestions = liveResource({
    params: () => ({}),
    load: () => this.api.suggestions(),
    facts: ['rules', 'transactions.changed'],
  });
  protected readonly shown = signal<Rule | null>(null);
  protected readonly showing = signal(false);

  protected category(id: string): Category | null {
    return this.categoriesById().get(id) ?? null;
  }

  protected sentence(rule: Rule): string {
    return sentenceOf(rule, this.names());
  }

  protected turnLabel(name: string): string {
    return $localize`Use ${name}:rule:`;
  }

  protected pickerLabel(learned: Learned): string {
    return $localize`Category for ${learned.example}:payee:`;
  }

  protected usedText(learned: Learned): string {
    const count = formatNumber(learned.used, this.locale.tag());
    return learned.direction === 'in'
      ? $localize`money in · used ${count}:count:×`
      : $localize`money out · used ${count}:count:×`;
  }

  protected actionsLabel(name: string): string {
    return $localize`Actions for ${name}:rule:`;
  }

  protected ruleActions(rule: Rule): readonly MenuItem[] {
    const items = this.rules.value()?.items ?? [];
    const at = items.findIndex(({ id }) => id === rule.id);
    const up: MenuItem = { label: $localize`Move up`, icon: 'drag', run: () => void this.move(at, at - 1) };
    const down: MenuItem = { label: $localize`Move down`, icon: 'drag', run: () => void this.move(at, at + 1) };
    return [
      { label: $localize`Edit`, icon: 'edit', run: () => this.edit(rule) },
      { label: $localize`Apply to all transactions`, icon: 'rule', run: () => void this.apply(rule) },
      { label: $localize`What it did`, icon: 'history', run: () => this.showRuns(rule) },
      ...(at > 0 ? [up] : []),
      ...(at < items.length - 1 ? [down] : []),
      { label: $localize`Delete`, icon: 'trash', danger: true, run: () => void this.remove(rule) },
    ];
  }

  protected learnedActions(learned: Learned): readonly MenuItem[] {
    return [
      { label: $localize`Apply to all transactions`, icon: 'rule', run: () => void this.applyLearned(learned) },
      { label: $localize`Forget`, icon: 'trash', danger: true, run: () => void this.forget(learned) },
    ];
  }

  protected async exportRules(): Promise<void> {
    const { blob, name } = await this.api.export();
    saveAs(blob, name ?? 'rules.yaml');
  }

  protected async importRules(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    input.value = '';
    if (!file) {
      return;
    }
    try {
      const { value, batch } = await this.api.bringIn(file);
      this.problem.set(null);
      this.undo.offer($localize`${formatNumber(value.added, this.locale.tag())}:count: rules imported`, batch);
      this.rules.reload();
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    }
  }

  protected accept({ rule }: RuleSuggestion): void {
    this.edit(null, rule);
  }

  protected async dismiss({ suggestion }: RuleSuggestion): Promise<void> {
    await this.undo.perform({
      show: () =>
        this.suggestions.update((list) => ({ items: list.items.filter((one) => one.suggestion !== suggestion) })),
      write: () => this.api.dismiss(suggestion),
      putBack: () => this.suggestions.reload(),
      done: $localize`Suggestion dismissed`,
    });
  }

  protected edit(rule: Rule | null, draft: NewRule | null = null): void {
    this.draft.set(draft);
    this.edited.set(rule);
    this.editing.set(true);
  }

  protected showRuns(rule: Rule): void {
    this.shown.set(rule);
    this.showing.set(true);
  }

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    void this.move(previousIndex, currentIndex);
  }

  /** Has rules asked in another order; the first that says something about a field decides it. */
  private async move(from: number, to: number): Promise<void> {
    const items = [...(this.rules.value()?.items ?? [])];
    if (from === to) {
      return;
    }
    moveItemInArray(items, from, to);
    await this.undo.perform({
      show: () => this.rules.update(() => ({ items })),
      write: () => this.api.order(items.map(({ id }) => id)),
      putBack: () => this.rules.reload(),
      done: $localize`Rules in another order`,
    });
  }

  protected async turn(rule: Rule, enabled: boolean): Promise<void> {
    await this.undo.perform({
      show: () =>
        this.rules.update((list) => ({
          items: list.items.map((one) => (one.id === rule.id ? { ...one, enabled } : one)),
        })),
      write: () => this.api.save(rule.id, { ...bodyOf(rule), enabled }),
      putBack: () => this.rules.reload(),
      done: enabled ? $localize`Rule in use: ${rule.name}:rule:` : $localize`Rule switched off: ${rule.name}:rule:`,
    });
  }

  protected async turnLearned(learned: Learned, enabled: boolean): Promise<void> {
    await this.changeLearned(learned, { enabled }, enabled ? $localize`In use again` : $localize`Switched off`);
  }

  protected async relearn(learned: Learned, category_id: string | null): Promise<void> {
    if (category_id && category_id !== learned.category_id) {
      await this.changeLearned(learned, { category_id }, $localize`Category changed for ${learned.example}:payee:`);
    }
  }

  private async changeLearned(
    learned: Learned,
    changes: { enabled?: boolean; category_id?: string },
    done: string,
  ): Promise<void> {
    await this.undo.perform({
      show: () =>
        this.learned.update((list) => ({
          items: list.items.map((one) => (one.id === learned.id ? { ...one, ...changes } : one)),
        })),
      write: () => this.learnedApi.change(learned.id, changes),
      putBack: () => this.learned.reload(),
      done,
    });
  }

  private async apply(rule: Rule): Promise<void> {
    await this.undo.perform({
      write: () => this.api.apply(rule.id),
      done: ({ value }) => $localize`${formatNumber(value.changed, this.locale.tag())}:count: transactions changed`,
    });
  }

  private async applyLearned(learned: Learned): Promise<void> {
    await this.undo.perform({
      write: () => this.learnedApi.apply(learned.id),
      done: ({ value }) => $localize`${formatNumber(value.changed, this.locale.tag())}:count: transactions changed`,
    });
  }

  private async remove(rule: Rule): Promise<void> {
    await this.undo.perform({
      show: () => this.rules.update((list) => ({ items: list.items.filter(({ id }) => id !== rule.id) })),
      write: () => this.api.remove(rule.id),
      putBack: () => this.rules.reload(),
      done: $localize`Rule deleted: ${rule.name}:rule:`,
    });
  }

  private async forget(learned: Learned): Promise<void> {
    await this.undo.perform({
      show: () => this.learned.update((list) => ({ items: list.items.filter(({ id }) => id !== learned.id) })),
      write: () => this.learnedApi.remove(learned.id),
      putBack: () => this.learned.reload(),
      done: $localize`Forgotten: ${learned.example}:payee:`,
    });
  }
}

/** What is sent of a rule; the server refuses fields it does not know. */
function bodyOf({ name, match, conditions, actions, enabled, position }: Rule): NewRule {
  return { name, match, conditions, actions, enabled, position };
}
