import type { Coverage } from '../api/types';
import { coverageText, coverageYears, holeText } from './coverage';

const COVERAGE: Coverage = {
  account_id: 'a',
  since: '2025-11-03',
  until: '2026-04-30',
  statements: 4,
  months: [
    { month: '2025-11', state: 'covered', covered_days: 28 },
    { month: '2025-12', state: 'covered', covered_days: 31 },
    { month: '2026-01', state: 'partly', covered_days: 20 },
    { month: '2026-02', state: 'hole', covered_days: 0 },
    { month: '2026-03', state: 'covered', covered_days: 31 },
    { month: '2026-04', state: 'covered', covered_days: 30 },
  ],
  holes: [{ since: '2026-01-21', until: '2026-02-28', certain: true }],
};

describe('the months that statements cover', () => {
  it('stand by year, newest first, each with twelve', () => {
    const years = coverageYears(COVERAGE, 'en-GB');
    expect(years.map(({ year, cells, whole }) => [year, cells.length, whole])).toEqual([
      ['2026', 12, false],
      ['2025', 12, true],
    ]);
    expect(years[0]?.cells.slice(0, 5).map(({ state }) => state)).toEqual([
      'partly',
      'hole',
      'covered',
      'covered',
      'outside',
    ]);
  });

  it('say in words what they show', () => {
    const [january, february, march] = coverageYears(COVERAGE, 'en-GB')[0]?.cells ?? [];
    expect(january?.text).toMatch(/^January 2026: covered in part, 21\s?–\s?31 January 2026 in no statement$/);
    expect(february?.text).toBe('February 2026: in no statement');
    expect(march?.text).toBe('March 2026: covered by statements');
  });

  it('are counted', () => {
    expect(coverageText(COVERAGE, 'en-GB')).toMatch(/^4 statements, 3 November 2025\s?–\s?30 April 2026$/);
  });
});

describe('a hole', () => {
  it('is told as far as it is proved', () => {
    expect(holeText({ since: '2026-04-01', until: '2026-04-14', certain: true }, 'en-GB')).toMatch(
      /^1\s?–\s?14 April 2026 are in no statement\.$/,
    );
    expect(holeText({ since: '2026-04-01', until: '2026-04-01', certain: true }, 'en-GB')).toBe(
      '1 April 2026 is in no statement.',
    );
    expect(holeText({ since: '2026-04-01', until: '2026-04-14', certain: false }, 'en-GB')).toContain(
      'If something happened then',
    );
  });
});
