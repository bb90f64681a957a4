import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
} from '@angular/core';
import type { BulkChanges, Id, TransactionFilter } from '../api/types';
import { formatNumber } from '../money';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { Locale } from '../ui/locale';
import { TagInput } from '../ui/tag-input';
import { Edits } from './edits';
import { Reference } from './reference';
import { TableState } from './table-state';

/** What may be asked about the selected rows. */
export type Asked = 'category' | 'tags';

/** What can be done with the selected rows; it floats over the foot of the table while there are any. */
@Component({
  selector: 'ss-bulk-bar',
  imports: [Button, CategoryPicker, TagInput],
  template: `
    <div class="bar" role="toolbar" i18n-aria-label aria-label="Selected transactions">
      <strong class="count">{{ words() }}</strong>
      @switch (asking()) {
        @case ('category') {
          <ss-category-picker
            class="ask"
            i18n-label
            label="Category of the selected transactions"
            labelHidden
            clearable
            [categories]="reference.categories()"
            (chosen)="setCategory($event)"
          />
          <button type="button" ssButton kind="quiet" size="small" (click)="asking.set(null)" i18n>Back</button>
        }
        @case ('tags') {
          <ss-tag-input
            class="ask"
            i18n-label
            label="Tags to add"
            labelHidden
            [known]="reference.tags()"
            [(value)]="tags"
          />
          <button
            type="button"
            ssButton
            kind="primary"
            size="small"
            [disabled]="tags().length === 0"
            (click)="addTags()"
            i18n
          >
            Add
          </button>
          <button
            type="button"
            ssButton
            kind="quiet"
            size="small"
            [disabled]="tags().length === 0"
            (click)="removeTags()"
            i18n
          >
            Take off
          </button>
          <button type="button" ssButton kind="quiet" size="small" (click)="asking.set(null)" i18n>Back</button>
        }
        @default {
          @if (offersAll()) {
            <button type="button" ssButton kind="quiet" size="small" (click)="state.selection.selectAll()">
              {{ allWords() }}
            </button>
          }
          <button type="button" ssButton size="small" icon="tag" (click)="asking.set('category')" i18n>Category</button>
          <button type="button" ssButton size="small" icon="note" (click)="asking.set('tags')" i18n>Tags</button>
          <button type="button" ssButton kind="danger" size="small" icon="trash" (click)="remove()" i18n>Delete</button>
          <button
            type="button"
            ssButton
            kind="quiet"
            size="small"
            icon="close"
            iconOnly
            i18n-aria-label
            aria-label="Select nothing"
            (click)="done()"
          ></button>
        }
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }

    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2);
      padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
      border: 1px solid var(--line);
      border-radius: var(--radius-3);
      background: var(--surface);
      box-shadow: var(--shadow);
    }

    .count {
      margin-inline-end: var(--space-2);
      white-space: nowrap;
    }

    .ask {
      inline-size: 260px;
    }

    @media (max-width: 720px) {
      .bar {
        gap: var(--space-1);
        padding-inline-start: var(--space-3);
      }

      .ask {
        inline-size: 100%;
      }
    }
  `,
})
export class BulkBar {
  readonly filter = input.required<TransactionFilter>();
  /** How many rows the filter finds. */
  readonly found = input.required<number>();
  /** The question that is open; `c` on the keyboard opens the one for the category of all that is selected. */
  readonly asking = model<Asked | null>(null);
  readonly finished = output();

  protected readonly state = inject(TableState);
  protected readonly reference = inject(Reference);
  private readonly edits = inject(Edits);
  private readonly locale = inject(Locale);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly tags = linkedSignal<Asked | null, readonly string[]>({
    source: this.asking,
    computation: () => [],
  });
  private readonly size = computed(() => (this.state.selection.all() ? this.found() : this.state.selection.size()));
  protected readonly offersAll = computed(() => !this.state.selection.all() && this.found() > this.size());
  protected readonly words = computed(() => $localize`${formatNumber(this.size(), this.locale.tag())}:count: selected`);
  protected readonly allWords = computed(
    () => $localize`Select all ${formatNumber(this.found(), this.locale.tag())}:count:`,
  );

  constructor() {
    afterRenderEffect(() => {
      if (this.asking()) {
        const control = this.element.querySelector<HTMLInputElement>('.ask input');
        control?.focus();
        control?.click();
      }
    });
  }

  protected setCategory(id: Id | null): void {
    void this.change({ category_id: id });
  }

  protected addTags(): void {
    void this.change({ add_tags: this.tags() });
  }

  protected removeTags(): void {
    void this.change({ remove_tags: this.tags() });
  }

  protected async remove(): Promise<void> {
    const { selection } = this.state;
    const [all, rows, target] = [selection.all(), selection.rows(), selection.target(this.filter())];
    this.done();
    await (all ? this.edits.removeAll(target) : this.edits.remove(rows));
  }

  protected done(): void {
    this.asking.set(null);
    this.state.selection.clear();
    this.finished.emit();
  }

  private async change(changes: BulkChanges): Promise<void> {
    const { selection } = this.state;
    const target = selection.target(this.filter());
    const shown = selection.all() ? null : new Set(selection.rows().map(({ id }) => id));
    this.done();
    await this.edits.changeMany(target, changes, shown);
  }
}
