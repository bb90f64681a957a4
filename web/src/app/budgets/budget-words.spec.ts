import type { Budget, BudgetStatus, BudgetSuggestion, Category } from '../api/types';
import {
  carriedText,
  daysText,
  evidenceText,
  leftText,
  missingText,
  paceText,
  reachOptions,
  toneOf,
  usedText,
} from './budget-words';
import { aheadOf, daysOf, groupsOf, markOf, rowsOf } from './standing';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

function status(spent: string, left: string, passesOn: string | null = null): BudgetStatus {
  return {
    budget_id: 'b',
    period: { start: '2026-11-01', end: '2026-11-30' },
    amount: eur('400.00'),
    carried: eur('0.00'),
    limit: eur('400.00'),
    spent: eur(spent),
    ahead: eur('0.00'),
    left: eur(left),
    share: Number(spent) / 400,
    pace: { expected: eur('300.00'), passes_on: passesOn },
    projected: eur('410.00'),
    unconverted: [],
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
    ['0.00', ''],
    ['12.00', '+ €12.00 carried over'],
    ['-12.00', '− €12.00 overspent before'],
  ])('say that %s was carried over', (carried, said) => {
    expect(carriedText({ ...status('0', '0'), carried: eur(carried) }, 'en-GB')).toBe(said);
  });

  it('name the days where they are not a month', () => {
    expect(daysText(status('0', '0'), 'en-GB')).toBe('');
    const week = { ...status('0', '0'), period: { start: '2026-11-23', end: '2026-11-29' } };
    expect(daysText(week, 'en-GB')).toMatch(/23.+29 Nov/);
  });

  it('say what could not be counted', () => {
    const missing = [{ amount: '5.00', currency: 'USD' }];
    expect(missingText({ ...status('0', '0'), unconverted: missing }, 'en-GB')).toBe(
      '$5.00 not counted: there is no exchange rate for it',
    );
    expect(missingText(status('0', '0'), 'en-GB')).toBe('');
  });

  it('say what a suggestion stands on', () => {
    const one = { periods: 12, left_out: 3 } as BudgetSuggestion;
    expect(evidenceText(one, 'median')).toBe('Median of the last 12 periods, 3 left out');
    expect(evidenceText({ ...one, left_out: 0 }, 'trimmed_mean')).toBe('Mean of the last 12 periods, without extremes');
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

  it('has what is likely in the end while the period lasts', () => {
    expect(aheadOf(status('1', '399'), '2026-11-23')).toBeCloseTo(1.025);
    expect(aheadOf(status('1', '399'), '2026-11-30')).toBeNull();
    expect(aheadOf({ ...status('1', '399'), limit: eur('-5.00') }, '2026-11-23')).toBeNull();
  });
});

describe('what counts for a budget', () => {
  const food = { id: 'f', key: 'food', name: 'Food', group: 'food', parent_id: null, position: 1 } as Category;
  const coffee = { ...food, id: 'c', key: 'food.coffee', name: 'Coffee', parent_id: 'f' };
  const byId = new Map([food, coffee].map((one) => [one.id, one]));
  const budget = (id: string, share: number, fields: Partial<Budget>): Budget =>
    ({
      id,
      category_id: null,
      category_ids: [],
      account_ids: [],
      tags: [],
      q: '',
      ...fields,
      status: { ...status('1', '399'), share },
    }) as unknown as Budget;

  it('is a filter of transactions', () => {
    const asked = budget('b', 0, { category_ids: ['c', 'x'], account_ids: ['a'], tags: ['trip'], q: 'amount:>5' });
    expect(rowsOf(asked, byId)).toEqual({
      start_date: '2026-11-01',
      end_date: '2026-11-30',
      category: ['food.coffee', 'x'],
      account_id: ['a'],
      tag: ['trip'],
      q: 'amount:>5',
    });
  });

  it('offers the periods for which a limit is set, by the one that is shown', () => {
    const labels = (fields: Partial<Budget>, period: { start: string; end: string }): readonly string[] =>
      reachOptions(budget('b', 0, fields), { ...status('1', '399'), period }, 'en-GB').map(({ label }) => label);
    const october = { start: '2026-10-01', end: '2026-10-31' };
    expect(labels({}, october)).toEqual(['from October 2026 on', 'only October 2026', 'always, the past too']);
    const [onwards, only] = labels({ period: 'payday' }, { start: '2026-10-23', end: '2026-11-24' });
    expect(onwards).toBe('from 23 Oct on');
    expect(only).toContain('24 November 2026');
    expect(labels({ period: 'custom', schedule: { start: '2026-10-01', end: '2026-10-09' } }, october)).toEqual([]);
  });

  it('asks for any of several tags', () => {
    const asked = budget('b', 0, { tags: ['italy', 'south france'], q: 'amount:>5' });
    expect(rowsOf(asked, byId)['q']).toBe('amount:>5 tag:italy,"south france"');
  });

  it('says where a budget stands: under the group of its category, or after all groups', () => {
    const budgets = [
      budget('several', 0.9, { category_ids: ['c', 'f'] }),
      budget('less', 0.1, { category_id: 'c', category_ids: ['c'] }),
      budget('more', 0.5, { category_id: 'f', category_ids: ['f'] }),
    ];
    expect(
      groupsOf(budgets, byId, 'Others').map(({ heading, budgets: own }) => [heading, own.map(({ id }) => id)]),
    ).toEqual([
      ['Food', ['more', 'less']],
      ['Others', ['several']],
    ]);
  });
});
