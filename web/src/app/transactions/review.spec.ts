import type { Duplicate } from '../api/types';
import { NOTHING_DONE } from '../shell/decisions';
import { pairKey, reviewOf, withFirst } from './review';

function pair(a: string, b: string): Duplicate {
  return { a: { id: a }, b: { id: b }, reason: '' } as unknown as Duplicate;
}

const [one, two, three] = [pair('a', 'b'), pair('c', 'd'), pair('e', 'f')] as const;
const OPEN = [one, two, three];

describe('the review of suspected duplicates', () => {
  it('begins with the first', () => {
    expect(reviewOf(OPEN, NOTHING_DONE)).toEqual({ current: one, place: 1, total: 3, skipped: 0, decided: 0 });
  });

  it('goes on while the server has not yet heard, and after', () => {
    const decided = new Set([pairKey(one)]);
    const after = { current: two, place: 2, total: 3, skipped: 0, decided: 1 };
    expect(reviewOf(OPEN, { ...NOTHING_DONE, decided })).toEqual(after);
    expect(reviewOf([two, three], { ...NOTHING_DONE, decided })).toEqual(after);
  });

  it('passes over what is skipped, and ends with it still open', () => {
    const skipped = new Set([one, two, three].map(pairKey));
    expect(reviewOf(OPEN, { ...NOTHING_DONE, skipped })).toMatchObject({ current: null, total: 3, skipped: 3 });
  });

  it('begins where a link leads', () => {
    expect(withFirst(OPEN, 'd')).toEqual([two, one, three]);
    expect(withFirst(OPEN, 'unknown')).toBe(OPEN);
  });

  it('knows a pair whichever comes first', () => {
    expect(pairKey(pair('b', 'a'))).toBe(pairKey(one));
  });
});
