import { flowsSentence, flowsTable } from './flows-chart';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });
const month = { month: '2026-10', income: eur('100.00'), expense: eur('160.00'), saving_rate: null };

describe('money in and out by month', () => {
  it('is told in a sentence', () => {
    const worse = { ...month, saving: eur('-60.00') };
    expect(flowsSentence([worse], 'en-GB')).toBe('€60.00 more out than in in October 2026');
    expect(flowsSentence([{ ...month, saving: eur('5.00') }], 'en-GB')).toBe('€5.00 left over in October 2026');
    expect(flowsSentence([], 'en-GB')).toBe('Nothing moved in these months');
    expect(flowsTable([worse], 'en-GB').rows[0]).toEqual(['Oct 2026', '€100.00', '€160.00', '−€60.00']);
  });
});
