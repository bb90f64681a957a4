import { computed, DestroyRef, inject, Service, signal, untracked } from '@angular/core';
import { firstValueFrom, map, Observable, Subscription } from 'rxjs';
import { Problem } from '../api/problem';
import { TransactionsApi } from '../api/transactions';
import type { Id, Page, Transaction, TransactionDay, TransactionFilter } from '../api/types';
import { Writing } from '../live/writing';
import { Layout, layOut, rowsIn, topOfRow, Window } from '../ui/virtual-rows';
import { EMPTY_INDEX, indexOf, Recent, RowIndex, Stretch, stretchAt, stretchesOf, withoutRows } from './row-index';

/** Rows fetched at a time, and how many stretches stay in memory: some 6,000 rows, however long the list is. */
const STRETCH_ROWS = 200;
const STRETCHES_KEPT = 30;
/** The most the server gives in one answer. */
const ANSWER_MAX = 500;
/** Rows drawn beyond either edge of the view. */
const BEYOND = 8;
const STEP_ROWS = 4;
/** How often what is near is looked at; a list that moves further in this time is not read by anybody. */
const CALM_MS = 50;
const FLYING_ROWS = 60;
const MEND_AGAIN_MS = 5_000;
export const RANGE_MAX = 5_000;

export const DESKTOP = { header: 32, row: 36 };
export const TOUCH = { header: 32, row: 56 };

/** What is seen, so that it can be found again after the rows around it have changed. */
interface Place {
  readonly row: Transaction | undefined;
  readonly day: string | undefined;
  /** Pixels between the top of that row and the top of the view. */
  readonly offset: number;
}

/** The rows of the table: an index of all, and the stretches around what is seen. One for each page. */
@Service({ autoProvided: false })
export class Ledger {
  private readonly api = inject(TransactionsApi);
  private readonly writing = inject(Writing);
  private readonly index = signal<RowIndex>(EMPTY_INDEX);
  private readonly fetched = new Recent<number, readonly Transaction[]>(STRETCHES_KEPT);
  /** Grows with every change of what `fetched` holds. */
  private readonly arrivals = signal(0);
  private readonly running = new Map<number, Subscription>();
  private filter: TransactionFilter = {};
  private round = 0;
  /** Grows with every change that is shown before it is written. */
  private touched = 0;
  private mendedAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly failure = signal<Problem | null>(null);
  private readonly ready = signal(false);

