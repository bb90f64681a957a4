import type { HealthReport, HealthRule } from '../api/types';
import {
  adviceText,
  basisText,
  convertedText,
  evidenceText,
  foundText,
  lackText,
  levelText,
  nameOf,
  pointsText,
  toneOf,
  unconvertedText,
} from './health-words';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });
const rule = (key: string, value: number | null, lack: string | null = null): HealthRule =>
  ({ key, value, lack, points: 14.2, points_max: 22.2 }) as HealthRule;

describe('words about health', () => {
  it.each([
    ['savings_rate', 0.2, '20% of income is left over.'],
    ['emergency_fund', 3.24, 'What is at hand lasts 3.2 months.'],
    ['debt_load', 0.36, '36% of income goes into debts.'],
    ['spending_steadiness', 0.31, 'Spending varies by 31% from month to month.'],
  ])('say what %s found', (key, value, said) => {
    expect(foundText(rule(key, value), 'en-GB')).toBe(said);
  });

  it('say what is missing', () => {
    expect(foundText(rule('debt_load', null, 'income'), 'en-GB')).toContain('no income is known');
    expect(lackText('another')).toBe('Not enough data.');
    expect(levelText(null)).toBe('Not enough data');
  });

  it('say how other currencies were counted, and what could not be', () => {
    expect(convertedText([], 'EUR')).toBe('');
    expect(convertedText(['CHF', 'USD'], 'EUR')).toBe('CHF, USD converted to EUR by the rates of their days.');
    const yen = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'JPY' });
    const missing = [{ income: yen('0'), expense: yen('5000'), held: yen('70') }];
    expect(unconvertedText(missing, 'en-GB')).toBe(
      'In no figure, as there is no exchange rate: ¥5,000 out, ¥70 on accounts.',
    );
  });

  it('say what would help', () => {
    const advice = { key: 'save_more', effect: eur('120.00'), once: false, subject: null };
    expect(adviceText(advice, 'en-GB')).toBe('€120.00 more left over each month would make it a fifth of income.');
    expect(adviceText({ ...advice, key: 'keep_budget', subject: 'Food' }, 'en-GB')).toContain(
      'Food was passed by €120.00',
    );
  });

  it('say what it stands on', () => {
    const report = { from: '2026-03', months: 8, weight: 90 } as HealthReport;
    expect(basisText(report, 'en-GB')).toBe('From 8 months since March 2026. 90 of 100 parts could be judged.');
    expect(basisText({ ...report, from: null }, 'en-GB')).toContain('bring in a bank statement');
    expect(pointsText(rule('debt_load', 0), 'en-GB')).toBe('14.2 of 22.2 points');
    expect(nameOf(rule('debt_load', 0))).toBe('Debt load');
    expect(evidenceText({ key: 'months', kind: 'number', money: null, number: 12 }, 'en-GB')).toBe('12');
  });

  it('choose the tone by the level', () => {
    expect([toneOf('good'), toneOf('weak'), toneOf(null)]).toEqual(['accent', 'attention', 'plain']);
  });
});
