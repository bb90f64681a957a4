import { blockAt, layOut, rowsIn, topOfRow } from './virtual-rows';

const heights = { header: 30, row: 10 };
// 0 header, 30 rows 0-1, 50 header, 80 row 2, 90 header, 120 rows 3-6, 160 end
const layout = layOut([2, 1, 4], heights);

describe('virtual rows', () => {
  it('know their height', () => {
    expect([layout.height, layout.rows]).toEqual([160, 7]);
    expect(layOut([], heights)).toMatchObject({ height: 0, rows: 0 });
  });

  it.each([
    [0, 0],
    [49, 0],
    [50, 1],
    [89, 1],
    [90, 2],
    [9999, 2],
  ])('at %i is block %i', (top, block) => {
    expect(blockAt(layout, top)).toBe(block);
  });

  it.each([
    [0, 30],
    [1, 40],
    [2, 80],
    [6, 150],
  ])('row %i stands at %i', (row, top) => {
    expect(topOfRow(layout, row)).toBe(top);
  });

  it('draw what is seen and a little more', () => {
    expect(rowsIn(layout, 0, 45, 0)).toEqual({ start: 0, end: 2 });
    expect(rowsIn(layout, 80, 5, 1)).toEqual({ start: 1, end: 4 });
    expect(rowsIn(layout, 9999, 100, 2)).toEqual({ start: 4, end: 7 });
    expect(rowsIn(layOut([], heights), 0, 100, 2)).toEqual({ start: 0, end: 0 });
  });
});
