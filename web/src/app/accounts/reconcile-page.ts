import { Component, computed, effect, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { AccountsApi } from '../api/accounts';
import { ReconciliationApi } from '../api/reconciliation';
import type { Assertion, Day, Money } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatDay } from '../money';
import { Identity } from '../shell/identity';
import { Button } from '../ui/button';
import { DateInput } from '../ui/date-input';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { MoneyInput } from '../ui/money-input';
import { Shortcuts } from '../ui/shortcuts';
import { Pending } from '../ui/states';
import { Refusal, Submission } from '../ui/submission';
import { DifferenceFinder } from './difference-finder';
import { dayToExplain, standingOf } from './reconcile-words';
import { Reconciled } from './reconciled';
import { StatedBalances } from './stated-balances';
import { Statements } from './statements';

/** Brings an account into agreement with its bank: what was stated, what the ledger gives, and what makes the difference. */
@Component({
  selector: 'ss-reconcile-page',
  imports: [
    Button,
    DateInput,
    DifferenceFinder,
    Icon,
    MoneyInput,
    Pending,
    Reconciled,
    Refusal,
    RouterLink,
    StatedBalances,
  ],
  templateUrl: './reconcile-page.html',
  styleUrl: './reconcile-page.css',
})
export class ReconcilePage {
  /** From the address: the account, and the day whose difference is looked into. */
  readonly id = input.required<string>();
  readonly on = input<string>();

  private readonly api = inject(ReconciliationApi);
  private readonly accountsApi = inject(AccountsApi);
  private readonly statements = inject(Statements);
  private readonly identity = inject(Identity);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly locale = inject(Locale);

  protected readonly account = liveResource({
    params: () => this.id(),
    load: (id) => this.accountsApi.get(id),
    facts: ['accounts', 'transactions'],
  });
  protected readonly reconciliation = liveResource({
    params: () => this.id(),
    load: (id) => this.api.get(id),
    facts: ['accounts', 'transactions', 'history.reverted'],
  });
  protected readonly standing = computed(() => {
    const known = this.reconciliation.value();
    return known ? standingOf(known) : null;
  });
  protected readonly items = computed(() => this.reconciliation.value()?.items ?? []);
  /** The day that is looked into: that of the address while it differs, else the first that needs it. */
  protected readonly day = computed<Day | null>(() => {
    const known = this.reconciliation.value();
    const asked = known?.items.find(({ on, agrees }) => on === this.on() && !agrees);
    return asked?.on ?? (known ? dayToExplain(known) : null);
  });
  protected readonly heading = computed(() => {
    const name = this.account.value()?.name;
    return name ? $localize`Reconcile ${name}:account:` : $localize`Reconcile`;
  });
  protected readonly agreed = computed(() => {
    const until = this.standing()?.until;
    return until ? $localize`Everything agrees until ${formatDay(until, this.locale.tag())}:day:.` : '';
  });

  protected readonly asOf = signal(untracked(this.identity.today));
  protected readonly balance = signal<Money | null>(null);
  protected readonly form = new Submission();
  protected readonly balanceProblem = computed(() =>
    this.form.field('balance/amount', !this.balance(), $localize`Type what the bank shows.`),
  );
  private readonly field = viewChild(MoneyInput);
  private readonly finder = viewChild(DifferenceFinder);
  private readonly done = viewChild<ElementRef<HTMLElement>>('done');
  /** Whether a balance was just stated, whose outcome takes the focus once it is there. */
  private readonly compared = signal(false);

  constructor() {
    inject(Shortcuts).bind({
      keys: 'b',
      label: $localize`State a balance`,
      group: $localize`Reconcile`,
      run: () => this.field()?.focus(),
    });
    effect(() => {
      const [finder, done] = [this.finder(), this.done()];
      if (this.compared() && (finder ?? done)) {
        this.compared.set(false);
        (finder ?? done?.nativeElement)?.focus();
      }
    });
    // A link may lead to another account of the same page.
    effect(() => {
      this.id();
      untracked(() => {
        this.balance.set(null);
        this.form.begin();
      });
    });
  }

  protected async state(): Promise<void> {
    const [balance, on] = [this.balance(), this.asOf()];
    await this.form.sendWhole(on !== '' && balance, async (balance) => {
      const stated = await this.statements.state(this.id(), on, balance, this.items());
      this.balance.set(null);
      this.reconciliation.update(({ items, ...known }) => ({
        ...known,
        state: stated.agrees ? known.state : 'differs',
        items: [stated, ...items.filter(({ id }) => id !== stated.id)].sort((a, b) => b.on.localeCompare(a.on)),
      }));
      this.reconciliation.reload();
      this.look(stated.agrees ? null : stated.on);
      this.compared.set(true);
    });
  }

  protected look(on: Day | null): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: { on } });
  }

  protected async forget(assertion: Assertion): Promise<void> {
    this.reconciliation.update((known) => ({
      ...known,
      items: known.items.filter((one) => one.id !== assertion.id || one.id === null),
    }));
    await this.statements.forget(this.id(), assertion);
    this.reconciliation.reload();
  }
}
