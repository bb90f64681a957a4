import { CdkDrag, CdkDragDrop, CdkDragHandle, CdkDropList, moveItemInArray } from '@angular/cdk/drag-drop';
import { Component, computed, inject, signal } from '@angular/core';
import { RulesApi } from '../api/categories';
import { Problem } from '../api/problem';
import type { Category, NewRule, Rule, RuleSuggestion } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatNumber } from '../money';
import { knownAccounts, knownCategories } from '../shell/reference';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { CategoryChip } from '../ui/category-chip';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { Notice } from '../ui/notice';
import { EmptyState, Pending } from '../ui/states';
import { Switch } from '../ui/switch';
import { RuleEditor } from './rule-editor';
import { RuleRuns } from './rule-runs';
import { sentenceOf } from './rule-words';
import { saveAs } from '../ui/save-as';

/** The household's rules: in order, with what they did. */
@Component({
  selector: 'ss-rule-settings',
  imports: [
    Button,
    CategoryChip,
    CdkDrag,
    CdkDragHandle,
    CdkDropList,
    EmptyState,
    Icon,
    Menu,
    Notice,
    Pending,
    RuleEditor,
    RuleRuns,
    Switch,
  ],
  templateUrl: './rules.html',
  styleUrls: ['./list.css', './rules.css'],
})
export class RuleSettings {
  private readonly api = inject(RulesApi);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);

  protected readonly rules = liveResource({ load: () => this.api.list(), facts: ['rules'] });
  protected readonly categories = knownCategories();
  protected readonly accounts = knownAccounts();
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

  private async apply(rule: Rule): Promise<void> {
    await this.undo.perform({
      write: () => this.api.apply(rule.id),
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
}

/** What is sent of a rule; the server refuses fields it does not know. */
function bodyOf({ name, match, conditions, actions, enabled, position }: Rule): NewRule {
  return { name, match, conditions, actions, enabled, position };
}
