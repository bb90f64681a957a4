import type { FileSection, Import, Reading } from '../api/types';
import { numberText, resultText, sectionName, sectionSentence, sentence } from './sentence';

const german: FileSection = {
  account_index: 0,
  number: 'DE02120300000000202051',
  name: null,
  currency: 'EUR',
  lines: 212,
  since: '2026-01-02',
  until: '2026-03-31',
  sum: '-12.90',
  proven: null,
};
const british: FileSection = {
  ...german,
  account_index: 1,
  number: null,
  name: 'march.csv',
  currency: 'GBP',
  lines: 1,
};
const reading = { format: 'csv', lines: 212, sum: { EUR: '-12.90' }, sections: [german] } as unknown as Reading;
const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');

describe('the sentence about a file', () => {
  it('says kind, country, lines, days and sum', () => {
    expect(plain(sentence(reading, 'en-GB'))).toBe(
      'Bank CSV from Germany, 212 lines, 2 January – 31 March 2026, sum −€12.90',
    );
  });

  it('says no country where the accounts are of several, and the sum of each currency', () => {
    const both = {
      ...reading,
      format: 'zip',
      lines: 213,
      sum: { EUR: '-12.90', GBP: '3' },
      sections: [german, british],
    };
    expect(plain(sentence(both, 'en-GB'))).toBe(
      'ZIP archive, 2 accounts, 213 lines, 2 January – 31 March 2026, sum −€12.90 and £3.00',
    );
  });

  it('leaves out what an older reading does not tell', () => {
    const older = { format: 'csv', lines: 212, sum: {}, first: null, last: null } as unknown as Reading;
    expect(sentence(older, 'en-GB')).toBe('Bank CSV, 212 lines');
  });

  it('names each account of a file', () => {
    expect(plain(sectionName(german))).toBe('DE02 1203 0000 0000 2020 51');
    expect(sectionName(british)).toBe('march.csv');
    expect(sectionName({ ...british, name: null })).toBe('Lines in GBP');
    expect(plain(sectionSentence({ ...german, proven: false }, 'en-GB'))).toBe(
      '212 lines, 2 January – 31 March 2026, sum −€12.90, does not agree with its balances',
    );
    expect(numberText('XXXX1234')).toBe('XXXX1234');
  });

  it('says kindly that nothing is new', () => {
    const done = (lines: number, fresh: number, changed = 0): string =>
      resultText({ result: { lines, new: fresh, changed } } as Import, 'en-GB');
    expect([done(212, 0), done(1, 0), done(5, 5), done(5, 2), done(5, 0, 1)]).toEqual([
      'Nothing new: all 212 lines were already here.',
      'Nothing new: its only line was already here.',
      '5 lines added.',
      '2 lines added, the rest was already here.',
      'Nothing new, and some lines brought up to date.',
    ]);
  });
});
