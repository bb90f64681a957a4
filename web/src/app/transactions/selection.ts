import { computed, signal } from '@angular/core';
import type { BulkTarget, Id, Money, Transaction, TransactionFilter, TransactionTotals } from '../api/types';
import { fromMinor, toMinor } from '../money';

/** Which rows the next action is for: rows picked one by one, or all that the filter finds. */
export class Selection {
  private readonly picked = signal<ReadonlyMap<Id, Transaction>>(new Map());
  private readonly everything = signal(false);
  /** Row from which Shift reaches. */
  readonly from = signal<number | null>(null);

  readonly all = this.everything.asReadonly();
  readonly size = computed(() => this.picked().size);
  readonly any = computed(() => this.everything() || this.size() > 0);
  readonly totals = computed(() => totalsOf([...this.picked().values()]));
  readonly rows = computed(() => [...this.picked().values()]);

  has(id: Id): boolean {
    return this.everything() || this.picked().has(id);
  }

  toggle(row: Transaction): void {
    this.picked.update((picked) => {
      const next = new Map(picked);
      if (!next.delete(row.id)) {
        next.set(row.id, row);
      }
      return next;
    });
  }

  add(rows: readonly Transaction[]): void {
    this.picked.update((picked) => new Map([...picked, ...rows.map((row) => [row.id, row] as const)]));
  }

  remove(rows: readonly Transaction[]): void {
    const gone = new Set(rows.map(({ id }) => id));
    this.picked.update((picked) => new Map([...picked].filter(([id]) => !gone.has(id))));
  }

  selectAll(): void {
    this.picked.set(new Map());
    this.everything.set(true);
  }

  clear(): void {
    this.picked.set(new Map());
    this.everything.set(false);
    this.from.set(null);
  }

  target(filter: TransactionFilter): BulkTarget {
    return this.everything() ? { filter } : { ids: [...this.picked().keys()] };
  }
}

/** What the server would say about these rows; money in and out per currency, never across. */
export function totalsOf(rows: readonly { readonly amount: Money }[]): TransactionTotals {
  const sums = new Map<string, { in: bigint; out: bigint }>();
  for (const { amount } of rows) {
    const minor = toMinor(amount);
    const sum = sums.get(amount.currency) ?? { in: 0n, out: 0n };
    sums.set(amount.currency, minor > 0n ? { ...sum, in: sum.in + minor } : { ...sum, out: sum.out + minor });
  }
  return {
    count: rows.length,
    by_currency: [...sums].map(([currency, sum]) => ({
      currency,
      in: fromMinor(sum.in, currency),
      out: fromMinor(sum.out, currency),
      net: fromMinor(sum.in + sum.out, currency),
    })),
  };
}
