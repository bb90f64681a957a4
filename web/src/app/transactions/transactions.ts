import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TransactionsApi } from '../api/transactions';
import type { Id, Transaction } from '../api/types';
import { Live } from '../live/live';
import { liveResource } from '../live/live-resource';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { Dialog } from '../ui/dialog';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { Asked, BulkBar } from './bulk-bar';
import { DetailsPane } from './details-pane';
import { Edits } from './edits';
import { addressOf, askedOf, Filter, filterFrom, isEmptyFilter, keyOf, NO_CATEGORY } from './filter';
import { FilterBar } from './filter-bar';
import { FilterPanel } from './filter-panel';
import { Ledger } from './ledger';
import { LedgerTable } from './ledger-table';
import { NewTransaction } from './new-transaction';
import { Reference } from './reference';
import { SimilarBar } from './similar-bar';
import { bindTableKeys } from './table-keys';
import { TableState } from './table-state';
import { TotalsFoot } from './totals-foot';

/** Many facts arrive together; one reading answers them all. */
const SETTLE_MS = 250;

/** Every line of every account: to search, to read, to put right. The address says what is shown and which row is open. */
@Component({
  selector: 'ss-transactions',
  imports: [
    BulkBar,
    Button,
    CategoryPicker,
    DetailsPane,
    Dialog,
    EmptyState,
    ErrorState,
    FilterBar,
    FilterPanel,
    LedgerTable,
    NewTransaction,
    RouterLink,
    SimilarBar,
    Skeleton,
    TotalsFoot,
  ],
  providers: [Ledger, Reference, TableState, Edits],
  templateUrl: './transactions.html',
  styleUrl: './transactions.css',
})
export class Transactions {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly api = inject(TransactionsApi);
  private readonly live = inject(Live);
  private readonly edits = inject(Edits);
  protected readonly ledger = inject(Ledger);
  protected readonly reference = inject(Reference);
  protected readonly state = inject(TableState);

  private readonly query = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly key = computed(() => keyOf(filterFrom(this.query())));
  protected readonly filter = computed<Filter>(() => filterFrom(new URLSearchParams(this.key())));
  protected readonly asked = computed(() => askedOf(this.filter()));
  /** Id of the row whose details are open. */
  protected readonly openId = computed<Id | null>(() => this.query().get('open'));
  protected readonly wide = signal(true);
  protected readonly panelOpen = signal(false);
  protected readonly adding = signal(false);
  /** Open before its bar is drawn, where keys are faster; closed with the selection. */
  protected readonly askedOfSelection = linkedSignal<boolean, Asked | null>({
    source: () => this.state.selection.any(),
    computation: () => null,
  });
  /** The row that a swipe asks a category for. */
  protected readonly categorising = signal<Transaction | null>(null);

  private readonly found = liveResource({
    params: () => this.asked(),
    load: (filter) => this.api.totals(filter),
    facts: ['transactions'],
  });
  private readonly selected = computed(() => this.state.selection.any() && !this.state.selection.all());
  protected readonly totalsOfSelection = this.selected;
  protected readonly totals = computed(() => (this.selected() ? this.state.selection.totals() : this.found.value()));
  protected readonly everything = computed(() => isEmptyFilter(this.filter()));
  protected readonly emptyText = computed(() => {
    if (this.everything()) {
      return $localize`Every line of every account will be here, once there are any.`;
    }
    const { category, ...rest } = this.filter();
    return category?.length === 1 && category[0] === NO_CATEGORY && isEmptyFilter(rest)
      ? $localize`Every transaction has a category.`
      : $localize`No transaction is like this.`;
  });

  private readonly table = viewChild(LedgerTable);
  private readonly pane = viewChild(DetailsPane);
  private readonly bar = viewChild.required(FilterBar);

