import type { Budget, BudgetStatus } from '../api/types';
import { leftText, paceText, toneOf, usedText } from './budget-words';
import { daysOf, markOf } from './standing';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

function status(spent: string, left: string, passesOn: string | null = null): BudgetStatus {
  return {
    budget_id: 'b',
    period: { start: '2026-11-01', end: '2026-11-30' },
    limit: eur('400.00'),
    spent: eur(spent),
    left: eur(left),
    share: Number(spent) / 400,
    pace: { expected: eur('300.00'), passes_on: passesOn },
    projected: eur('410.00'),
    alerts: [],
  };
}

describe('words about a budget', () => {
  const today = '2026-11-23';

  it('say what is used and left', () => {
    expect(usedText(status('310.20', '89.80'), 'en-GB')).toBe('€310.20 of €400.00');
    expect(leftText(status('310.20', '89.80'), 'en-GB')).toBe('€89.80 left');
    expect(leftText(status('412.00', '-12.00'), 'en-GB')).toBe('€12.00 over');
  });

  it.each([
    [status('310.00', '90.00', '2026-11-28'), today, 'At this rate you pass it on 28 Nov'],
    [status('200.00', '200.00'), today, 'At this rate it lasts: €410.00 by the end'],
    [status('0.00', '400.00'), today, 'Nothing spent yet'],
    [status('412.00', '-12.00'), today, 'Passed; by the end it would be €410.00'],
    [status('412.00', '-12.00'), '2026-12-01', 'Passed'],
    [status('399.00', '1.00'), '2026-12-01', 'Kept'],
    [status('0.00', '400.00'), '2026-10-31', 'Begins on 1 Nov'],
  ])('say where it is going', (shown, day, said) => {
    expect(paceText(shown, day, 'en-GB')).toBe(said);
  });

  it.each([
    ['100.00', 'accent'],
    ['320.00', 'attention'],
    ['400.00', 'breach'],
  ])('choose the tone at %s', (spent, tone) => {
    expect(toneOf({ status: status(spent, '0'), alert_at: [0.8, 1] } as unknown as Budget)).toBe(tone);
  });
});

describe('where a budget stands', () => {
  it('has a mark for even spending while the period lasts', () => {
    expect(markOf(status('1', '399'), '2026-11-23')).toBe(0.75);
    expect(markOf(status('1', '399'), '2026-12-01')).toBeNull();
  });

  it('has the days of its period', () => {
    expect(daysOf(status('1', '399'))).toEqual({ start_date: '2026-11-01', end_date: '2026-11-30' });
    expect(daysOf(undefined)).toEqual({});
  });
});
