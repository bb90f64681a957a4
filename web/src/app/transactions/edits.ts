import { inject, Service, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { newId } from '../api/ids';
import { QuickApi, TemplatesApi } from '../api/quick';
import { TransactionsApi } from '../api/transactions';
import type { BulkChanges, BulkTarget, Id, NewTransaction, Transaction, TransactionChanges } from '../api/types';
import { Undo } from '../shell/undo';
import { Toasts } from '../ui/toasts';
import { Ledger } from './ledger';
import { Reference } from './reference';

const TEMPLATE_NAME_MAX = 60;

/** After a category was chosen: as many rows of the same payee have another one. */
export interface SimilarOffer {
  readonly row: Transaction;
  readonly category: { readonly id: Id; readonly name: string };
  readonly count: number;
}

/** Every write of the page: shown at once, put back when refused, undone by its toast. */
@Service({ autoProvided: false })
export class Edits {
  private readonly api = inject(TransactionsApi);
  private readonly quick = inject(QuickApi);
  private readonly templates = inject(TemplatesApi);
  private readonly undo = inject(Undo);
  private readonly toasts = inject(Toasts);
  private readonly ledger = inject(Ledger);
  private readonly reference = inject(Reference);
  readonly offer = signal<SimilarOffer | null>(null);

  async setCategory(row: Transaction, categoryId: Id | null): Promise<void> {
    if (categoryId === (row.category?.id ?? null) && row.category?.source === 'person') {
      return;
    }
    const category = this.reference.chosen(categoryId);
    const who = nameOf(row);
    const done = category
      ? $localize`${who}:payee: is now ${category.name}:category:`
      : $localize`${who}:payee: has no category now`;
    this.offer.set(null);
    const similar = await this.change(row, { category_id: categoryId }, done);
    if (category && similar) {
      this.offer.set({ row, category, count: similar });
    }
  }

  /** How many similar rows the same change could be applied to; 0 when it was refused. */
  async change(row: Transaction, changes: TransactionChanges, done: string): Promise<number> {
    const only = new Set([row.id]);
    const written = await this.undo.perform({
      show: () => {
        this.ledger.patch(only, (shown) => this.changed(shown, changes));
      },
      write: () => this.api.change(row.id, changes),
      putBack: () => {
        this.ledger.patch(only, () => row);
      },
      done,
    });
    if (written) {
      this.ledger.patch(only, () => written.value);
    }
    return written?.similar ?? 0;
  }

  /** The same category for every similar row. */
  async applyToSimilar({ row, category }: SimilarOffer): Promise<void> {
    this.offer.set(null);
    await this.toasts.attempt(async () => {
      const { items } = await firstValueFrom(this.api.similar(row.id));
      const ids = items.map(({ id }) => id);
      await this.changeMany({ ids }, { category_id: category.id }, new Set(ids));
    });
  }

  /** `shown` are the rows of the target that the table may be showing; null means any of them. */
  async changeMany(target: BulkTarget, changes: BulkChanges, shown: ReadonlySet<Id> | null): Promise<boolean> {
    const written = await this.undo.perform({
      show: () => {
        if (shown) {
          this.ledger.patch(shown, (row) => this.changedInBulk(row, changes));
        }
      },
      write: () => this.api.changeMany(target, changes),
      putBack: () => void this.ledger.refresh(),
      done: ({ value }) => this.bulkWords(changes, value.changed),
    });
    return written !== null;
  }

  async remove(rows: readonly Transaction[]): Promise<boolean> {
    const [only] = rows;
    const written = await this.undo.perform<unknown>({
      show: () => {
        this.ledger.drop(rows);
      },
      write: () =>
        rows.length === 1 && only
          ? this.api.remove(only.id)
          : this.api.changeMany({ ids: rows.map(({ id }) => id) }, { delete: true }),
      putBack: () => void this.ledger.refresh(),
      done: rows.length === 1 && only ? $localize`${nameOf(only)}:payee: deleted` : deletedWords(rows.length),
    });
    return written !== null;
  }

  async removeAll(target: BulkTarget): Promise<boolean> {
    const written = await this.undo.perform({
      write: () => this.api.changeMany(target, { delete: true }),
      done: ({ value }) => deletedWords(value.changed),
    });
    return written !== null;
  }

  /** Says that two are the sides of one transfer. */
  async link(row: Transaction, other: Transaction): Promise<void> {
    await this.undo.perform({
      write: () => this.api.link(row.id, other.id),
      done: $localize`Linked as a transfer`,
    });
  }

  /** Says that it is no transfer; `other` is its other side, where that is known. */
  async unlink(row: Transaction, other: Transaction | undefined): Promise<void> {
    const both = new Set([row.id, ...(other ? [other.id] : [])]);
    const former = new Map([row, ...(other ? [other] : [])].map((one) => [one.id, one]));
    await this.undo.perform({
      show: () => {
        this.ledger.patch(both, (shown) => ({ ...shown, transfer_id: null }));
      },
      write: () => this.api.unlink(row.id),
      putBack: () => {
        this.ledger.patch(both, (shown) => former.get(shown.id) ?? shown);
      },
      done: $localize`No transfer any more`,
    });
  }

  /** Refusals go to the caller, whose form shows them beside its fields. */
  async create(transaction: NewTransaction): Promise<void> {
    const written = await this.api.create(transaction);
    this.undo.offer($localize`${nameOf(written.value)}:payee: added`, written.batch);
    await this.ledger.refresh();
  }

  /** Enters one like it for today. */
  async repeat(row: Transaction): Promise<void> {
    const written = await this.undo.perform({
      write: () => this.quick.repeat(row.id, { id: newId() }),
      done: $localize`${nameOf(row)}:payee: entered for today`,
    });
    if (written) {
      await this.ledger.refresh();
    }
  }

  /** Keeps a row as a template, to be entered with one key. */
  async keepAsTemplate(row: Transaction): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.templates.create({
        id: newId(),
        name: nameOf(row).slice(0, TEMPLATE_NAME_MAX),
        payee: row.payee,
        amount: row.amount,
        account_id: row.account_id,
        category_id: row.category?.source === 'person' ? row.category.id : null,
        tags: row.tags,
        notes: row.notes,
      });
      this.toasts.show({ text: $localize`Kept as a template: n, then its number with Alt` });
    });
  }

  private changed(row: Transaction, changes: TransactionChanges): Transaction {
    const { category_id: categoryId, ...plain } = changes;
    const next: Transaction = { ...row, ...plain };
    return categoryId === undefined ? next : { ...next, category: this.reference.chosen(categoryId) };
  }

  private changedInBulk(row: Transaction, changes: BulkChanges): Transaction {
    const added = changes.add_tags ?? [];
    const removed = new Set(changes.remove_tags ?? []);
    return {
      ...row,
      payee: changes.payee ?? row.payee,
      notes: changes.notes ?? row.notes,
      tags: [...new Set([...row.tags, ...added])].filter((tag) => !removed.has(tag)),
      category: changes.category_id === undefined ? row.category : this.reference.chosen(changes.category_id),
    };
  }

  private bulkWords(changes: BulkChanges, count: number): string {
    const category = changes.category_id ? this.reference.category(changes.category_id) : undefined;
    if (category) {
      return count === 1
        ? $localize`1 transaction is now ${category.name}:category:`
        : $localize`${count}:count: transactions are now ${category.name}:category:`;
    }
    return count === 1 ? $localize`1 transaction changed` : $localize`${count}:count: transactions changed`;
  }
}

function deletedWords(count: number): string {
  return count === 1 ? $localize`1 transaction deleted` : $localize`${count}:count: transactions deleted`;
}

/** What a person calls the row: its payee, else what the bank wrote. */
export function nameOf(row: Pick<Transaction, 'payee' | 'description'>): string {
  return row.payee || row.description || $localize`A transaction`;
}
