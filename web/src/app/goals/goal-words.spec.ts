import type { Goal, GoalPlan } from '../api/types';
import { accountText, planText, problemText, savedText, standingText, toneOf } from './goal-words';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

function goal(plan: Partial<GoalPlan>, changes: Partial<Goal> = {}): Goal {
  const whole: GoalPlan = {
    standing: 'open',
    basis: 'planned',
    monthly: eur('120.00'),
    pace: null,
    reached_on: '2027-05-31',
    needed: null,
    payments: null,
    next_payment_on: '2026-11-30',
    ...plan,
  };
  const own = { saved: eur('480.00'), asked: eur('500.00'), target: eur('1200.00'), left: eur('720.00') };
  return { ...own, target_date: null, plan: whole, ...changes } as Goal;
}

describe('words about a goal', () => {
  it.each([
    [goal({}), '€120.00 a month gets you there in May 2027.'],
    [goal({ basis: 'pace' }), '€120.00 a month, as in a usual month, gets you there in May 2027.'],
    [
      goal({ standing: 'behind', needed: eur('150.00') }, { target_date: '2027-03-31' }),
      '€120.00 a month gets you there in May 2027. €150.00 a month is what it takes to be there by 31 Mar 2027.',
    ],
    [
      goal({ standing: 'stalled', basis: 'none', reached_on: null }),
      'Say what you can save each month, and you see when it is reached.',
    ],
    [goal({ standing: 'reached' }), 'All of it is there.'],
    [goal({ standing: 'paused' }), 'It waits until you go on.'],
    [goal({ standing: 'overdue' }), 'Its day has passed. €720.00 are missing.'],
  ])('say where it is going', (shown, said) => {
    expect(planText(shown, 'en-GB')).toBe(said);
  });

  it('say what is there', () => {
    expect(savedText(goal({}), 'en-GB')).toBe('€480.00 of €1,200.00');
    expect(problemText('not_there', goal({}), 'en-GB')).toContain('€500.00 were put aside');
  });

  it('choose the tone by the standing', () => {
    expect(toneOf(goal({ standing: 'behind' }))).toBe('attention');
    expect(toneOf(goal({ standing: 'paused' }))).toBe('plain');
    expect(toneOf(goal({ standing: 'ahead' }))).toBe('accent');
    expect(standingText(goal({ standing: 'on_track' }))).toBe('On track');
    expect(standingText(goal({ standing: 'stalled', basis: 'none' }))).toBe('No plan yet');
  });

  it('say how an account is shared', () => {
    const account = { id: 'a', name: 'Savings', balance: eur('300.00'), taken: eur('250.00') };
    expect(accountText({ ...account, free: eur('50.00'), short: eur('0.00') }, 'en-GB')).toBe(
      'Savings holds €300.00: €250.00 for goals, €50.00 free.',
    );
    expect(accountText({ ...account, free: eur('0.00'), short: eur('10.00') }, 'en-GB')).toContain(
      '€10.00 more would be needed',
    );
  });
});
