import type { Duplicate } from '../api/types';
import type { Progress } from '../shell/decisions';

/** A pair by both of its ids, whichever comes first. */
export function pairKey({
  a,
  b,
}: {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
}): string {
  return a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
}

export interface Review {
  readonly current: Duplicate | null;
  /** 1-based place of the current pair among all of this visit. */
  readonly place: number;
  readonly total: number;
  /** How many were passed over and are still open. */
  readonly skipped: number;
  readonly decided: number;
}

/** Where the review stands: `open` is what the server asks about, in its order. */
export function reviewOf(open: readonly Duplicate[], { decided, skipped }: Progress): Review {
  const left = open.filter((pair) => !decided.has(pairKey(pair)));
  const passed = left.filter((pair) => skipped.has(pairKey(pair)));
  const current = left.find((pair) => !skipped.has(pairKey(pair))) ?? null;
  return {
    current,
    place: decided.size + passed.length + 1,
    total: decided.size + left.length,
    skipped: passed.length,
    decided: decided.size,
  };
}

/** The pair that holds a transaction comes first, where there is one: for links that lead to it. */
export function withFirst(open: readonly Duplicate[], id: string | undefined): readonly Duplicate[] {
  const wanted = id ? open.find(({ a, b }) => a.id === id || b.id === id) : undefined;
  return wanted ? [wanted, ...open.filter((pair) => pair !== wanted)] : open;
}
