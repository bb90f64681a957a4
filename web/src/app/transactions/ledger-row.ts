import { Component, computed, inject, input, output } from '@angular/core';
import type { Transaction } from '../api/types';
import { Amount } from '../ui/amount';
import { CategoryChip } from '../ui/category-chip';
import { Icon } from '../ui/icon';
import { Tooltip } from '../ui/tooltip';
import { isGuess, reasonOf } from './category-reason';
import { nameOf } from './edits';
import { Reference } from './reference';
import { Column, COLUMNS } from './table-state';

export interface Press {
  readonly column: Column | 'select' | 'open';
  readonly shift: boolean;
}

/** Cells bear the name of their column as a class. */
const PRESSED: readonly Press['column'][] = ['select', ...COLUMNS, 'open'];

/** One line of the table. What it shows changes as the list scrolls; it holds no state of its own. */
@Component({
  // A row of a grid is an element with a role of its own; the host carries it.
  selector: 'ss-ledger-row',
  imports: [Amount, CategoryChip, Icon, Tooltip],
  templateUrl: './ledger-row.html',
  styleUrl: './ledger-row.css',
  host: {
    role: 'row',
    '[attr.aria-selected]': 'selected()',
    '[class.selected]': 'selected()',
    '[class.active]': 'active()',
    '[class.pending]': "row().status === 'pending'",
    '(click)': 'press($event)',
  },
})
export class LedgerRow {
  readonly row = input.required<Transaction>();
  readonly selected = input(false);
  /** Whether it is the row at hand. */
  readonly active = input(false);
  readonly column = input<Column>('payee');
  readonly pressed = output<Press>();

  private readonly reference = inject(Reference);
  protected readonly name = computed(() => nameOf(this.row()));
  protected readonly aside = computed(() => {
    const { payee, description } = this.row();
    return payee && description && description !== payee ? description : '';
  });
  protected readonly account = computed(() => this.reference.account(this.row().account_id)?.name ?? '');
  /** With group, sign and colour when the category is known. */
  protected readonly category = computed(() => {
    const { category } = this.row();
    return category ? (this.reference.category(category.id) ?? category) : null;
  });
  protected readonly guess = computed(() => isGuess(this.row().category));
  protected readonly reason = computed(() => reasonOf(this.row()));
  protected readonly splitCount = computed(() => this.row().splits?.length ?? 0);

  protected press(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target.closest('.cell') : null;
    const column = PRESSED.find((name) => cell?.classList.contains(name)) ?? 'payee';
    this.pressed.emit({ column, shift: event.shiftKey });
  }
}
