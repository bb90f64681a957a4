import { sharesOf, sharesText } from './shares';

describe('shares of a limit', () => {
  it.each([
    ['80, 100', [0.8, 1]],
    ['100 80%;80', [0.8, 1]],
    ['', []],
    ['7', [0.07]],
    ['0', null],
    ['1001', null],
    ['half', null],
    ['80,5.5', null],
  ])('%s', (text, shares) => {
    expect(sharesOf(text)).toEqual(shares);
  });

  it('are written as percentages', () => {
    expect(sharesText([0.07, 0.8, 1])).toBe('7, 80, 100');
  });
});
