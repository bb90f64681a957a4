import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { Money, Transaction } from '../api/types';
import { DateStyle } from '../money';
import { Identity } from '../shell/identity';
import { Amount } from '../ui/amount';
import { DayText } from '../ui/day';
import { blockAt, topOfRow } from '../ui/virtual-rows';
import { CellEditor } from './cell-editor';
import { DESKTOP, Ledger, TOUCH } from './ledger';
import { LedgerRow, Press } from './ledger-row';
import { Swipe, Swiped } from './swipe';
import { fieldOf, TableState } from './table-state';

interface ShownRow {
  readonly at: number;
  readonly top: number;
  readonly row: Transaction | undefined;
}

interface ShownDay {
  readonly on: string;
  readonly net: readonly Money[];
  readonly top: number;
  readonly height: number;
  /** `aria-rowindex` of the header. */
  readonly number: number;
  readonly rows: readonly ShownRow[];
}

/** Two lines on phones, and room for a finger. */
const TALL_ROWS = '(pointer: coarse), (max-width: 720px)';
const PAGE_OVERLAP_ROWS = 2;

/** The grid: only what is seen is drawn; keys, clicks and swipes become moves, picks and edits. */
@Component({
  selector: 'ss-ledger-table',
  imports: [Amount, CellEditor, DayText, LedgerRow, Swipe],
  templateUrl: './ledger-table.html',
  styleUrl: './ledger-table.css',
})
export class LedgerTable {
  /** The row whose details are asked for. */
  readonly opened = output<Transaction>();
  /** A row swiped for its category, on phones. */
  readonly swiped = output<Transaction>();

  protected readonly ledger = inject(Ledger);
  protected readonly state = inject(TableState);
  private readonly identity = inject(Identity);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly grid = viewChild.required<ElementRef<HTMLElement>>('grid');
  protected readonly narrow = signal(false);
  /** Words beside a line that is pulled, as CSS strings. */
  protected readonly pulledLeft = JSON.stringify($localize`Category`);
  protected readonly pulledRight = JSON.stringify($localize`Select`);

  protected readonly days = computed<readonly ShownDay[]>(() => this.shownDays());
  protected readonly rowCount = computed(() => this.ledger.count() + this.ledger.days().length + 1);
  protected readonly activeId = computed(() => {
    const at = this.state.at();
    const { start, end } = this.ledger.window();
    return at >= start && at < end ? `line-${at}` : null;
  });
  protected readonly editorTop = computed(() => {
    const editing = this.state.editing();
    const at = editing ? this.ledger.placeOf(editing.row.id) : -1;
    return topOfRow(this.ledger.layout(), at >= 0 ? at : this.state.at());
  });

  constructor() {
    this.followMedia();
    afterRenderEffect({
      write: (onCleanup) => {
        onCleanup(this.followScroll(this.scroller().nativeElement));
      },
    });
    effect(() => {
      this.ledger.window();
      this.ledger.layout();
      untracked(() => {
        this.ledger.need();
      });
    });
    afterRenderEffect({
      write: () => {
        const move = this.ledger.moveTo();
        if (move) {
          this.scroller().nativeElement.scrollTop = move.top;
        }
      },
    });
  }

  focus(): void {
    this.grid().nativeElement.focus({ preventScroll: true });
  }

  /** Moves the row at hand and brings it into view. */
  move(by: number): void {
    const at = this.state.at();
    this.goTo(at < 0 ? this.firstSeen() : at + by);
  }

  protected press(row: Transaction, at: number, { column, shift }: Press): void {
    const wasActive = this.state.at() === at;
    this.state.goTo(at);
    if (shift) {
      getSelection()?.removeAllRanges();
      void this.state.reachTo(at);
    } else if (column === 'select') {
      this.state.toggle(row, at);
    } else if (column === 'open' || this.narrow()) {
      this.pressNarrow(row, at, column);
    } else {
      this.state.column.set(column);
      if (column === 'category' || (wasActive && column !== 'account')) {
        this.state.edit(fieldOf(column));
      }
    }
  }

