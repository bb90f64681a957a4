import type { Goal } from '../api/types';
import { monthReached, monthsTo, scaleOf } from './plan';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

function goal(changes: Partial<Goal> = {}): Goal {
  return {
    id: 'g',
    name: 'Holiday',
    icon: 'goal',
    target: eur('1200.00'),
    saved: eur('480.00'),
    asked: eur('480.00'),
    left: eur('720.00'),
    first: eur('0.00'),
    share: 0.4,
    target_date: null,
    account_id: null,
    counts: 'contributions',
    match: null,
    started_on: '2026-06-01',
    monthly: null,
    interest_rate: 0,
    paused: false,
    archived: false,
    position: 0,
    problems: [],
    plan: {
      standing: 'open',
      basis: 'pace',
      monthly: eur('120.00'),
      pace: eur('120.00'),
      reached_on: '2027-04-30',
      needed: null,
      payments: null,
      next_payment_on: '2026-11-30',
    },
    reached_at: null,
    created_at: '2026-06-01T00:00:00Z',
    updated_at: '2026-06-01T00:00:00Z',
    ...changes,
  };
}

describe('when a goal is reached', () => {
  const aim = { target: 1_000_000n, saved: 0n, first: 0n, rate: 0n };

  it('agrees with the server', () => {
    expect(monthsTo(aim, 10_000n)).toBe(100);
    expect(monthsTo({ ...aim, rate: 600n }, 10_000n)).toBe(82);
    expect(monthsTo({ ...aim, target: 10_000n, first: 5_000n }, 1_000n)).toBe(15);
    expect(monthsTo({ ...aim, saved: 1_000_000n, first: 5n }, 0n)).toBe(0);
    expect(monthsTo(aim, 0n)).toBeNull();
    expect(monthsTo(aim, 1n)).toBeNull();
  });

  it('names the month of the last payment', () => {
    expect(monthReached(goal(), 12_000n)).toBe('2027-04');
    expect(monthReached(goal(), 0n)).toBeNull();
  });
});

describe('the slider', () => {
  it('goes well beyond the pace, in round steps', () => {
    const { step, steps } = scaleOf(goal());
    expect(step).toBe(500n);
    expect(BigInt(steps) * step).toBe(24_000n);
  });
});
