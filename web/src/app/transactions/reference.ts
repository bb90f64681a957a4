import { computed, inject, Service } from '@angular/core';
import { TransactionsApi } from '../api/transactions';
import type { Account, AssignedCategory, Category, Id } from '../api/types';
import { liveResource } from '../live/live-resource';
import { knownAccounts, knownCategories } from '../shell/reference';
import { Locale } from '../ui/locale';
import type { Names } from './sentence';

/** The household's accounts, categories and tags, which the table, its filters and its editors name. */
@Service({ autoProvided: false })
export class Reference {
  private readonly transactionsApi = inject(TransactionsApi);
  private readonly locale = inject(Locale);
  private readonly tagList = liveResource({
    load: () => this.transactionsApi.tags(),
    facts: ['transactions'],
  });

  readonly accounts = knownAccounts();
  readonly categories = knownCategories();
  readonly tags = computed<readonly string[]>(() => (this.tagList.value()?.items ?? []).map(({ name }) => name));
  private readonly accountsById = computed(() => new Map(this.accounts().map((account) => [account.id, account])));
  private readonly categoriesById = computed(
    () =>
      new Map(this.categories().flatMap((category) => [[category.id, category] as const, [category.key, category]])),
  );
  readonly names = computed<Names>(() => {
    const [accounts, categories] = [this.accountsById(), this.categoriesById()];
    return {
      locale: this.locale.tag(),
      account: (id) => accounts.get(id)?.name ?? null,
      category: (idOrKey) => categories.get(idOrKey)?.name ?? null,
    };
  });

  account(id: Id): Account | undefined {
    return this.accountsById().get(id);
  }

  /** By id or key. */
  category(idOrKey: string): Category | undefined {
    return this.categoriesById().get(idOrKey);
  }

  /** The category as a row bears it after a person chose it. */
  chosen(id: Id | null): AssignedCategory | null {
    const category = id === null ? undefined : this.category(id);
    return category
      ? { id: category.id, key: category.key, name: category.name, source: 'person', confidence: null, reason: null }
      : null;
  }
}
