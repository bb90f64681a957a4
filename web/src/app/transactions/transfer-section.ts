import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { combineLatest, map } from 'rxjs';
import { TransactionsApi } from '../api/transactions';
import type { Transaction } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { DayText } from '../ui/day';
import { ErrorState, Skeleton } from '../ui/states';
import { Edits } from './edits';
import { Reference } from './reference';
import { couldBeOtherSides, otherSideFilters } from './transfer-sides';

/** The other side of a transfer between own accounts, and what could be it. */
@Component({
  selector: 'ss-transfer-section',
  imports: [Amount, Button, DayText, ErrorState, Skeleton],
  template: `
    @if (row().transfer_id) {
      <h3 i18n>Transfer</h3>
      @if (other(); as side) {
        <p class="note">
          @if (out()) {
            <ng-container i18n>Went to</ng-container>
          } @else {
            <ng-container i18n>Came from</ng-container>
          }
        </p>
        <button type="button" class="line" (click)="opened.emit(side)">
          <ss-day [value]="side.booked_on" />
          <span class="name">{{ accountName(side) }}</span>
          <ss-amount [value]="side.amount" ledger />
        </button>
      } @else if (sides.problem(); as problem) {
        <ss-error [problem]="problem" (again)="sides.reload()" />
      }
      <button type="button" ssButton size="small" (click)="unlink()" i18n>Not a transfer</button>
    } @else if (searching()) {
      <h3 i18n>Which is the other side?</h3>
      @if (candidates.problem(); as problem) {
        <ss-error [problem]="problem" (again)="candidates.reload()" />
      } @else if (candidates.value() && !candidates.stale()) {
        <ul class="sides">
          @for (one of candidates.value(); track one.id) {
            <li>
              <button type="button" class="line" (click)="link(one)">
                <ss-day [value]="one.booked_on" />
                <span class="name"
                  >{{ accountName(one) }}<span class="note">{{ one.payee || one.description }}</span></span
                >
                <ss-amount [value]="one.amount" ledger />
              </button>
            </li>
          } @empty {
            <li class="quiet" i18n>
              No other account has this amount the other way within a week. Perhaps its statement is still missing.
            </li>
          }
        </ul>
      } @else {
        <ss-skeleton [rows]="2" />
      }
      <button type="button" ssButton kind="quiet" size="small" (click)="searching.set(false)" i18n>Cancel</button>
    } @else if (canLink()) {
      <h3 i18n>Transfer</h3>
      <button type="button" ssButton size="small" icon="transfer" (click)="searching.set(true)" i18n>
        Link as a transfer
      </button>
    }
  `,
  styles: `
    :host:not(:empty) {
      display: block;
    }

    h3 {
      margin-block-end: var(--space-2);
      font-size: var(--text-14);
    }

    .line {
      display: flex;
      gap: var(--space-3);
      inline-size: 100%;
      min-block-size: var(--row);
      align-items: center;
      margin-block-end: var(--space-2);
      padding: var(--space-1) var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--radius-2);
      background: var(--surface);
      text-align: start;
    }

    .line:hover {
      background: var(--hover);
    }

    .name {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .name .note {
      display: block;
    }
  `,
})
export class TransferSection {
  readonly row = input.required<Transaction>();
  readonly opened = output<Transaction>();
  private readonly api = inject(TransactionsApi);
  private readonly edits = inject(Edits);
  private readonly reference = inject(Reference);
  private readonly id = computed(() => this.row().id);

  protected readonly searching = linkedSignal({ source: this.id, computation: () => false });
  protected readonly out = computed(() => this.row().amount.amount.startsWith('-'));
  /** A transfer needs two accounts, and parts of a row cannot be one. */
  protected readonly canLink = computed(() => this.reference.accounts().length > 1 && this.row().splits === null);
  protected readonly sides = liveResource({
    params: () => this.row().transfer_id ?? undefined,
    load: (transfer) => this.api.list({ transfer_id: transfer }),
    facts: ['transactions'],
  });
  protected readonly other = computed(() =>
    this.sides
      .value()
      ?.items.find(({ id, transfer_id: transfer }) => id !== this.id() && transfer === this.row().transfer_id),
  );
  protected readonly candidates = liveResource({
    params: () => (this.searching() && !this.row().transfer_id ? this.row() : undefined),
    load: (row) =>
      combineLatest(otherSideFilters(row, this.reference.accounts()).map((filter) => this.api.list(filter))).pipe(
        map((pages) =>
          couldBeOtherSides(
            row,
            pages.flatMap(({ items }) => items),
          ),
        ),
      ),
    facts: ['transactions'],
  });

  protected accountName({ account_id: id }: Transaction): string {
    return this.reference.account(id)?.name ?? '';
  }

  protected unlink(): void {
    void this.edits.unlink(this.row(), this.other());
  }

  protected link(other: Transaction): void {
    this.searching.set(false);
    void this.edits.link(this.row(), other);
  }
}
