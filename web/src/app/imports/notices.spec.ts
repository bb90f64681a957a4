import { daysOf, noticeTail, noticeText, noticeTone } from './notices';

const notice = (kind: string, text = ''): { kind: string; text: string; account_id: null } => ({
  kind,
  text,
  account_id: null,
});

describe('what is noticed about a file', () => {
  it('is told with the reader’s days and amounts', () => {
    const gap = 'The statement from 2026-04-01 to 2026-04-14 is missing: import it, and the balance will fit.';
    expect(noticeText(notice('gap', gap), 'en-GB')).toBe(
      'The statement from 01 Apr 2026 to 14 Apr 2026 is missing: import it, and the balance will fit.',
    );
    expect(daysOf(notice('gap', gap))).toEqual({ since: '2026-04-01', until: '2026-04-14' });
    expect(daysOf(notice('gap', 'The statement of 2026-04-01 is missing.'))).toEqual({
      since: '2026-04-01',
      until: '2026-04-01',
    });
    const differs = 'The statement says -1234.50 EUR at the end of 2026-04-30; the ledger has 12.00 EUR more.';
    expect(noticeText(notice('differs', differs), 'en-GB')).toBe(
      'The statement says −€1,234.50 at the end of 30 Apr 2026; the ledger has €12.00 more.',
    );
  });

  it('matters more or less', () => {
    expect(['agrees', 'overlap', 'gap', 'differs', 'of-later'].map(noticeTone)).toEqual([
      'good',
      'info',
      'attention',
      'breach',
      'attention',
    ]);
  });

  it('is told in the list where something is to be done', () => {
    expect(noticeTail([notice('differs'), notice('gap')])).toBe('a statement beside it is missing');
    expect(noticeTail([notice('agrees')])).toBe('');
  });
});
