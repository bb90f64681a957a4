import { TestBed } from '@angular/core/testing';
import { delay, Observable, of } from 'rxjs';
import { TransactionsApi } from '../api/transactions';
import type { List, Page, Transaction, TransactionDay, TransactionQuery } from '../api/types';
import { topOfRow } from '../ui/virtual-rows';
import { Ledger } from './ledger';

/** A server that holds rows, newest first, and remembers what it was asked. */
class ListingServer {
  readonly asked: TransactionQuery[] = [];
  constructor(public rows: readonly Transaction[]) {}

  days(): Observable<List<TransactionDay>> {
    const counts = new Map<string, number>();
    this.rows.forEach(({ booked_on: on }) => counts.set(on, (counts.get(on) ?? 0) + 1));
    return of({ items: [...counts].map(([on, count]) => ({ on, count, net: [] })) });
  }

  list(query: TransactionQuery): Observable<Page<Transaction>> {
    this.asked.push(query);
    const { start_date: start = '', end_date: end = '9', limit = 100, cursor = '0' } = query;
    const found = this.rows.filter(({ booked_on: on }) => on >= start && on <= end);
    const to = Number(cursor) + limit;
    return of({
      items: found.slice(Number(cursor), to),
      next_cursor: to < found.length ? String(to) : null,
    }).pipe(delay(0));
  }
}

function rowsOf(counts: readonly number[]): readonly Transaction[] {
  return counts.flatMap((count, day) =>
    Array.from({ length: count }, (_, at) => {
      const on = new Date(Date.UTC(2026, 10, 23 - day)).toISOString().slice(0, 10);
      return { id: `${on}/${at}`, booked_on: on, amount: { amount: '-1.00', currency: 'EUR' } } as Transaction;
    }),
  );
}

function ledgerOn(server: ListingServer): Ledger {
  TestBed.configureTestingModule({ providers: [Ledger, { provide: TransactionsApi, useValue: server }] });
  const ledger = TestBed.inject(Ledger);
  ledger.viewHeight.set(720);
  return ledger;
}

describe('the ledger', () => {
  it('knows where all rows are, and fetches those that are seen', async () => {
    const server = new ListingServer(rowsOf(Array.from({ length: 300 }, () => 20)));
    const ledger = ledgerOn(server);
    await ledger.show({});
    expect([ledger.count(), ledger.row(0)?.id, ledger.row(5_000)]).toEqual([6_000, '2026-11-23/0', undefined]);
    ledger.top.set(topOfRow(ledger.layout(), 5_000));
    ledger.need();
    await vi.waitFor(() => {
      expect(ledger.row(5_000)?.id).toBe('2026-03-18/0');
    });
    expect(server.asked.length).toBeLessThan(6);
  });

  it('reads a day longer than one answer to its end', async () => {
    const ledger = ledgerOn(new ListingServer(rowsOf([1_234, 3])));
    await ledger.show({});
    ledger.need();
    await vi.waitFor(() => {
      expect(ledger.row(1_233)?.id).toBe('2026-11-23/1233');
    });
  });

  it('keeps what is seen where it is when rows arrive above it', async () => {
    const server = new ListingServer(rowsOf(Array.from({ length: 60 }, () => 10)));
    const ledger = ledgerOn(server);
    await ledger.show({});
    ledger.top.set(topOfRow(ledger.layout(), 100) + 7);
    const seen = ledger.row(100)?.id;
    server.rows = [...rowsOf([4]).map((row) => ({ ...row, id: `new ${row.id}` })), ...server.rows];
    await ledger.refresh();
    expect(ledger.row(104)?.id).toBe(seen);
    expect(ledger.moveTo()?.top).toBe(topOfRow(ledger.layout(), 104) + 7);
  });

  it('keeps what is changed while it is read again', async () => {
    const server = new ListingServer(rowsOf([3]));
    const ledger = ledgerOn(server);
    await ledger.show({});
    const asked = server.asked.length;
    const refreshed = ledger.refresh();
    while (server.asked.length === asked) {
      await Promise.resolve();
    }
    const changed = (row: Transaction): Transaction => ({ ...row, payee: 'Changed' });
    server.rows = server.rows.map(changed);
    ledger.patch(new Set(['2026-11-23/1']), changed);
    await refreshed;
    expect(ledger.row(1)?.payee).toBe('Changed');
  });

  it('takes rows away at once, and keeps the others in order', async () => {
    const ledger = ledgerOn(new ListingServer(rowsOf([3, 1, 3])));
    await ledger.show({});
    ledger.drop([ledger.row(1)!, ledger.row(3)!]);
    expect(ledger.days().map(({ count }) => count)).toEqual([2, 3]);
    expect([0, 1, 2, 3, 4].map((at) => ledger.row(at)?.id)).toEqual([
      '2026-11-23/0',
      '2026-11-23/2',
      '2026-11-21/0',
      '2026-11-21/1',
      '2026-11-21/2',
    ]);
  });

  it('gives the rows between two places, also those never seen', async () => {
    const ledger = ledgerOn(new ListingServer(rowsOf(Array.from({ length: 100 }, () => 10))));
    await ledger.show({});
    const rows = await ledger.between(905, 95);
    expect([rows.length, rows[0]?.id, rows.at(-1)?.id]).toEqual([811, '2026-11-14/5', '2026-08-25/5']);
  });
});
