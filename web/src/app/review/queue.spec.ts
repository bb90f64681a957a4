import type { ReviewGroup } from '../api/types';
import { NOTHING_DONE } from '../shell/decisions';
import { groupKey, neighbour, nextOpen, queueOf } from './queue';

function group(payee_key: string): ReviewGroup {
  return { payee_key, direction: 'out' } as unknown as ReviewGroup;
}

const [one, two, three] = [group('one'), group('two'), group('three')] as const;
const OPEN = [one, two, three];
const at = (...groups: readonly ReviewGroup[]): ReadonlySet<string> => new Set(groups.map(groupKey));

describe('the queue of the review', () => {
  it('begins with the first and knows how much waits', () => {
    expect(queueOf(OPEN, 7, NOTHING_DONE)).toEqual({
      current: one,
      place: 1,
      waiting: 7,
      skipped: 0,
      decided: 0,
      share: 0,
    });
    expect(queueOf([], 0, NOTHING_DONE)).toMatchObject({ current: null, waiting: 0, share: 0 });
  });

  it('counts a decision once, before the server has heard of it and after', () => {
    const progress = { ...NOTHING_DONE, decided: at(one) };
    expect(queueOf(OPEN, 3, progress)).toMatchObject({ current: two, waiting: 2, decided: 1, share: 1 / 3 });
    expect(queueOf([two, three], 2, progress)).toMatchObject({ current: two, waiting: 2, decided: 1, share: 1 / 3 });
  });

  it('passes over what is skipped, which still waits', () => {
    const progress = { ...NOTHING_DONE, skipped: at(one) };
    expect(queueOf(OPEN, 3, progress)).toMatchObject({ current: two, place: 2, waiting: 3, skipped: 1 });
    expect(queueOf(OPEN, 3, { ...progress, skipped: at(one, two, three) }).current).toBeNull();
  });

  it('shows a skipped one to somebody who moves back to it', () => {
    expect(queueOf(OPEN, 3, { ...NOTHING_DONE, skipped: at(one), at: groupKey(one) }).current).toBe(one);
  });

  it('moves to both sides and stays at the ends', () => {
    expect(neighbour(OPEN, NOTHING_DONE, groupKey(one), 1)).toBe(groupKey(two));
    expect(neighbour(OPEN, NOTHING_DONE, groupKey(one), -1)).toBe(groupKey(one));
    expect(neighbour(OPEN, NOTHING_DONE, groupKey(three), 1)).toBe(groupKey(three));
    expect(neighbour(OPEN, { ...NOTHING_DONE, decided: at(two) }, groupKey(one), 1)).toBe(groupKey(three));
    expect(neighbour([], NOTHING_DONE, null, 1)).toBeNull();
  });

  it('goes on with the next open one, and from the end with the first', () => {
    expect(nextOpen(OPEN, NOTHING_DONE, groupKey(one))).toBe(groupKey(two));
    expect(nextOpen(OPEN, { ...NOTHING_DONE, skipped: at(two) }, groupKey(three))).toBe(groupKey(one));
    expect(nextOpen([one], NOTHING_DONE, groupKey(one))).toBeNull();
  });
});
