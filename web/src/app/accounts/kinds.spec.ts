import type { Account } from '../api/types';
import { byKind } from './kinds';

function account(name: string, kind: Account['kind'], amount: string, currency = 'EUR', position = 0): Account {
  const balance = { amount, currency };
  return {
    id: name,
    name,
    kind,
    currency,
    number: null,
    institution: null,
    opening_balance: { amount: '0.00', currency },
    opened_on: null,
    balance,
    transactions: 0,
    last_booked_on: null,
    reconciliation: { state: 'unknown', until: null, differs_on: null, difference: null },
    archived: false,
    position,
    updated_at: '2026-11-23T08:00:00Z',
  };
}

describe('accounts by kind', () => {
  it('stand in the order of daily use, then as they were put', () => {
    const groups = byKind([
      account('Loan', 'loan', '-9000.00'),
      account('Joint', 'checking', '10.00', 'EUR', 2),
      account('Mine', 'checking', '5.10', 'EUR', 1),
    ]);
    expect(groups.map(({ kind, accounts }) => [kind.value, ...accounts.map(({ name }) => name)])).toEqual([
      ['checking', 'Mine', 'Joint'],
      ['loan', 'Loan'],
    ]);
  });

  it('are summed per currency only', () => {
    const [group] = byKind([
      account('a', 'savings', '10.05'),
      account('b', 'savings', '-0.06'),
      account('c', 'savings', '500', 'JPY'),
    ]);
    expect(group?.sums).toEqual([
      { amount: '9.99', currency: 'EUR' },
      { amount: '500', currency: 'JPY' },
    ]);
  });
});
