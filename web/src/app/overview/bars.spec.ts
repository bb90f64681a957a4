import { barsOf } from './bars';

function spending(key: string, amount: string, previous: string | null): Parameters<typeof barsOf>[0][number] {
  return {
    key,
    name: key,
    group: key,
    amount: { amount, currency: 'EUR' },
    previous: previous === null ? null : { amount: previous, currency: 'EUR' },
  };
}

describe('bars', () => {
  it('share one scale with the marks, most first', () => {
    const bars = barsOf([spending('food', '100.00', '200.00'), spending('travel', '150.00', null)]);
    expect(bars.map(({ category, width, mark }) => [category.key, width, mark])).toEqual([
      ['travel', 75, null],
      ['food', 50, 100],
    ]);
  });

  it('leave out what nothing was spent on, and give no length to refunds', () => {
    const bars = barsOf([spending('food', '0.00', '20.00'), spending('health', '-5.00', '0.00')]);
    expect(bars.map(({ category, width, mark }) => [category.key, width, mark])).toEqual([['health', 0, null]]);
    expect(barsOf([])).toEqual([]);
  });
});
