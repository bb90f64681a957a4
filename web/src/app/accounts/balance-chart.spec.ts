import { balanceTable, drawnUntil } from './balance-chart';

const items = [
  { on: '2026-10-01', balance: { amount: '100.00', currency: 'EUR' } },
  { on: '2026-10-05', balance: { amount: '-20.50', currency: 'EUR' } },
];

describe('balances', () => {
  it('hold until the last day shown', () => {
    expect(drawnUntil(items, '2026-11-23').map(({ on, balance }) => `${on} ${balance.amount}`)).toEqual([
      '2026-10-01 100.00',
      '2026-10-05 -20.50',
      '2026-11-23 -20.50',
    ]);
    expect(drawnUntil(items, '2026-10-05')).toBe(items);
    expect(drawnUntil([], '2026-10-05')).toEqual([]);
  });

  it('stand in a table, newest first', () => {
    expect(balanceTable(items, 'en-GB').rows).toEqual([
      ['05 Oct 2026', '−€20.50'],
      ['01 Oct 2026', '€100.00'],
    ]);
  });
});