  protected key(event: KeyboardEvent): void {
    const page = Math.floor(this.ledger.viewHeight() / this.ledger.heights().row) - PAGE_OVERLAP_ROWS;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => this.move(1),
      ArrowUp: () => this.move(-1),
      PageDown: () => this.move(page),
      PageUp: () => this.move(-page),
      Home: () => this.goTo(0),
      End: () => this.goTo(this.ledger.count() - 1),
      ArrowLeft: () => this.state.moveColumn(-1),
      ArrowRight: () => this.state.moveColumn(1),
      F2: () => this.state.edit(fieldOf(this.state.column())),
      Enter: () => this.open(),
      ' ': () => this.pick(),
    };
    const run = moves[event.key];
    if (event.target !== this.grid().nativeElement || event.altKey) {
      return;
    }
    if ((event.metaKey || event.ctrlKey) && event.key === 'a') {
      this.state.selection.selectAll();
    } else if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      this.reach(event.key === 'ArrowDown' ? 1 : -1);
    } else if (run && !event.metaKey && !event.ctrlKey) {
      run();
    } else {
      return;
    }
    event.preventDefault();
  }

  pick(): void {
    const row = this.state.row();
    if (row) {
      this.state.toggle(row, this.state.at());
    }
  }

  /** Opens the editor, or on phones asks for the category in a sheet of its own. */
  edit(field: 'category' | 'tags' | 'here'): void {
    const row = this.state.row();
    if (row && this.narrow()) {
      (field === 'category' ? this.swiped : this.opened).emit(row);
    } else {
      this.state.edit(field === 'here' ? fieldOf(this.state.column()) : field);
    }
  }

  /** To the left asks for the category, to the right selects. Lines bear their place in their id. */
  protected swipe({ line, to }: Swiped): void {
    const at = Number(line.id.replace('line-', ''));
    const row = this.ledger.row(at);
    if (!row) {
      return;
    }
    this.state.goTo(at);
    if (to === 'left') {
      this.swiped.emit(row);
    } else {
      this.state.toggle(row, at);
    }
  }

  /** On phones short, with the year only where it is not this one. */
  protected dayShape(day: string): DateStyle {
    if (!this.narrow()) {
      return 'long';
    }
    return day.slice(0, 4) === this.identity.today().slice(0, 4) ? 'weekday' : 'short';
  }

  protected finishEditing(): void {
    this.state.editing.set(null);
    this.focus();
  }

  /** The household's own currency stands last, above the amounts. */
  protected netsOf(nets: readonly Money[]): readonly Money[] {
    const own = this.identity.currency();
    return nets.length < 2 ? nets : nets.toSorted((a, b) => Number(a.currency === own) - Number(b.currency === own));
  }

  protected width(at: number): number {
    return 30 + ((at * 37) % 50);
  }

  private open(): void {
    const row = this.state.row();
    if (row) {
      this.opened.emit(row);
    }
  }

  private pressNarrow(row: Transaction, at: number, column: Press['column']): void {
    if (this.narrow() && this.state.selection.any() && column !== 'open') {
      this.state.toggle(row, at);
    } else {
      this.opened.emit(row);
    }
  }

  private reach(by: number): void {
    const before = this.state.at();
    if (this.state.selection.from() === null) {
      this.state.selection.from.set(before);
    }
    this.move(by);
    void this.state.reachTo(this.state.at());
  }

  private goTo(at: number): void {
    this.state.goTo(at);
    this.reveal(this.state.at());
    if (document.activeElement !== this.grid().nativeElement) {
      this.focus();
    }
  }

  private reveal(at: number): void {
    const element = this.scroller().nativeElement;
    const { header, row } = this.ledger.heights();
    const top = topOfRow(this.ledger.layout(), at);
    // A row at the edge would lie under the header of its day.
    if (top - header < element.scrollTop) {
      element.scrollTop = top - header;
    } else if (top + row > element.scrollTop + this.ledger.viewHeight()) {
      element.scrollTop = top + row - this.ledger.viewHeight();
    }
  }

  private firstSeen(): number {
    const layout = this.ledger.layout();
    const top = this.ledger.top() + this.ledger.heights().header;
    const { start, end } = this.ledger.window();
    for (let at = start; at < end; at++) {
      if (topOfRow(layout, at) >= top) {
        return at;
      }
    }
    return start;
  }

  private shownDays(): readonly ShownDay[] {
    const layout = this.ledger.layout();
    const { header, row: height } = layout.heights;
    const { start, end } = this.ledger.window();
    const days = this.ledger.days();
    const shown: ShownDay[] = [];
    for (let number = blockAt(layout, topOfRow(layout, start)); number < layout.blocks.length; number++) {
      const [block, day] = [layout.blocks[number], days[number]];
      if (!block || !day || block.start >= end) {
        break;
      }
      const [from, to] = [Math.max(start, block.start), Math.min(end, block.start + block.count)];
      const rows = Array.from({ length: to - from }, (_, offset) => {
        const at = from + offset;
        return { at, top: header + (at - block.start) * height, row: this.ledger.row(at) };
      });
      shown.push({
        on: day.on,
        net: day.net,
        top: block.top,
        height: header + block.count * height,
        // One for the line of column names, one for each header before.
        number: block.start + number + 2,
        rows,
      });
    }
    return shown;
  }

  private followMedia(): void {
    const tall = matchMedia(TALL_ROWS);
    const narrow = matchMedia('(max-width: 720px)');
    const settle = (): void => {
      this.ledger.heights.set(tall.matches ? TOUCH : DESKTOP);
      this.narrow.set(narrow.matches);
    };
    settle();
    tall.addEventListener('change', settle);
    narrow.addEventListener('change', settle);
    inject(DestroyRef).onDestroy(() => {
      tall.removeEventListener('change', settle);
      narrow.removeEventListener('change', settle);
    });
  }

  private followScroll(element: HTMLElement): () => void {
    const names = element.querySelector('.names');
    const measure = (): void => {
      this.ledger.viewHeight.set(element.clientHeight - (names?.clientHeight ?? 0));
    };
    const follow = (): void => {
      this.ledger.top.set(element.scrollTop);
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    // Outside of the template, so that a scroll draws again only when other rows come into view.
    element.addEventListener('scroll', follow, { passive: true });
    measure();
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }
}
