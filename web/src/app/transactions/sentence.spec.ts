import { Filter } from './filter';
import { eitherOf, Names, sentenceOf, withoutChip } from './sentence';

const names: Names = {
  locale: 'en-GB',
  category: (key) => ({ food: 'Food', 'food.groceries': 'Groceries', rent: 'Rent' })[key] ?? null,
  account: (id) => ({ a1: 'Main', a2: 'Joint' })[id] ?? null,
};

function said(filter: Filter): string {
  return sentenceOf(filter, names)
    .map(({ words }) => words)
    .join(' ');
}

describe('the sentence of the chips', () => {
  it.each([
    [{}, ''],
    [{ category: ['none'] }, 'without a category'],
    [{ category: ['food', 'none'] }, 'in Food or without a category'],
    [{ category: ['food.groceries', 'food', 'rent'] }, 'in Groceries, Food or Rent'],
    [{ account_id: ['a1', 'a2'] }, 'from Main or Joint'],
    [{ account_id: ['gone'] }, 'from an account that is gone'],
    [{ month: '2026-11' }, 'in November 2026'],
    [{ start_date: '2026-01-05' }, 'since 05 Jan 2026'],
    [{ end_date: '2026-01-05' }, 'until 05 Jan 2026'],
    [{ start_date: '2026-01-05', end_date: '2026-01-05' }, 'on 05 Jan 2026'],
    [{ direction: 'out', min_amount: '-50', max_amount: '-20' }, 'money out of 20 to 50'],
    [{ max_amount: '-20' }, 'money out of 20 or more'],
    [{ direction: 'in', max_amount: '1200.5' }, 'money in of 1,200.5 or less'],
    [{ tag: ['trip', 'work'] }, 'tagged trip or work'],
    [{ is_anomaly: true, status: 'pending' }, 'odd rows pending'],
    [
      { q: 'rewe', month: '2026-11', direction: 'out', category: ['food'], account_id: ['a1'] },
      'money out in Food from Main in November 2026 with “rewe”',
    ],
  ] as const)('%o reads "%s"', (filter, sentence) => {
    expect(said(filter as Filter)).toBe(sentence);
  });

  it('loses one part and keeps the others', () => {
    const filter: Filter = { direction: 'out', min_amount: '-50', max_amount: '-20', month: '2026-11' };
    expect(said(withoutChip(filter, 'amount'))).toBe('money out in November 2026');
    expect(said(withoutChip(filter, 'direction'))).toBe('in November 2026');
    expect(said(withoutChip(filter, 'dates'))).toBe('money out of 20 to 50');
  });

  it('joins names as people say them', () => {
    expect([eitherOf([]), eitherOf(['a']), eitherOf(['a', 'b']), eitherOf(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a or b',
      'a, b or c',
    ]);
  });
});
