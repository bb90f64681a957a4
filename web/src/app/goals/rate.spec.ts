import { rateOf } from './rate';

describe('interest as people write it', () => {
  it.each([
    ['', 0],
    ['2.5', 2.5],
    ['2,5 %', 2.5],
    ['100', 100],
    ['100.01', null],
    ['-1', null],
    ['much', null],
    ['1.234', null],
  ])('%s', (text, rate) => {
    expect(rateOf(text)).toBe(rate);
  });
});
