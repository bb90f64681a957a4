import type { Day, Money, Transaction, TransactionDay } from '../api/types';
import { negate, sumByCurrency } from '../money';

/**
 * Where each row of a long list stands, known from the count of rows per day alone, and the stretches in which rows
 * are fetched. A stretch is a run of whole days, so that it can be asked for by its dates, wherever the list is scrolled to.
 */
export interface Stretch {
  /** Index of its first row among all rows. */
  readonly start: number;
  readonly count: number;
  /** Newest day, where it begins. */
  readonly newest: Day;
  /** Oldest day, where it ends. */
  readonly oldest: Day;
}

export interface RowIndex {
  /** Newest first. */
  readonly days: readonly TransactionDay[];
  readonly stretches: readonly Stretch[];
  readonly rows: number;
}

export const EMPTY_INDEX: RowIndex = { days: [], stretches: [], rows: 0 };

/** Stretches hold up to `size` rows; a single day that holds more is a stretch of its own. */
export function indexOf(days: readonly TransactionDay[], size: number): RowIndex {
  const stretches: Stretch[] = [];
  let rows = 0;
  for (const { on, count } of days) {
    const last = stretches.at(-1);
    if (last && last.count + count <= size) {
      stretches[stretches.length - 1] = { ...last, count: last.count + count, oldest: on };
    } else {
      stretches.push({ start: rows, count, newest: on, oldest: on });
    }
    rows += count;
  }
  return { days, stretches, rows };
}

/** Number of the stretch that holds a row; -1 when there is none. */
export function stretchAt({ stretches, rows }: RowIndex, row: number): number {
  if (row < 0 || row >= rows) {
    return -1;
  }
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.start ?? 0) <= row) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** Numbers of the stretches that rows from `start` up to, not including, `end` need, the first of them first. */
export function stretchesOf(index: RowIndex, start: number, end: number): readonly number[] {
  if (index.rows === 0 || end <= start) {
    return [];
  }
  const first = stretchAt(index, Math.max(0, start));
  const last = stretchAt(index, Math.min(end, index.rows) - 1);
  return first < 0 ? [] : Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** The index after rows were taken away, with the same stretches as far as they still hold anything. */
export function withoutRows(index: RowIndex, gone: readonly Transaction[]): RowIndex {
  const days = index.days.flatMap((day) => {
    const taken = gone.filter(({ booked_on: on }) => on === day.on).map(({ amount }) => amount);
    const left = { ...day, count: day.count - taken.length, net: netWithout(day.net, taken) };
    return taken.length === 0 ? [day] : left.count > 0 ? [left] : [];
  });
  let rows = 0;
  const stretches = index.stretches.flatMap((stretch) => {
    const lost = gone.filter(({ booked_on: on }) => on <= stretch.newest && on >= stretch.oldest).length;
    const kept = { ...stretch, start: rows, count: stretch.count - lost };
    rows += kept.count;
    return kept.count > 0 ? [kept] : [];
  });
  return { days, stretches, rows };
}

function netWithout(net: readonly Money[], taken: readonly Money[]): readonly Money[] {
  return sumByCurrency([...net, ...taken.map(negate)]);
}

/** Keeps the values used last; the one that was not touched for the longest leaves first. */
export class Recent<K, V> {
  private readonly values = new Map<K, V>();

  constructor(private readonly limit: number) {}

  get size(): number {
    return this.values.size;
  }

  /** Without counting as use. */
  peek(key: K): V | undefined {
    return this.values.get(key);
  }

  touch(key: K): V | undefined {
    const value = this.values.get(key);
    if (value !== undefined) {
      this.values.delete(key);
      this.values.set(key, value);
    }
    return value;
  }

  set(key: K, value: V): void {
    this.values.delete(key);
    this.values.set(key, value);
    for (const oldest of this.values.keys()) {
      if (this.values.size <= this.limit) {
        break;
      }
      this.values.delete(oldest);
    }
  }

  entries(): readonly (readonly [K, V])[] {
    return [...this.values];
  }

  clear(): void {
    this.values.clear();
  }
}
