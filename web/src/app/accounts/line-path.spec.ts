import { linePath } from './line-path';

describe('a small line', () => {
  it.each([
    [[], ''],
    [[5], ''],
    [[0, 10], 'M0 20L100 0'],
    [[10, 0, 5], 'M0 0L50 20L100 10'],
    [[-4, -4, -4], 'M0 10L50 10L100 10'],
  ])('%j', (values, path) => {
    expect(linePath(values, 100, 20)).toBe(path);
  });
});
