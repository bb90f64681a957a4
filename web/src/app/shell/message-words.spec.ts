import type { Notification } from '../api/types';
import { iconOf, wordsOf } from './message-words';

function message(kind: string, values: Notification['values']): Notification {
  return {
    id: '1',
    kind,
    topic: 'goals',
    urgency: 'normal',
    title: 'as the server says it',
    body: 'its text',
    link: null,
    values,
    created_at: '2026-11-20T10:00:00Z',
    read_at: null,
  };
}

describe('words of messages', () => {
  it('writes amounts and months as the person does', () => {
    const values = {
      name: 'Groceries',
      threshold: 80,
      period: 'monthly',
      start: '2026-11-01',
      spent: { amount: '85.00', currency: 'EUR' },
      limit: { amount: '100.00', currency: 'EUR' },
    };
    const { title, body } = wordsOf(message('budget-alert', values), 'en-GB');
    expect(title).toBe('Groceries: 80 % of the budget is used');
    expect(body).toBe('€85.00 of €100.00 spent in November 2026.');
  });

  it('says the score of a month where there is one', () => {
    const title = (score: number | null): string =>
      wordsOf(message('report-ready', { month: '2026-10', score }), 'en-GB').title;
    expect(title(71)).toBe('Your report for October 2026: financial health 71 of 100');
    expect(title(null)).toBe('Your report for October 2026 is ready');
  });

  it('counts lines of a file', () => {
    const values = { file: 'march.csv', new: 2, known: 1, rejected: 0 };
    expect(wordsOf(message('import-finished', values), 'en-GB')).toEqual({
      title: 'march.csv is imported',
      body: '2 new, 1 known already.',
    });
  });

  it('leaves words of unknown kinds as they came', () => {
    expect(wordsOf(message('new-kind', { x: 1 }), 'en-GB').title).toBe('as the server says it');
    expect(wordsOf(message('goal-reached', null), 'en-GB').body).toBe('its text');
    expect(iconOf(message('new-kind', null))).toBe('info');
  });
});
