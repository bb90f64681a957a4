import { computed, effect, inject, linkedSignal, Signal, signal, untracked } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Observable } from 'rxjs';
import { Problem } from '../api/problem';
import { Live } from './live';
import { Writing } from './writing';

export interface LiveResource<T> {
  /** The newest value known; while other parameters load, still the former one (see `stale`). */
  readonly value: Signal<T | undefined>;
  readonly problem: Signal<Problem | null>;
  /** Whether there is nothing to show yet. */
  readonly loading: Signal<boolean>;
  /** Whether `value` belongs to former parameters. */
  readonly stale: Signal<boolean>;
  reload(): void;
  /** Shows a value before the server has said so; `reload` brings the truth back. */
  update(change: (value: T) => T): void;
}

export interface LiveResourceOptions<P, T> {
  /** `undefined` means "not yet"; left out where what is read depends on nothing. */
  readonly params?: () => P | undefined;
  readonly load: (params: P) => Observable<T>;
  /** Fact types, or families such as `transactions`, after which the value is read again. */
  readonly facts?: readonly string[];
}

/** Many facts arrive together; one read answers them all. */
const SETTLE_MS = 250;

/** A read that stays true: again on new parameters, and after facts that touch it, once all that was changed is written. */
export function liveResource<P, T>(options: LiveResourceOptions<P, T>): LiveResource<T> {
  const live = inject(Live);
  const asked = options.params ?? (() => ({}) as P);
  const resource = rxResource({
    params: () => {
      const params = asked();
      return params === undefined ? undefined : { of: params };
    },
    stream: ({ params }) => options.load(params.of),
  });
  const settled = computed(() => (resource.hasValue() ? { value: resource.value() as T } : undefined));
  const kept = linkedSignal<{ value: T } | undefined, { value: T } | undefined>({
    source: settled,
    computation: (now, former) => now ?? former?.value,
  });

  const writing = inject(Writing);
  const wanted = signal(false);
  effect(() => {
    // A read from before a change would take away what is shown of it, and one that has begun may have missed a fact.
    if (wanted() && !writing.busy() && resource.status() !== 'loading') {
      wanted.set(false);
      resource.reload();
    }
  });

  let seen = untracked(() => live.version(...(options.facts ?? [])));
  effect((onCleanup) => {
    const version = live.version(...(options.facts ?? []));
    if (version !== seen) {
      const timer = setTimeout(() => {
        seen = version;
        wanted.set(true);
      }, SETTLE_MS);
      onCleanup(() => {
        clearTimeout(timer);
      });
    }
  });

  return {
    value: computed(() => kept()?.value),
    problem: computed(() => {
      const failure = resource.error();
      return failure ? Problem.from(failure) : null;
    }),
    loading: computed(() => kept() === undefined && !resource.error()),
    stale: computed(() => kept() !== undefined && settled() === undefined),
    reload: () => {
      wanted.set(true);
    },
    update: (change) => {
      const now = untracked(kept);
      if (now) {
        resource.set(change(now.value));
      }
    },
  };
}
