import { Component, computed, input, output } from '@angular/core';
import type { Account, Category, RuleMatch } from '../api/types';
import { Button } from '../ui/button';
import { Segmented } from '../ui/segmented';
import { Option, Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { DEPTH_MAX, Draft, DraftGroup, FIELDS, FIRST, fitting, isGroup, operatorsOf, valuesOf } from './rule-words';

/** Conditions of which all, any or none must hold, and groups of them within. */
@Component({
  selector: 'ss-rule-group',
  imports: [Button, Segmented, Select, TextField],
  templateUrl: './rule-group.html',
  styleUrl: './rule-group.css',
})
export class RuleGroupEditor {
  readonly group = input.required<DraftGroup>();
  readonly accounts = input.required<readonly Account[]>();
  readonly categories = input.required<readonly Category[]>();
  readonly depth = input(1);
  readonly changed = output<DraftGroup>();

  protected readonly fields = FIELDS;
  protected readonly operators = operatorsOf;
  protected readonly matches: readonly Option<RuleMatch>[] = [
    { value: 'all', label: $localize`All` },
    { value: 'any', label: $localize`Any` },
    { value: 'none', label: $localize`None` },
  ];
  protected readonly canNest = computed(() => this.depth() < DEPTH_MAX);
  private readonly accountOptions = computed<readonly Option[]>(() =>
    this.accounts().map(({ id, name }) => ({ value: id, label: name })),
  );
  private readonly categoryOptions = computed<readonly Option[]>(() =>
    this.categories().map(({ key, name }) => ({ value: key, label: name })),
  );

  protected groupIn(part: Draft | DraftGroup): DraftGroup | null {
    return isGroup(part) ? part : null;
  }

  protected conditionIn(part: Draft | DraftGroup): Draft | null {
    return isGroup(part) ? null : part;
  }

  protected choices(field: string): readonly Option[] | null {
    if (field === 'account_id') {
      return this.accountOptions();
    }
    return field === 'category' ? this.categoryOptions() : valuesOf(field);
  }

  protected hint(field: string): string {
    return field === 'date' ? '2026-03-31' : field === 'day' ? '1–31' : '';
  }

  protected setMatch(match: RuleMatch | null): void {
    this.changed.emit({ ...this.group(), match: match ?? 'all' });
  }

  protected change(at: number, changes: Partial<Draft>): void {
    this.put(at, (part) => (isGroup(part) ? part : fitting({ ...part, ...changes })));
  }

  protected nest(at: number, group: DraftGroup): void {
    this.put(at, () => group);
  }

  protected add(part: 'condition' | 'group'): void {
    const added = part === 'group' ? { match: 'any' as const, parts: [FIRST] } : FIRST;
    this.changed.emit({ ...this.group(), parts: [...this.group().parts, added] });
  }

  protected remove(at: number): void {
    this.changed.emit({ ...this.group(), parts: this.group().parts.filter((_, index) => index !== at) });
  }

  private put(at: number, written: (part: Draft | DraftGroup) => Draft | DraftGroup): void {
    const parts = this.group().parts.map((part, index) => (index === at ? written(part) : part));
    this.changed.emit({ ...this.group(), parts });
  }
}
