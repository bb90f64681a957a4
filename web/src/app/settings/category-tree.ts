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
