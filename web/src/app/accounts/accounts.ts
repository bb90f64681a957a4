import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccountsApi } from '../api/accounts';
import { AnalyticsApi } from '../api/analytics';
import type { Account, Money } from '../api/types';
import { liveResource } from '../live/live-resource';
import { sumByCurrency } from '../money';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { DayText } from '../ui/day';
import { Icon } from '../ui/icon';
import { Menu, MenuItem } from '../ui/menu';
import { EmptyState, Pending } from '../ui/states';
import { AccountActions } from './account-actions';
import { AccountEditor } from './account-editor';
import { BalanceLine } from './balance-line';
import { byKind } from './kinds';
import { Reconciled } from './reconciled';

/** The places where the money is, by kind, with what is there. */
@Component({
  selector: 'ss-accounts',
  imports: [
    AccountEditor,
    Amount,
    BalanceLine,
    Button,
    DayText,
    EmptyState,
    Icon,
    Menu,
    Pending,
    Reconciled,
    RouterLink,
  ],
  templateUrl: './accounts.html',
  styleUrl: './accounts.css',
})
export class Accounts {
  private readonly api = inject(AccountsApi);
  private readonly analytics = inject(AnalyticsApi);
  private readonly actions = inject(AccountActions);

  protected readonly accounts = liveResource({
    load: () => this.api.list(),
    facts: ['accounts', 'transactions'],
  });
  /** Only draws the small lines: the page stands without it. */
  private readonly worth = liveResource({
    load: () => this.analytics.netWorth(12),
    facts: ['accounts', 'transactions'],
  });
  private readonly current = computed(() => (this.accounts.value()?.items ?? []).filter(({ archived }) => !archived));
  protected readonly archived = computed(() => (this.accounts.value()?.items ?? []).filter(({ archived }) => archived));
  protected readonly groups = computed(() => byKind(this.current()));
  protected readonly totals = computed(() => sumByCurrency(this.current().map(({ balance }) => balance)));
  protected readonly edited = signal<Account | null>(null);
  protected readonly editing = signal(false);
  private readonly lines = computed(() => {
    const lines = new Map<string, Money[]>();
    for (const { accounts } of this.worth.value()?.items ?? []) {
      for (const { id, balance } of accounts) {
        lines.set(id, [...(lines.get(id) ?? []), balance]);
      }
    }
    return lines;
  });

  protected line({ id }: Account): readonly Money[] {
    return this.lines().get(id) ?? [];
  }

  protected actionsLabel({ name }: Account): string {
    return $localize`Actions for ${name}:account:`;
  }

  protected menu(account: Account): readonly MenuItem[] {
    return this.actions.menu(account, {
      edit: () => this.edit(account),
      show: (changes) => this.accounts.update(({ items }) => ({ items: withChanges(items, account, changes) })),
      putBack: () => this.accounts.reload(),
    });
  }

  protected edit(account: Account | null): void {
    this.edited.set(account);
    this.editing.set(true);
  }
}

function withChanges(items: readonly Account[], { id }: Account, changes: Partial<Account> | null): readonly Account[] {
  return changes
    ? items.map((one) => (one.id === id ? { ...one, ...changes } : one))
    : items.filter((one) => one.id !== id);
}
