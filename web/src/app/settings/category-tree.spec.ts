import type { Category } from '../api/types';
import { treeOf } from './category-tree';

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
});
