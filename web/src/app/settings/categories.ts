import { Component, computed, inject, signal } from '@angular/core';
import { CategoriesApi } from '../api/categories';
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
import { Option, Select } from '../ui/select';
import { Pending } from '../ui/states';
import { Refusal, Submission } from '../ui/submission';
import { TextField } from '../ui/text-field';
import { swapped, treeOf } from './category-tree';
import { LookPicker } from './look-picker';
import { ThresholdSetting } from './threshold';

/** The household's tree of categories: made, renamed, moved, put in order, merged, hidden, deleted. */
@Component({
  selector: 'ss-category-settings',
  imports: [
    Button,
    CategoryChip,
    CategoryPicker,
    Dialog,
    LookPicker,
    Menu,
    Pending,
    Refusal,
    Select,
    TextField,
    ThresholdSetting,
  ],
  templateUrl: './categories.html',
  styleUrls: ['./list.css', './categories.css'],
})
export class CategorySettings {
  private readonly api = inject(CategoriesApi);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);

  protected readonly categories = liveResource({
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
  protected readonly icon = signal('tag');
  protected readonly color = signal<string | null>(null);
  /** The key of the group in the dialog, which gives a colour where none is chosen. */
  protected readonly groupKey = computed(
    () => this.all().find(({ id }) => id === this.parent())?.group ?? this.edited()?.group ?? this.name(),
  );
  protected readonly form = new Submission();

  protected readonly removed = signal<Category | null>(null);
  protected readonly removing = signal(false);
  protected readonly moveTo = signal<string | null>(null);
  protected readonly removalHeading = computed(() => $localize`Delete ${this.removed()?.name ?? ''}:category:`);
  protected readonly merged = signal<Category | null>(null);
  protected readonly merging = signal(false);
  protected readonly mergeHeading = computed(
    () => $localize`Merge ${this.merged()?.name ?? ''}:category: into another`,
  );
  /** Where a category may go up in: a group that holds others only in a group. */
  protected readonly targets = computed(() => {
    const gone = this.merged();
    const holds = this.all().some(({ parent_id }) => parent_id === gone?.id);
    return this.all().filter(({ id, parent_id }) => id !== gone?.id && (!holds || parent_id === null));
  });
  protected readonly others = computed(() => {
    const gone = this.removed();
    return this.all().filter(({ id, parent_id }) => id !== gone?.id && parent_id !== gone?.id);
  });

  protected actionsFor(category: Category): readonly MenuItem[] {
    return [
      { label: $localize`Edit`, icon: 'edit', run: () => this.edit(category) },
      ...([-1, 1] as const).flatMap((by) => this.movesFor(category, by)),
      { label: $localize`Merge into another`, icon: 'transfer', run: () => this.startMerge(category) },
      category.hidden
        ? { label: $localize`Show again`, icon: 'check', run: () => void this.hide(category, false) }
        : { label: $localize`Hide`, icon: 'close', run: () => void this.hide(category, true) },
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
    this.icon.set('tag');
    this.color.set(null);
    this.form.begin();
    this.editing.set(true);
  }

  protected async save(): Promise<void> {
    const category = this.edited();
    const [name, parent_id] = [this.name().trim(), this.parent() || null];
    const [icon, color] = [this.icon(), this.color()];
    await this.form.send(async () => {
      if (category) {
        const { position, hidden } = category;
        const written = await this.api.change(category.id, { name, icon, color, parent_id, position, hidden });
        this.undo.offer($localize`Category saved`, written.batch);
      } else {
        const written = await this.api.create({ name, icon, color, parent_id });
        this.undo.offer($localize`Category added`, written.batch);
      }
      this.editing.set(false);
      this.categories.reload();
    });
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
    this.icon.set(category.icon ?? 'tag');
    this.color.set(category.color);
    this.form.begin();
    this.editing.set(true);
  }

  protected async merge(category: Category): Promise<void> {
    const target = this.all().find(({ id }) => id === this.moveTo());
    if (target) {
      this.merging.set(false);
      await this.undo.perform({
        write: () => this.api.merge(category.id, target.id),
        done: $localize`${category.name}:category: merged into ${target.name}:other:`,
      });
      this.categories.reload();
    }
  }

  private startMerge(category: Category): void {
    this.merged.set(category);
    this.moveTo.set(null);
    this.merging.set(true);
  }

  private async hide(category: Category, hidden: boolean): Promise<void> {
    const { name, icon, color, parent_id, position } = category;
    await this.undo.perform({
      show: () =>
        this.categories.update((list) => ({
          items: list.items.map((one) => (one.id === category.id ? { ...one, hidden } : one)),
        })),
      write: () => this.api.change(category.id, { name, icon, color, parent_id, position, hidden }),
      putBack: () => this.categories.reload(),
      done: hidden
        ? $localize`${name}:category: is not offered any more`
        : $localize`${name}:category: is offered again`,
    });
    this.categories.reload();
  }

  private movesFor(category: Category, by: 1 | -1): readonly MenuItem[] {
    const branches = this.tree();
    const siblings = category.parent_id
      ? (branches.find(({ group }) => group.id === category.parent_id)?.children ?? [])
      : branches.map(({ group }) => group);
    const ids = swapped(
      siblings.map(({ id }) => id),
      category.id,
      by,
    );
    return ids
      ? [
          {
            label: by < 0 ? $localize`Move up` : $localize`Move down`,
            icon: by < 0 ? 'upload' : 'download',
            run: () => void this.order(category, ids),
          },
        ]
      : [];
  }

  private async order(category: Category, ids: readonly string[]): Promise<void> {
    await this.undo.perform({
      show: () =>
        this.categories.update((list) => ({
          items: list.items.map((one) => (ids.includes(one.id) ? { ...one, position: ids.indexOf(one.id) } : one)),
        })),
      write: () => this.api.order(category.parent_id, ids),
      putBack: () => this.categories.reload(),
      done: $localize`${category.name}:category: moved`,
    });
    this.categories.reload();
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
