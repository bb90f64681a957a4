import { Component, computed, inject, signal } from '@angular/core';
import { CategoriesApi } from '../api/categories';
import { Problem } from '../api/problem';
import type { Category } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Undo } from '../shell/undo';
import { formatNumber } from '../money';
import { Button } from '../ui/button';
import { CategoryChip } from '../ui/category-chip';
import { CategoryPicker } from '../ui/category-picker';
import { Dialog } from '../ui/dialog';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { Notice } from '../ui/notice';
import { Option, Select } from '../ui/select';
import { ErrorState, Skeleton } from '../ui/states';
import { TextField } from '../ui/text-field';
import { treeOf } from './category-tree';

/** The household's tree of categories: rename, add, move, delete with a place for what was in it. */
@Component({
  selector: 'ss-category-settings',
  imports: [Button, CategoryChip, CategoryPicker, Dialog, ErrorState, Menu, Notice, Select, Skeleton, TextField],
  templateUrl: './categories.html',
  styleUrls: ['./list.css', './categories.css'],
})
export class CategorySettings {
  private readonly api = inject(CategoriesApi);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);

  protected readonly categories = liveResource({
    params: () => ({}),
    load: () => this.api.list(),
    facts: ['categories'],
  });
  private readonly all = computed(() => this.categories.value()?.items ?? []);
  protected readonly tree = computed(() => treeOf(this.all()));
  protected readonly groups = computed<readonly Option[]>(() =>
    this.tree().map(({ group }) => ({ value: group.id, label: group.name })),
  );

  /** The category in the dialog; null while a new one is made. */
  protected readonly edited = signal<Category | null>(null);
  protected readonly editing = signal(false);
  protected readonly newHeading = $localize`New category`;
  protected readonly name = signal('');
  protected readonly parent = signal('');
  protected readonly problem = signal<Problem | null>(null);

  protected readonly removed = signal<Category | null>(null);
  protected readonly removing = signal(false);
  protected readonly moveTo = signal<string | null>(null);
  protected readonly removalHeading = computed(() => $localize`Delete ${this.removed()?.name ?? ''}:category:`);
  protected readonly others = computed(() => {
    const gone = this.removed();
    return this.all().filter(({ id, parent_id }) => id !== gone?.id && parent_id !== gone?.id);
  });

  protected actionsFor(category: Category): readonly MenuItem[] {
    return [
      { label: $localize`Rename or move`, icon: 'edit', run: () => this.edit(category) },
      { label: $localize`Delete`, icon: 'trash', danger: true, run: () => void this.startRemoval(category) },
    ];
  }

  protected actionsLabel(category: Category): string {
    return $localize`Actions for ${category.name}:category:`;
  }

  protected addLabel(group: Category): string {
    return $localize`Add a category to ${group.name}:group:`;
  }

  protected count(category: Category): string {
    return category.transactions ? formatNumber(category.transactions, this.locale.tag()) : '';
  }

  protected add(parent: Category | null): void {
    this.edited.set(null);
    this.name.set('');
    this.parent.set(parent?.id ?? '');
    this.problem.set(null);
    this.editing.set(true);
  }

  protected async save(): Promise<void> {
    const category = this.edited();
    const [name, parent_id] = [this.name().trim(), this.parent() || null];
    try {
      if (category) {
        const { icon, color, position } = category;
        const written = await this.api.change(category.id, { name, icon, color, parent_id, position });
        this.undo.offer($localize`Category saved`, written.batch);
      } else {
        const written = await this.api.create({ name, parent_id });
        this.undo.offer($localize`Category added`, written.batch);
      }
      this.editing.set(false);
      this.categories.reload();
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    }
  }

  protected async remove(category: Category, moveTo?: string): Promise<void> {
    const written = await this.undo.perform({
      write: () => this.api.remove(category.id, moveTo),
      done: $localize`Category deleted: ${category.name}:category:`,
    });
    if (written) {
      this.removing.set(false);
    }
    this.categories.reload();
  }

  private edit(category: Category): void {
    this.edited.set(category);
    this.name.set(category.name);
    this.parent.set(category.parent_id ?? '');
    this.problem.set(null);
    this.editing.set(true);
  }

  /** An empty one goes at once; one in use asks where its transactions go. */
  private async startRemoval(category: Category): Promise<void> {
    const used = category.transactions > 0 || this.all().some((other) => other.parent_id === category.id);
    if (!used) {
      await this.remove(category);
      return;
    }
    this.removed.set(category);
    this.moveTo.set(null);
    this.removing.set(true);
  }
}
