import { attentionText, comparedText, withDuplicates } from './words';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

describe('words of the overview', () => {
  it.each([
    ['120.00', '100.00', '€20.00 more than in October'],
    ['80.00', '100.00', '€20.00 less than in October'],
    ['-5.00', '5.00', '€10.00 less than in October'],
    ['100.00', '100.00', 'as much as in October'],
  ])('%s beside %s', (now, before, said) => {
    expect(comparedText(eur(now), eur(before), 'in October', 'en-GB')).toBe(said);
  });

  it('say what waits, and repeat what they do not know', () => {
    const line = { count: 3, link: '/', text: 'The server says so' };
    expect(attentionText({ ...line, kind: 'uncategorised', count: 3000 }, 'en-GB')).toBe(
      '3,000 transactions have no category',
    );
    expect(attentionText({ ...line, kind: 'uncategorised', count: 1 }, 'en-GB')).toBe('1 transaction has no category');
    expect(attentionText({ ...line, kind: 'duplicates', count: 1 }, 'en-GB')).toBe('1 transaction may be there twice');
    expect(attentionText({ ...line, kind: 'from-a-later-version' }, 'en-GB')).toBe('The server says so');
  });

  it('speak of duplicates only where there are some', () => {
    expect(withDuplicates([], 0)).toEqual([]);
    expect(withDuplicates([], 2).map(({ kind, count }) => [kind, count])).toEqual([['duplicates', 2]]);
  });
});
