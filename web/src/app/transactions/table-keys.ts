import { inject } from '@angular/core';
import { Commands } from '../ui/commands';
import { Shortcuts } from '../ui/shortcuts';

export interface TableActions {
  readonly move: (by: number) => void;
  readonly pick: () => void;
  /** `here` is the column at hand. */
  readonly edit: (field: 'category' | 'tags' | 'here') => void;
  readonly open: () => void;
  readonly add: () => void;
  readonly repeat: () => void;
  readonly search: () => void;
  readonly filter: () => void;
  readonly selectAll: () => void;
  readonly escape: () => void;
}

/** The keys and commands of the page, as long as it is shown. */
export function bindTableKeys(actions: TableActions): void {
  const group = $localize`Transactions`;
  const key = (
    keys: string,
    label: string,
    run: () => void,
  ): { keys: string; label: string; group: string; run: () => void } => ({
    keys,
    label,
    group,
    run,
  });
  inject(Shortcuts).bind(
    key('j', $localize`Next row`, () => {
      actions.move(1);
    }),
    key('k', $localize`Row before`, () => {
      actions.move(-1);
    }),
    key('x', $localize`Select the row`, actions.pick),
    key('e', $localize`Edit where you are (left and right choose the column)`, () => {
      actions.edit('here');
    }),
    key('c', $localize`Choose the category`, () => {
      actions.edit('category');
    }),
    key('t', $localize`Edit the tags`, () => {
      actions.edit('tags');
    }),
    key('o', $localize`Details of the row (or Enter)`, actions.open),
    key('N', $localize`New transaction, field by field`, actions.add),
    key('r', $localize`Enter the row once more, for today`, actions.repeat),
    key('/', $localize`Search transactions`, actions.search),
    key('f', $localize`Filter`, actions.filter),
    key('a', $localize`Select all that is shown`, actions.selectAll),
    key('Escape', $localize`Select nothing, close the details`, actions.escape),
  );
  inject(Commands).offer(
    { label: $localize`New transaction`, icon: 'add', keys: 'N', run: actions.add },
    { label: $localize`Filter transactions`, icon: 'filter', keys: 'f', run: actions.filter },
    { label: $localize`Select all that is shown`, icon: 'check', keys: 'a', run: actions.selectAll },
  );
}
