import type { Category } from '../api/types';
import { swapped, treeOf } from './category-tree';

const category = (id: string, parent_id: string | null, position: number): Category => ({
  id,
  parent_id,
  position,
  key: id,
  name: id,
  group: parent_id ?? id,
  icon: null,
  color: null,
  transactions: 0,
  built_in: true,
  hidden: false,
});

describe('the tree of categories', () => {
  it('has groups with their categories, both in order', () => {
    const tree = treeOf([
      category('fuel', 'transport', 2),
      category('transport', null, 2),
      category('food', null, 1),
      category('taxi', 'transport', 1),
      category('lost', 'nowhere', 3),
    ]);
    expect(tree.map(({ group, children }) => [group.id, children.map(({ id }) => id)])).toEqual([
      ['food', []],
      ['transport', ['taxi', 'fuel']],
      ['lost', []],
    ]);
  });

  it('changes place with a neighbour, and not beyond the ends', () => {
    expect(swapped(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(swapped(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(swapped(['a', 'b', 'c'], 'a', -1)).toBeNull();
    expect(swapped(['a', 'b', 'c'], 'c', 1)).toBeNull();
    expect(swapped(['a'], 'x', 1)).toBeNull();
  });
});
