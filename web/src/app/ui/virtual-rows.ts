/**
 * The arithmetic of a long list of rows under day headers, where only what is seen is drawn and loaded.
 * All heights are pixels; a block is a header with its rows.
 */
export interface Block {
  /** Index of its first row among all rows. */
  readonly start: number;
  readonly count: number;
  /** Of its header, from the top of the list. */
  readonly top: number;
}

export interface Heights {
  readonly header: number;
  readonly row: number;
}

export interface Layout {
  readonly blocks: readonly Block[];
  readonly heights: Heights;
  readonly height: number;
  readonly rows: number;
}

export function layOut(counts: readonly number[], heights: Heights): Layout {
  let [start, top] = [0, 0];
  const blocks = counts.map((count) => {
    const block = { start, count, top };
    start += count;
    top += heights.header + count * heights.row;
    return block;
  });
  return { blocks, heights, height: top, rows: start };
}

/** Index of the block at a distance from the top. */
export function blockAt({ blocks }: Layout, top: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.top ?? 0) <= top) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return Math.max(0, low);
}

/** Distance of a row from the top. */
export function topOfRow(layout: Layout, row: number): number {
  const block = layout.blocks.findLast(({ start }) => start <= row);
  return block ? block.top + layout.heights.header + (row - block.start) * layout.heights.row : 0;
}

export interface Window {
  /** Rows from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
}

/** The rows to draw for a view of this height at this distance, with some beyond either edge. */
export function rowsIn(layout: Layout, top: number, height: number, beyond: number): Window {
  return {
    start: Math.max(0, rowAt(layout, top) - beyond),
    end: Math.min(layout.rows, rowAt(layout, top + height) + 1 + beyond),
  };
}

function rowAt(layout: Layout, top: number): number {
  const block = layout.blocks[blockAt(layout, top)];
  if (!block) {
    return 0;
  }
  const within = Math.floor((top - block.top - layout.heights.header) / layout.heights.row);
  return block.start + Math.min(Math.max(within, 0), Math.max(0, block.count - 1));
}
