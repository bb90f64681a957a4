import { Filter, filterOfKey, keyOf, NO_CATEGORY } from './filter';

export interface View {
  readonly name: string;
  readonly filter: Filter;
}

interface Kept {
  readonly name: string;
  readonly key: string;
}

/** Views every household has. */
export const PRESETS: readonly View[] = [
  { name: $localize`Everything`, filter: {} },
  { name: $localize`Needs a category`, filter: { category: [NO_CATEGORY] } },
  { name: $localize`Money in`, filter: { direction: 'in' } },
  { name: $localize`Pending`, filter: { status: 'pending' } },
  { name: $localize`Odd ones`, filter: { is_anomaly: true } },
];

const KEY = 'transaction-views';

/** Views kept in this browser, in the order of their names. What cannot be read is as if it were not there. */
export function savedViews(storage: Pick<Storage, 'getItem'> = localStorage): readonly View[] {
  return keptIn(storage).map(({ name, key }) => ({ name, filter: filterOfKey(key) }));
}

/** A view of the same name is replaced. */
export function saveView(view: View, storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): void {
  const others = keptIn(storage).filter(({ name }) => name !== view.name);
  const all = [...others, { name: view.name, key: keyOf(view.filter) }];
  storage.setItem(KEY, JSON.stringify(all.toSorted((a, b) => a.name.localeCompare(b.name))));
}

export function removeView(name: string, storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): void {
  storage.setItem(KEY, JSON.stringify(keptIn(storage).filter((kept) => kept.name !== name)));
}

function keptIn(storage: Pick<Storage, 'getItem'>): readonly Kept[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch (failure) {
    if (failure instanceof SyntaxError) {
      return [];
    }
    throw failure;
  }
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'key' in value &&
    typeof value.key === 'string'
  );
}
