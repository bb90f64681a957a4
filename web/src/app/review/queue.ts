import type { ReviewGroup } from '../api/types';
import type { Progress } from '../shell/decisions';

export interface Queue {
  readonly current: ReviewGroup | null;
  readonly place: number;
  /** How many groups wait, those that are skipped included. */
  readonly waiting: number;
  readonly skipped: number;
  readonly decided: number;
  /** 0 to 1, of what waited when this visit began. */
  readonly share: number;
}

export function groupKey({ payee_key, direction }: Pick<ReviewGroup, 'payee_key' | 'direction'>): string {
  return `${direction} ${payee_key}`;
}

function left(open: readonly ReviewGroup[], { decided }: Progress): readonly ReviewGroup[] {
  return open.filter((group) => !decided.has(groupKey(group)));
}

/** Where the review stands: `open` are the first groups that the server asks about, `waiting` is how many there are. */
export function queueOf(open: readonly ReviewGroup[], waiting: number, progress: Progress): Queue {
  const still = left(open, progress);
  const passed = still.filter((group) => progress.skipped.has(groupKey(group)));
  const current =
    still.find((group) => groupKey(group) === progress.at) ??
    still.find((group) => !progress.skipped.has(groupKey(group))) ??
    null;
  const more = Math.max(still.length, waiting - (open.length - still.length));
  const decided = progress.decided.size;
  return {
    current,
    place: current ? still.indexOf(current) + 1 : 0,
    waiting: more,
    skipped: passed.length,
    decided,
    share: decided + more === 0 ? 0 : decided / (decided + more),
  };
}

/** The key of the group `by` steps from the one at `key`; at either end it stays. */
export function neighbour(
  open: readonly ReviewGroup[],
  progress: Progress,
  key: string | null,
  by: 1 | -1,
): string | null {
  const still = left(open, progress).map(groupKey);
  const place = still.indexOf(key ?? '');
  return still[Math.min(Math.max(place + by, 0), still.length - 1)] ?? null;
}

/** The next group after the one at `key` that is neither decided nor skipped; after the last one the first. */
export function nextOpen(open: readonly ReviewGroup[], progress: Progress, key: string): string | null {
  const keys = open.map(groupKey);
  const place = keys.indexOf(key);
  const inTurn = [...keys.slice(place + 1), ...keys.slice(0, Math.max(place, 0))];
  return inTurn.find((one) => one !== key && !progress.decided.has(one) && !progress.skipped.has(one)) ?? null;
}