  readonly heights = signal(DESKTOP);
  /** Distance of the view from the top of the list, and its height; the table keeps them. */
  readonly top = signal(0);
  readonly viewHeight = signal(800);
  /** Where the table must scroll to, because rows above have changed. */
  readonly moveTo = signal<{ readonly top: number } | null>(null);
  readonly problem = this.failure.asReadonly();
  readonly known = this.ready.asReadonly();
  readonly days = computed<readonly TransactionDay[]>(() => this.index().days);
  readonly count = computed(() => this.index().rows);
  readonly layout = computed<Layout>(() =>
    layOut(
      this.days().map(({ count }) => count),
      this.heights(),
    ),
  );
  /** In steps of some rows, so that most frames of a scroll draw nothing new. */
  readonly window = computed<Window>(
    () => {
      const { start, end } = rowsIn(this.layout(), this.top(), this.viewHeight(), BEYOND);
      return {
        start: Math.floor(start / STEP_ROWS) * STEP_ROWS,
        end: Math.min(Math.ceil(end / STEP_ROWS) * STEP_ROWS, this.count()),
      };
    },
    { equal: (a, b) => a.start === b.start && a.end === b.end },
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stop();
    });
  }

  /** The row at a place of the list, when it has arrived. Read in a computed, it follows what arrives. */
  row(at: number): Transaction | undefined {
    this.arrivals();
    const index = this.index();
    const number = stretchAt(index, at);
    const start = index.stretches[number]?.start ?? 0;
    return this.fetched.peek(number)?.[at - start];
  }

  find(id: Id): Transaction | undefined {
    this.arrivals();
    for (const [, rows] of this.fetched.entries()) {
      const row = rows.find((one) => one.id === id);
      if (row) {
        return row;
      }
    }
    return undefined;
  }

  /** Place of a row that has arrived; -1 when it has not. */
  placeOf(id: Id): number {
    this.arrivals();
    for (const [number, rows] of this.fetched.entries()) {
      const at = rows.findIndex((one) => one.id === id);
      if (at >= 0) {
        return (this.index().stretches[number]?.start ?? 0) + at;
      }
    }
    return -1;
  }

  /** Shows other rows, from the top. */
  async show(filter: TransactionFilter): Promise<void> {
    this.filter = filter;
    await this.load(false);
  }

  /** Reads again what is seen, and keeps it where it is. */
  async refresh(): Promise<void> {
    await this.load(this.ready());
  }

  /** Scrolls to a day, when there is one like it. */
  goToDay(day: string): void {
    const number = this.days().findIndex(({ on }) => on === day);
    const top = this.layout().blocks[number]?.top;
    if (top !== undefined) {
      this.top.set(top);
      this.moveTo.set({ top });
    }
  }

  /** Fetches what the window needs, and lets go of what it has passed; a list that flies past waits until it slows. */
  need(): void {
    this.timer ??= setTimeout(
      (from: number) => {
        this.timer = undefined;
        const { start } = untracked(this.window);
        if (Math.abs(start - from) > FLYING_ROWS) {
          this.need();
        } else {
          this.fetchNear();
        }
      },
      CALM_MS,
      untracked(this.window).start,
    );
  }

  private fetchNear(): void {
    const { start, end } = untracked(this.window);
    const near = stretchesOf(untracked(this.index), start - STRETCH_ROWS, end + STRETCH_ROWS);
    for (const [number, fetching] of this.running) {
      if (!near.includes(number)) {
        fetching.unsubscribe();
        this.running.delete(number);
      }
    }
    for (const number of near) {
      if (!this.fetched.touch(number)) {
        this.fetch(number);
      }
    }
  }

  /** Replaces rows that have arrived, at once; the server's word comes with `refresh`. */
  patch(ids: ReadonlySet<Id>, change: (row: Transaction) => Transaction): void {
    this.touched += 1;
    for (const [number, rows] of this.fetched.entries()) {
      if (rows.some(({ id }) => ids.has(id))) {
        this.fetched.set(
          number,
          rows.map((row) => (ids.has(row.id) ? change(row) : row)),
        );
      }
    }
    this.arrived();
  }

  /** Takes rows away at once. */
  drop(gone: readonly Transaction[]): void {
    this.touched += 1;
    const ids = new Set(gone.map(({ id }) => id));
    const before = this.index();
    const after = withoutRows(before, gone);
    const byNewest = new Map(this.fetched.entries().map(([number, rows]) => [before.stretches[number], rows] as const));
    this.fetched.clear();
    for (const [stretch, rows] of byNewest) {
      const number = after.stretches.findIndex(({ newest }) => newest === stretch?.newest);
      if (number >= 0) {
        this.fetched.set(
          number,
          rows.filter(({ id }) => !ids.has(id)),
        );
      }
    }
    this.stop();
    this.index.set(after);
    this.arrived();
    this.need();
  }

  /** The rows between two places, fetched where they are missing; what is too far apart is cut at `RANGE_MAX`. */
  async between(a: number, b: number): Promise<readonly Transaction[]> {
    const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b) + 1, Math.min(a, b) + RANGE_MAX)];
    const index = this.index();
    const parts = await Promise.all(
      stretchesOf(index, start, end).map(async (number) => {
        const stretch = index.stretches[number];
        if (!stretch) {
          return [];
        }
        const rows = this.fetched.peek(number) ?? (await firstValueFrom(this.rowsOf(stretch)));
        return rows.slice(Math.max(0, start - stretch.start), Math.max(0, end - stretch.start));
      }),
    );
    return parts.flat();
  }

  private async load(keepsPlace: boolean): Promise<void> {
    this.round += 1;
    const round = this.round;
    this.failure.set(null);
    try {
      if (keepsPlace) {
        await this.writing.settled();
      }
      const { touched } = this;
      const first = keepsPlace ? null : firstValueFrom(this.api.list({ ...this.filter, limit: STRETCH_ROWS }));
      const [{ items }, rows] = await Promise.all([firstValueFrom(this.api.days(this.filter)), first]);
      const next = indexOf(items, STRETCH_ROWS);
      const start = next.stretches[0];
      const known =
        start && rows && rows.items.length >= start.count ? [[0, rows.items.slice(0, start.count)] as const] : [];
      const seen = keepsPlace ? await this.fetchSeen(next) : known;
      if (round === this.round && touched !== this.touched) {
        await this.load(keepsPlace); // what was changed meanwhile is not in it
      } else if (round === this.round) {
        this.commit(next, seen, keepsPlace);
      }
    } catch (failure) {
      if (round === this.round) {
        this.failure.set(Problem.from(failure));
      }
    }
  }

  /** The stretches of the new index that the view will need, so that nothing blinks when it takes over. */
  private async fetchSeen(next: RowIndex): Promise<readonly (readonly [number, readonly Transaction[]])[]> {
    const place = this.place();
    const layout = layOut(
      next.days.map(({ count }) => count),
      this.heights(),
    );
    const { start, end } = rowsIn(
      layout,
      topOfDay(layout, next, place.day) ?? this.top(),
      this.viewHeight(),
      BEYOND * 3,
    );
    return Promise.all(
      stretchesOf(next, start, end).map(async (number) => {
        const stretch = next.stretches[number];
        return [number, stretch ? await firstValueFrom(this.rowsOf(stretch)) : []] as const;
      }),
    );
  }

  private commit(
    next: RowIndex,
    seen: readonly (readonly [number, readonly Transaction[]])[],
    keepsPlace: boolean,
  ): void {
    const place = this.place();
    this.stop();
    this.fetched.clear();
    seen.forEach(([number, rows]) => {
      this.fetched.set(number, rows);
    });
    this.index.set(next);
    this.ready.set(true);
    this.arrived();
    const top = keepsPlace ? this.topOf(place) : 0;
    if (top !== this.top()) {
      this.top.set(top);
      this.moveTo.set({ top });
    }
    this.need();
  }

  private place(): Place {
    const layout = untracked(this.layout);
    const top = untracked(this.top);
    const { start } = rowsIn(layout, top, 1, 0);
    const row = untracked(() => this.row(start));
    const day = layout.blocks.findLast((block) => block.start <= start);
    const at = day ? layout.blocks.indexOf(day) : -1;
    return { row, day: untracked(this.days)[at]?.on, offset: top - topOfRow(layout, start) };
  }

  /** Where the view must begin to show the same row at the same height; at the very top it stays there. */
  private topOf({ row, day, offset }: Place): number {
    const top = untracked(this.top);
    if (top <= 0) {
      return 0;
    }
    const layout = untracked(this.layout);
    const at = row ? untracked(() => this.placeOf(row.id)) : -1;
    const found = at >= 0 ? topOfRow(layout, at) : topOfDay(layout, untracked(this.index), day);
    return Math.max(0, Math.min((found ?? top) + offset, layout.height));
  }

  private fetch(number: number): void {
    const stretch = untracked(this.index).stretches[number];
    if (!stretch || this.running.has(number)) {
      return;
    }
    const fetching = this.rowsOf(stretch).subscribe({
      next: (rows) => {
        this.running.delete(number);
        this.fetched.set(number, rows);
        this.arrived();
        if (rows.length !== stretch.count) {
          this.mend();
        }
      },
      error: (failure: unknown) => {
        this.running.delete(number);
        this.failure.set(Problem.from(failure));
      },
    });
    if (!fetching.closed) {
      this.running.set(number, fetching);
    }
  }

  /** The list has changed since its days were counted. Counted again, but not for ever. */
  private mend(): void {
    if (Date.now() - this.mendedAt > MEND_AGAIN_MS) {
      this.mendedAt = Date.now();
      void this.refresh();
    }
  }

  private rowsOf({ newest, oldest, count }: Stretch): Observable<readonly Transaction[]> {
    const query = { ...this.filter, start_date: oldest, end_date: newest, limit: Math.min(count + 1, ANSWER_MAX) };
    if (count < ANSWER_MAX) {
      return this.api.list(query).pipe(map(({ items }) => items));
    }
    return new Observable((told) => {
      let stopped = false;
      const readOn = async (): Promise<void> => {
        const rows: Transaction[] = [];
        let cursor: string | null = null;
        do {
          const page: Page<Transaction> = await firstValueFrom(this.api.list(cursor ? { ...query, cursor } : query));
          rows.push(...page.items);
          cursor = page.next_cursor;
        } while (cursor && !stopped);
        told.next(rows);
        told.complete();
      };
      readOn().catch((failure: unknown) => {
        told.error(failure);
      });
      return () => {
        stopped = true;
      };
    });
  }

  private arrived(): void {
    this.arrivals.update((count) => count + 1);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running.forEach((fetching) => {
      fetching.unsubscribe();
    });
    this.running.clear();
  }
}

function topOfDay(layout: Layout, { days }: RowIndex, day: string | undefined): number | null {
  if (day === undefined) {
    return null;
  }
  // Newest first: the day itself, or the next older one when it has left.
  const at = days.findIndex(({ on }) => on <= day);
  const block = layout.blocks[at];
  return block ? block.top + layout.heights.header : null;
}
