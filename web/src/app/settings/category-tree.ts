import type { Category } from '../api/types';

export interface Branch {
  readonly group: Category;
  readonly children: readonly Category[];
}

const byPosition = (a: Category, b: Category): number => a.position - b.position || a.name.localeCompare(b.name);

/** Groups in their order, each with its categories in theirs. A category whose group is unknown stands as a group. */
export function treeOf(categories: readonly Category[]): readonly Branch[] {
  const ids = new Set(categories.map(({ id }) => id));
  const isGroup = ({ parent_id }: Category): boolean => parent_id === null || !ids.has(parent_id);
  return categories
    .filter(isGroup)
    .toSorted(byPosition)
    .map((group) => ({
      group,
      children: categories.filter(({ parent_id }) => parent_id === group.id).toSorted(byPosition),
    }));
}

/** The ids with one of them moved a place up or down; null where there is none. */
export function swapped(ids: readonly string[], id: string, by: 1 | -1): readonly string[] | null {
  const place = ids.indexOf(id);
  const other = ids[place + by];
  if (place < 0 || other === undefined) {
    return null;
  }
  return ids.map((one) => (one === id ? other : one === other ? id : one));
}
