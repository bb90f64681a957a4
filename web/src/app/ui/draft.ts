import { computed, linkedSignal, WritableSignal } from '@angular/core';

/**
 * What stands in a field: what is kept, until something else is typed. The same value read anew takes nothing away of
 * that; another value does, and so does another thing it belongs to (`of`).
 */
export function draft<T>(kept: () => T, of: () => unknown = () => null): WritableSignal<T> {
  const source = computed(() => ({ of: of(), value: kept() }), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  return linkedSignal<{ value: T }, T>({ source, computation: ({ value }) => value });
}
