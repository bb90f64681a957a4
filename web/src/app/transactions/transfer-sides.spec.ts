import type { Account, Transaction } from '../api/types';
import { couldBeOtherSides, otherSideFilters } from './transfer-sides';

function row(id: string, account: string, on: string, amount: string, more: Partial<Transaction> = {}): Transaction {
  return {
    id,
    account_id: account,
    booked_on: on,
    amount: { amount, currency: 'EUR' },
    transfer_id: null,
    splits: null,
    ...more,
  } as Transaction;
}

const OUT = row('out', 'giro', '2026-03-10', '-250.00');

describe('the other side of a transfer', () => {
  it('is asked for by its amount, within a week', () => {
    expect(otherSideFilters(OUT, [{ id: 'giro', currency: 'EUR' } as Account])).toEqual([
      { min_amount: '250.00', max_amount: '250.00', start_date: '2026-03-03', end_date: '2026-03-17', limit: 100 },
    ]);
  });

  it('may be in another currency, where there is one', () => {
    const pounds = { id: 'pounds', currency: 'GBP' } as Account;
    expect(otherSideFilters(OUT, [pounds])[1]).toMatchObject({ account_id: ['pounds'], direction: 'in' });
  });

  it('is in another account, the other way, and free', () => {
    const near = row('near', 'savings', '2026-03-11', '250.00');
    const later = row('later', 'savings', '2026-03-15', '250.00');
    const changed = row('changed', 'pounds', '2026-03-10', '210.00', { amount: { amount: '210.00', currency: 'GBP' } });
    const found = couldBeOtherSides(OUT, [
      changed,
      later,
      near,
      near,
      row('own', 'giro', '2026-03-10', '250.00'),
      row('taken', 'savings', '2026-03-10', '250.00', { transfer_id: 't' }),
      row('less', 'savings', '2026-03-10', '240.00'),
      row('same way', 'savings', '2026-03-10', '-250.00'),
    ]);
    expect(found.map(({ id }) => id)).toEqual(['near', 'later', 'changed']);
  });
});
