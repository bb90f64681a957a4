import type { Transaction } from '../api/types';
import { Selection, totalsOf } from './selection';

function row(id: string, amount: string, currency = 'EUR'): Transaction {
  return { id, amount: { amount, currency } } as Transaction;
}

describe('the selection', () => {
  it('picks rows one by one, and adds them up', () => {
    const selection = new Selection();
    selection.toggle(row('a', '-10.10'));
    selection.add([row('b', '3.05'), row('a', '-10.10')]);
    expect([selection.size(), selection.has('a'), selection.has('c')]).toEqual([2, true, false]);
    expect(selection.totals().by_currency[0]?.net).toEqual({ amount: '-7.05', currency: 'EUR' });
    selection.toggle(row('a', '-10.10'));
    expect(selection.target({ q: 'x' })).toEqual({ ids: ['b'] });
  });

  it('takes everything the filter finds, without naming the rows', () => {
    const selection = new Selection();
    selection.add([row('a', '1')]);
    selection.selectAll();
    expect([selection.has('never seen'), selection.any(), selection.size()]).toEqual([true, true, 0]);
    expect(selection.target({ q: 'x' })).toEqual({ filter: { q: 'x' } });
    selection.clear();
    expect(selection.any()).toBe(false);
  });

  it('never adds across currencies', () => {
    expect(totalsOf([row('a', '-1'), row('b', '500', 'JPY'), row('c', '2.50')])).toEqual({
      count: 3,
      by_currency: [
        {
          currency: 'EUR',
          in: { amount: '2.50', currency: 'EUR' },
          out: { amount: '-1.00', currency: 'EUR' },
          net: { amount: '1.50', currency: 'EUR' },
        },
        {
          currency: 'JPY',
          in: { amount: '500', currency: 'JPY' },
          out: { amount: '0', currency: 'JPY' },
          net: { amount: '500', currency: 'JPY' },
        },
      ],
    });
  });
});
