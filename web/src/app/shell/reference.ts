import { computed, inject, Signal } from '@angular/core';
import { AccountsApi } from '../api/accounts';
import { CategoriesApi } from '../api/categories';
import type { Account, Category } from '../api/types';
import { liveResource } from '../live/live-resource';

/** The household's accounts, archived ones too; none until they are read. Read again while the caller lives. */
export function knownAccounts(): Signal<readonly Account[]> {
  const api = inject(AccountsApi);
  const list = liveResource({ load: () => api.list(), facts: ['accounts'] });
  return computed(() => list.value()?.items ?? []);
}

/** What is known of a list, and whether it was read, or could not be. */
export interface Known<T> {
  readonly all: Signal<readonly T[]>;
  readonly settled: Signal<boolean>;
}

/** The household's categories, hidden ones too; none until they are read. Read again while the caller lives. */
export function knownCategories(): Signal<readonly Category[]> {
  return categoryList().all;
}

/** The same, where it matters whether they were read. */
export function categoryList(): Known<Category> {
  const api = inject(CategoriesApi);
  const list = liveResource({ load: () => api.list(), facts: ['categories'] });
  return {
    all: computed(() => list.value()?.items ?? []),
    settled: computed(() => !!list.value() || !!list.problem()),
  };
}
