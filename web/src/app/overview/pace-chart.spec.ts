import { paceSentence, paceTable } from './pace-chart';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

describe('the pace of a month', () => {
  const days = [
    { day: 1, spent: eur('10.00'), usual: eur('20.00'), low: eur('5.00'), high: eur('30.00') },
    { day: 2, spent: eur('12.50'), usual: eur('25.00'), low: eur('5.00'), high: eur('40.00') },
    { day: 3, spent: null, usual: eur('30.00'), low: eur('9.00'), high: eur('45.00') },
  ];

  it('is told by the last day known', () => {
    expect(paceSentence(days, true, 'en-GB')).toBe('€12.50 spent; in a usual month it is €25.00 by this day');
    expect(paceSentence(days.slice(0, 1), false, 'en-GB')).toBe('€10.00 spent; in a usual month it is €20.00');
  });

  it('says when there is nothing to compare with', () => {
    const alone = days.map((day) => ({ ...day, usual: null, low: null, high: null }));
    expect(paceSentence(alone, true, 'en-GB')).toBe('€12.50 spent; a few more months will show what is usual');
    expect(paceSentence([], true, 'en-GB')).toBe('Nothing spent yet');
  });

  it('stands in a table with days to come left empty', () => {
    expect(paceTable(days, 'en-GB').rows[2]).toEqual(['3', '', '€30.00', '€9.00', '€45.00']);
  });
});
