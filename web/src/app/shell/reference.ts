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

/** The household's categories, hidden ones too; none until they are read. Read again while the caller lives. */
export function knownCategories(): Signal<readonly Category[]> {
  const api = inject(CategoriesApi);
  const list = liveResource({ load: () => api.list(), facts: ['categories'] });
  return computed(() => list.value()?.items ?? []);
}
