import { scoreSentence, scoreTable } from './score-chart';

const trend = [
  { month: '2026-08', score: null },
  { month: '2026-09', score: 54 },
  { month: '2026-10', score: 72 },
];

describe('the trend of the score', () => {
  it('is told in a sentence', () => {
    expect(scoreSentence(trend, 'en-GB')).toBe('From 54 in September 2026 to 72 in October 2026');
    expect(scoreSentence(trend.slice(0, 2), 'en-GB')).toBe('The score was 54 in September 2026');
    expect(scoreSentence(trend.slice(0, 1), 'en-GB')).toBe('There is no score yet');
  });

  it('is a table, newest first', () => {
    expect(scoreTable(trend, 'en-GB').rows).toEqual([
      ['Oct 2026', '72'],
      ['Sept 2026', '54'],
      ['Aug 2026', '–'],
    ]);
  });
});
