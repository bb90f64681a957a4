import type { Import } from '../api/types';
import { outcomeText } from './outcome';
import { amountExample, correctionTexts, dateExample, linesText, sizeText } from './words';

describe('words about a file', () => {
  it.each([
    ['%d.%m.%Y', '31.12.2026'],
    ['%m/%d/%y', '12/31/26'],
    ['%Y-%m-%d %H:%M', '2026-12-31 23:59'],
    ['%d %b %Y', '31 Dec 2026'],
    ['%-d/%-m/%Y', '31/12/2026'],
    ['%Q', '%Q'],
  ])('writes a date as %s', (format, example) => {
    expect(dateExample(format)).toBe(example);
  });

  it('writes an amount as the file does', () => {
    expect(amountExample(',', '.')).toBe('1.234,56');
    expect(amountExample('.', null)).toBe('1234.56');
  });

  it('counts lines', () => {
    expect([0, 1, 212].map((count) => linesText(count, 'en-GB'))).toEqual(['0 lines', '1 line', '212 lines']);
  });

  it('says sizes in the unit that fits', () => {
    expect([7, 532, 1_500, 12_345_678].map((bytes) => sizeText(bytes, 'en-GB'))).toEqual([
      '0.1 kB',
      '0.5 kB',
      '1.5 kB',
      '12 MB',
    ]);
  });

  it('says what became of a file', () => {
    const found = { state: 'done', result: { new: 3, known: 2, rejected: 0 } } as Import;
    expect(outcomeText(found, 'en-GB')).toBe('3 new, 2 known already');
    const waiting = { state: 'needs_mapping', reading: { format: 'qif', lines: 2, sum: {} } } as unknown as Import;
    expect(outcomeText(waiting, 'en-GB')).toBe('Waiting for you: QIF file, 2 lines');
    const failed = { state: 'failed', problem: { detail: 'The file is empty.' } } as Import;
    expect(outcomeText(failed, 'en-GB')).toBe('The file is empty.');
  });

  it('says what was corrected', () => {
    expect(correctionTexts({ columns: { Who: 'payee', Id: 'ignore' }, invert_sign: true, date_order: 'dmy' })).toEqual([
      '“Who” is Payee',
      '“Id” is not used',
      'dates begin with the day',
      'amounts are turned round',
    ]);
    expect(correctionTexts({ invert_sign: false, currency: 'EUR' })).toEqual([
      'amounts stay as the file has them',
      'amounts are in EUR',
    ]);
  });
});
