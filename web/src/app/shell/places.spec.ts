import { DAILY, isWithin, OCCASIONAL } from './places';

const marked = (url: string): readonly string[] =>
  [...DAILY, ...OCCASIONAL].filter((place) => isWithin(url, place)).map(({ path }) => path);

describe('the places of the rail', () => {
  it('mark the page one is on, with its filters and what lies below it', () => {
    expect(marked('/transactions?month=2026-10')).toEqual(['/transactions']);
    expect(marked('/settings/rules')).toEqual(['/settings']);
    expect(marked('/insights/month?month=2026-10#where')).toEqual(['/insights']);
  });

  it('mark the place that a page with an address of its own belongs to', () => {
    expect(marked('/review?group=1')).toEqual(['/transactions']);
  });

  it('mark nothing where no place is', () => {
    expect(marked('/inbox')).toEqual([]);
    expect(marked('/accountsx')).toEqual([]);
  });
});
