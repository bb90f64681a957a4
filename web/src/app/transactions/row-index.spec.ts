import type { Transaction, TransactionDay } from '../api/types';
import { indexOf, Recent, stretchAt, stretchesOf, withoutRows } from './row-index';

function days(...counts: readonly number[]): readonly TransactionDay[] {
  return counts.map((count, at) => ({ on: `2026-01-${String(31 - at).padStart(2, '0')}`, count, net: [] }));
}

function row(on: string): Transaction {
  return { booked_on: on, amount: { amount: '-2.50', currency: 'EUR' } } as Transaction;
}

describe('stretches of whole days', () => {
  it('hold up to their size, and a long day stands alone', () => {
    const index = indexOf(days(3, 4, 2, 30, 1, 9), 10);
    expect(index.rows).toBe(49);
    expect(index.stretches).toEqual([
      { start: 0, count: 9, newest: '2026-01-31', oldest: '2026-01-29' },
      { start: 9, count: 30, newest: '2026-01-28', oldest: '2026-01-28' },
      { start: 39, count: 10, newest: '2026-01-27', oldest: '2026-01-26' },
    ]);
  });

  it.each([
    [-1, -1],
    [0, 0],
    [8, 0],
    [9, 1],
    [38, 1],
    [39, 2],
    [48, 2],
    [49, -1],
  ])('row %i is in stretch %i', (at, stretch) => {
    expect(stretchAt(indexOf(days(3, 4, 2, 30, 1, 9), 10), at)).toBe(stretch);
  });

  it('agree with counting by hand, for every row of an uneven year', () => {
    const counts = Array.from({ length: 31 }, (_, day) => ((day * 7) % 23) + 1);
    const index = indexOf(days(...counts), 40);
    for (let at = 0; at < index.rows; at++) {
      const { start, count } = index.stretches[stretchAt(index, at)]!;
      expect(at >= start && at < start + count).toBe(true);
    }
    expect(index.stretches.reduce((sum, { count }) => sum + count, 0)).toBe(
      counts.reduce((sum, count) => sum + count, 0),
    );
  });

  it.each([
    [0, 9, [0]],
    [0, 10, [0, 1]],
    [8, 40, [0, 1, 2]],
    [-5, 3, [0]],
    [45, 900, [2]],
    [49, 60, []],
    [5, 5, []],
  ])('rows %i to %i need %o', (start, end, needed) => {
    expect(stretchesOf(indexOf(days(3, 4, 2, 30, 1, 9), 10), start, end)).toEqual(needed);
  });

  it('of nothing are none', () => {
    const index = indexOf([], 10);
    expect([index.rows, stretchAt(index, 0), stretchesOf(index, 0, 10)]).toEqual([0, -1, []]);
  });

  it('shrink when rows are taken away, and empty days leave', () => {
    const index = withoutRows(indexOf(days(1, 4, 2, 30), 10), [
      row('2026-01-31'),
      row('2026-01-30'),
      row('2026-01-28'),
    ]);
    expect(index.days.map(({ net }) => net)).toEqual([
      [{ amount: '2.50', currency: 'EUR' }],
      [],
      [{ amount: '2.50', currency: 'EUR' }],
    ]);
    expect(index.days.map(({ on, count }) => [on, count])).toEqual([
      ['2026-01-30', 3],
      ['2026-01-29', 2],
      ['2026-01-28', 29],
    ]);
    expect(index.stretches.map(({ start, count }) => [start, count])).toEqual([
      [0, 5],
      [5, 29],
    ]);
    expect(index.rows).toBe(34);
  });
});

describe('recent values', () => {
  it('forget the one not touched for the longest', () => {
    const recent = new Recent<string, number>(2);
    recent.set('a', 1);
    recent.set('b', 2);
    expect(recent.touch('a')).toBe(1);
    recent.set('c', 3);
    expect([recent.peek('a'), recent.peek('b'), recent.peek('c'), recent.size]).toEqual([1, undefined, 3, 2]);
  });
});
