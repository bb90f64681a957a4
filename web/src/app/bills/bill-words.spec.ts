import type { Expected, Series } from '../api/types';
import { amountText, cadenceText, isDearer, priceText, stateText, sumText, totals } from './bill-words';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

function series(changes: Partial<Series> = {}): Series {
  const amount = { median: eur('-12.99'), low: eur('-13.99'), high: eur('-12.99'), behaviour: 'stepped' as const };
  const next = { on: '2026-12-05', amount: eur('-13.99') };
  return {
    state: 'active',
    direction: 'out',
    last: '2026-11-05',
    verdict: null,
    next,
    amount,
    changed: [],
    price_change: null,
    ...changes,
  } as Series;
}

describe('words about a bill', () => {
  it('say where it stands', () => {
    expect(stateText(series(), 'en-GB')).toBe('');
    expect(stateText(series({ state: 'overdue' }), 'en-GB')).toBe('Expected on 5 Dec');
    expect(stateText(series({ state: 'early' }), 'en-GB')).toBe('New: not sure yet');
    expect(stateText(series({ state: 'early', verdict: 'confirmed' }), 'en-GB')).toBe('');
    expect(cadenceText('semimonthly')).toBe('twice a month');
  });

  it('say what it costs', () => {
    expect(amountText(series(), 'en-GB')).toBe('€13.99');
    const energy = series({ amount: { ...series().amount, behaviour: 'varying' } });
    expect(amountText(energy, 'en-GB')).toBe('about €13.99');
    expect(amountText({ ...energy, changed: ['amount'] }, 'en-GB')).toBe('€13.99');
  });

  it('say when the price changed', () => {
    expect(priceText(series(), 'en-GB')).toBe('');
    const change = { on: '2026-04-05', before: eur('-12.99'), after: eur('-13.99') };
    expect(priceText(series({ price_change: change }), 'en-GB')).toBe('€1.00 more since 05 Apr 2026');
    const less = { on: '2026-04-05', before: eur('-13.99'), after: eur('-12.99') };
    expect(priceText(series({ price_change: less }), 'en-GB')).toBe('€1.00 less since 05 Apr 2026');
    expect(priceText(series({ price_change: { ...less, on: '2024-04-05' } }), 'en-GB')).toBe('');
    expect(isDearer(series({ price_change: change }))).toBe(true);
    expect(isDearer(series({ price_change: less }))).toBe(false);
    expect(isDearer(series({ price_change: change, direction: 'in' }))).toBe(false);
  });

  it('add up what comes, by currency and without transfers', () => {
    const one = (amount: string, kind: Expected['kind'] = 'bill', currency = 'EUR'): Expected =>
      ({ kind, direction: kind === 'income' ? 'in' : 'out', amount: { amount, currency } }) as Expected;
    const items = [
      one('-12.00'),
      one('-3.50'),
      one('-100.00', 'transfer'),
      one('900.00', 'income'),
      one('-5.00', 'bill', 'USD'),
    ];
    expect(sumText(totals(items, 'out'), 'en-GB')).toBe('€15.50 and $5.00');
    expect(sumText(totals(items, 'in'), 'en-GB')).toBe('€900.00');
  });
});