  constructor() {
    this.followWidth();
    this.followFilter();
    this.followFacts();
    bindTableKeys({
      move: (by) => this.table()?.move(by),
      pick: () => this.table()?.pick(),
      edit: (field) => {
        this.editField(field);
      },
      open: () => {
        this.openActive();
      },
      add: () => this.adding.set(true),
      repeat: () => {
        this.repeatActive();
      },
      search: () => {
        this.bar().focusSearch();
      },
      filter: () => this.panelOpen.set(true),
      selectAll: () => {
        this.state.selection.selectAll();
      },
      escape: () => {
        this.escape();
      },
    });
    // A link may ask for the form of a new one, as the frame's quick line does.
    effect(() => {
      if (this.query().has('new')) {
        this.adding.set(true);
        this.go({ new: null }, true);
      }
    });
    // A link that leads to a row makes it the row at hand, once the table has it.
    effect(() => {
      const id = this.openId();
      const at = id ? this.ledger.placeOf(id) : -1;
      if (at >= 0 && untracked(this.state.at) < 0) {
        untracked(() => {
          this.state.goTo(at);
        });
      }
    });
    // A pane that is open shows the row at hand, whichever that is now.
    effect(() => {
      const row = this.state.row();
      if (row && this.wide() && untracked(this.openId) && untracked(this.openId) !== row.id) {
        this.go({ open: row.id }, true);
      }
    });
  }

  protected show(filter: Filter): void {
    const typing = filter.q !== this.filter().q && this.filter().q !== undefined && filter.q !== undefined;
    this.go({ ...addressOf(filter), open: null }, typing);
  }

  protected open(row: Transaction): void {
    if (this.openId() === row.id) {
      this.pane()?.focus();
      return;
    }
    const at = this.ledger.placeOf(row.id);
    if (at >= 0) {
      this.state.goTo(at);
    }
    this.go({ open: row.id }, false);
  }

  protected close(): void {
    this.go({ open: null }, true);
    this.table()?.focus();
  }

  protected async remove(row: Transaction): Promise<void> {
    this.close();
    await this.edits.remove([row]);
  }

  protected categorise(id: Id | null): void {
    const row = this.categorising();
    this.categorising.set(null);
    if (row) {
      void this.edits.setCategory(row, id);
    }
  }

  protected reload(): void {
    void this.ledger.refresh();
  }

  private editField(field: 'category' | 'tags' | 'here'): void {
    if (field === 'category' && this.state.selection.any()) {
      this.askedOfSelection.set('category');
      return;
    }
    if (this.state.at() < 0) {
      this.table()?.move(0);
    }
    this.table()?.edit(field);
  }

  private openActive(): void {
    const row = this.state.row();
    if (row) {
      this.open(row);
    }
  }

  private repeatActive(): void {
    const row = this.state.row();
    if (row) {
      void this.edits.repeat(row);
    }
  }

  /** One thing at a time: the selection, then the details. */
  private escape(): void {
    if (this.state.selection.any()) {
      this.state.selection.clear();
    } else if (this.openId()) {
      this.close();
    }
  }

  private go(params: Record<string, string | readonly string[] | null>, replaceUrl: boolean): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: params,
      queryParamsHandling: 'merge',
      replaceUrl,
    });
  }

  private followFilter(): void {
    effect(() => {
      const asked = this.asked();
      untracked(() => {
        this.state.leave();
        this.edits.offer.set(null);
        void this.ledger.show(asked);
      });
    });
  }

  private followFacts(): void {
    let seen = untracked(() => this.live.version('transactions'));
    effect((onCleanup) => {
      const version = this.live.version('transactions');
      if (version !== seen) {
        const timer = setTimeout(() => {
          seen = version;
          void this.ledger.refresh();
        }, SETTLE_MS);
        onCleanup(() => {
          clearTimeout(timer);
        });
      }
    });
  }

  private followWidth(): void {
    const roomy = matchMedia('(min-width: 1080px)');
    const settle = (): void => {
      this.wide.set(roomy.matches);
    };
    settle();
    roomy.addEventListener('change', settle);
    inject(DestroyRef).onDestroy(() => {
      roomy.removeEventListener('change', settle);
    });
  }
}
