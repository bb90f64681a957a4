import { trendSentence, trendTable } from './trend-chart';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });
const months = [
  { month: '2026-09', income: eur('0.00'), expense: eur('0.00'), saving: eur('0.00') },
  { month: '2026-10', income: eur('100.00'), expense: eur('120.00'), saving: eur('-20.00') },
  { month: '2026-11', income: eur('100.00'), expense: eur('40.50'), saving: eur('59.50') },
];

describe('the trend', () => {
  it('is told over the months in which something moved', () => {
    expect(trendSentence(months, 'en-GB')).toBe('€39.50 left over since October 2026');
    expect(trendSentence(months.slice(0, 2), 'en-GB')).toBe('€20.00 more out than in since October 2026');
    expect(trendSentence(months.slice(0, 1), 'en-GB')).toBe('Nothing moved in these months');
  });

  it('stands in a table, newest first', () => {
    expect(trendTable(months, 'en-GB').rows[0]).toEqual(['Nov 2026', '€100.00', '€40.50', '€59.50']);
  });
});
