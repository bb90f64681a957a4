import { computed, inject, Service, signal } from '@angular/core';
import type { Transaction } from '../api/types';
import { Ledger } from './ledger';
import { Selection } from './selection';

export const COLUMNS = ['payee', 'notes', 'category', 'account', 'amount'] as const;
export type Column = (typeof COLUMNS)[number];
/** What can be edited in place; tags stand in the column of the note. */
export type EditedField = 'payee' | 'notes' | 'tags' | 'category' | 'amount';

export interface Editing {
  readonly row: Transaction;
  readonly field: EditedField;
}

/** Where the person is in the table, as in a spreadsheet: one row and column, an editor at most, a selection. */
@Service({ autoProvided: false })
export class TableState {
  private readonly ledger = inject(Ledger);
  private readonly spot = signal<{ readonly at: number; readonly id: string | null } | null>(null);
  readonly column = signal<Column>('payee');
  readonly editing = signal<Editing | null>(null);
  readonly selection = new Selection();

  /** Place of the row at hand; -1 before there is one. It follows its row when others come and go. */
  readonly at = computed(() => {
    const spot = this.spot();
    if (!spot) {
      return -1;
    }
    const found = spot.id ? this.ledger.placeOf(spot.id) : -1;
    return found >= 0 ? found : Math.min(spot.at, this.ledger.count() - 1);
  });
  readonly row = computed(() => (this.at() < 0 ? undefined : this.ledger.row(this.at())));

  goTo(at: number): void {
    const place = Math.max(0, Math.min(at, this.ledger.count() - 1));
    this.spot.set(this.ledger.count() ? { at: place, id: this.ledger.row(place)?.id ?? null } : null);
  }

  moveColumn(by: number): void {
    const next = COLUMNS[COLUMNS.indexOf(this.column()) + by];
    if (next) {
      this.column.set(next);
    }
  }

  leave(): void {
    this.spot.set(null);
    this.editing.set(null);
    this.selection.clear();
  }

  /** Opens the editor of a field of the row at hand, when the field can be edited. */
  edit(field: EditedField): void {
    const row = this.row();
    if (row && canEdit(row, field)) {
      this.column.set(field === 'tags' ? 'notes' : field);
      this.editing.set({ row, field });
    }
  }

  toggle(row: Transaction, at: number): void {
    this.selection.toggle(row);
    this.selection.from.set(at);
  }

  /** Everything from the row last picked to this one. */
  async reachTo(at: number): Promise<void> {
    const rows = await this.ledger.between(this.selection.from() ?? Math.max(0, this.at()), at);
    this.selection.add(rows);
  }
}

/** What the bank delivered stays: only rows that a person made have an amount to edit. */
export function canEdit(row: Transaction, field: EditedField): boolean {
  return field !== 'amount' || row.source === 'manual';
}

/** The field that the keys mean in a column; accounts are not edited. */
export function fieldOf(column: Column): EditedField {
  return column === 'account' ? 'payee' : column;
}
