import { afterNextRender, Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import type { Id, Money, TransactionChanges } from '../api/types';
import { negate, sign } from '../money';
import { CategoryPicker } from '../ui/category-picker';
import { MoneyInput } from '../ui/money-input';
import { TagInput } from '../ui/tag-input';
import { Edits, nameOf } from './edits';
import { Reference } from './reference';
import { canEdit, EditedField, Editing } from './table-state';

/** The order in which Tab goes on. */
const FIELDS: readonly EditedField[] = ['payee', 'notes', 'tags', 'category', 'amount'];

/** The editor over a cell of the table. It stands above the rows, so that it survives when they are drawn again. */
@Component({
  selector: 'ss-cell-editor',
  imports: [CategoryPicker, MoneyInput, TagInput],
  template: `
    <div class="over" [class]="editing().field">
      @switch (editing().field) {
        @case ('category') {
          <ss-category-picker
            i18n-label
            label="Category"
            labelHidden
            clearable
            [categories]="reference.categories()"
            [value]="editing().row.category?.id ?? null"
            (chosen)="choose($event)"
          />
        }
        @case ('tags') {
          <ss-tag-input i18n-label label="Tags" labelHidden [known]="reference.tags()" [(value)]="tags" />
        }
        @case ('amount') {
          <ss-money-input
            i18n-label
            label="Amount"
            labelHidden
            [currency]="editing().row.amount.currency"
            [(value)]="amount"
          />
        }
        @default {
          <input
            class="text"
            autocomplete="off"
            [value]="text()"
            [attr.aria-label]="label()"
            (input)="text.set(typed($event))"
          />
        }
      }
    </div>
  `,
  styles: `
    .over {
      pointer-events: auto;
      grid-column: 2;
      min-inline-size: 0;
      padding-inline: 2px;
    }

    .notes,
    .tags {
      grid-column: 2 / span 2;
      justify-self: end;
      inline-size: min(100%, 420px);
    }

    .category {
      grid-column: 4;
    }

    .amount {
      grid-column: 5 / span 2;
    }

    .text {
      inline-size: 100%;
      min-block-size: 32px;
      padding: 0 6px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-1);
      background: var(--surface);
    }
  `,
  host: { '(keydown)': 'key($event)', '(focusout)': 'leave($event)' },
})
export class CellEditor {
  readonly editing = input.required<Editing>();
  readonly finished = output();
  /** Tab asks for the next field of the row. */
  readonly moved = output<EditedField>();

  protected readonly reference = inject(Reference);
  private readonly edits = inject(Edits);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly text = linkedSignal(() => {
    const { row, field } = this.editing();
    return field === 'notes' ? row.notes : row.payee;
  });
  protected readonly tags = linkedSignal(() => this.editing().row.tags);
  protected readonly amount = linkedSignal<Money | null>(() => this.editing().row.amount);
  protected readonly label = computed(() => (this.editing().field === 'notes' ? $localize`Note` : $localize`Payee`));
  private settled = false;
  private tagsBefore: readonly string[] = [];

  constructor() {
    afterNextRender(() => {
      this.begin();
    });
  }

  protected choose(id: Id | null): void {
    const { row } = this.editing();
    this.end();
    void this.edits.setCategory(row, id);
  }

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.end();
    } else if (event.key === 'Enter' && this.isDone()) {
      this.save();
      this.end();
    } else if (event.key === 'Tab' && this.goOn(event.shiftKey ? -1 : 1)) {
      event.preventDefault();
    } else {
      return;
    }
    event.stopPropagation();
  }

  /** Leaving by a click elsewhere keeps what was typed. */
  protected leave(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (!(to instanceof Node && this.element.contains(to)) && !this.settled) {
      this.save();
      this.settled = true;
      this.finished.emit();
    }
  }

  /** The first Enter adds a tag, the next one is for the row; a category is chosen by its own list. */
  private isDone(): boolean {
    const added = this.tags() !== this.tagsBefore;
    this.tagsBefore = this.tags();
    return this.editing().field !== 'category' && !added;
  }

  private begin(): void {
    this.tagsBefore = this.tags();
    this.settled = false;
    const control = this.element.querySelector('input');
    control?.focus();
    control?.select();
    if (this.editing().field === 'category') {
      control?.click();
    }
  }

  private goOn(by: number): boolean {
    const { row, field } = this.editing();
    const next = FIELDS[FIELDS.indexOf(field) + by];
    if (!next || !canEdit(row, next)) {
      return false;
    }
    this.save();
    this.settled = true;
    this.moved.emit(next);
    setTimeout(() => {
      this.begin();
    });
    return true;
  }

  private end(): void {
    this.settled = true;
    this.finished.emit();
  }

  private save(): void {
    const { row } = this.editing();
    const changes = this.changes();
    if (changes) {
      void this.edits.change(row, changes, $localize`${nameOf(row)}:payee: changed`);
    }
  }

  /** What differs from the row, or nothing. */
  private changes(): TransactionChanges | null {
    const { row, field } = this.editing();
    const text = this.text().trim();
    switch (field) {
      case 'payee':
        return text && text !== row.payee ? { payee: text } : null;
      case 'notes':
        return text !== row.notes ? { notes: text } : null;
      case 'tags':
        return this.tags().join('\n') !== row.tags.join('\n') ? { tags: this.tags() } : null;
      case 'amount':
        return this.changedAmount();
      case 'category':
        return null;
    }
  }

  /** An amount typed without sign keeps the direction of the row. */
  private changedAmount(): TransactionChanges | null {
    const { row } = this.editing();
    const typed = this.amount();
    if (!typed || sign(typed) === 0 || typed.amount === row.amount.amount) {
      return null;
    }
    const amount = sign(row.amount) < 0 && sign(typed) > 0 ? negate(typed) : typed;
    return amount.amount === row.amount.amount ? null : { amount };
  }
}
