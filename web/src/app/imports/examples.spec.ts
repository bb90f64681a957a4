import type { ReadingQuestion, Reading } from '../api/types';
import { exampleText, possibleOptions } from './examples';

const asked: ReadingQuestion = {
  about: 'date-order',
  evidence: 'every date exists in both orders',
  choice: 'dmy',
  options: ['dmy', 'mdy', 'ymd'],
};
const line = { booked_on: '2026-02-01', amount: '12.00', currency: 'EUR', payee: 'Lidl', description: '' };
const reading = { dialect: { date_format: '%d/%m/%Y' }, preview: [line] } as unknown as Reading;
const qif = (raw: string): Reading => ({ dialect: null, preview: [{ ...line, raw }] }) as unknown as Reading;
const about = (question: ReadingQuestion, option: string, of: Reading = reading): string =>
  exampleText(of, question, option, 'en-GB')
    .replace(/[\u2009\u202f]/g, ' ')
    .replace('day, ', 'day ');

describe('an answer', () => {
  it('shows the day that it makes of a line', () => {
    expect(about(asked, 'dmy')).toBe('The first such line is of Sunday 1 February 2026');
    expect(about(asked, 'mdy')).toBe('The first such line is of Friday 2 January 2026');
    expect(about(asked, 'ymd')).toBe('');
  });

  it('shows nothing of days that no order changes', () => {
    const same = { ...reading, preview: [{ ...line, booked_on: '2026-02-02' }] } as unknown as Reading;
    expect(about(asked, 'mdy', same)).toBe('');
  });

  it('shows which way the money goes', () => {
    const sign = { about: 'sign', evidence: '', choice: 'as-is', options: ['as-is', 'inverted'] };
    expect(about(sign, 'as-is')).toBe('The first line is +€12.00, Lidl');
    expect(about(sign, 'inverted')).toBe('The first line is −€12.00, Lidl');
    expect(about({ ...sign, about: 'rounding' }, 'as-is')).toBe('');
  });

  it('with the year first is not offered where the year stands last', () => {
    expect(possibleOptions(reading, asked)).toEqual(['dmy', 'mdy']);
    expect(possibleOptions(qif('D05/06/2026\nT-12.00'), asked)).toEqual(['dmy', 'mdy']);
    expect(possibleOptions(qif('D05/06/26\nT-12.00'), asked)).toEqual(['dmy', 'mdy', 'ymd']);
    expect(possibleOptions(reading, { ...asked, about: 'sign' })).toEqual(asked.options);
  });
});
