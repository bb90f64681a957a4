import { Component, computed, effect, ElementRef, inject, input, output, untracked, viewChild } from '@angular/core';
import { TransactionsApi } from '../api/transactions';
import type { Id, Transaction } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorState, Skeleton } from '../ui/states';
import { Details } from './details';
import { nameOf } from './edits';
import { Ledger } from './ledger';
import { TableState } from './table-state';

/** The details beside the table, or as a sheet where there is no room beside it. */
@Component({
  selector: 'ss-details-pane',
  imports: [Button, Details, Dialog, ErrorState, Skeleton],
  template: `
    @if (beside()) {
      <aside class="pane" [attr.aria-label]="heading()">
        <header>
          <h2 #title tabindex="-1">{{ heading() }}</h2>
          <button
            type="button"
            ssButton
            kind="quiet"
            size="small"
            icon="close"
            iconOnly
            i18n-aria-label
            aria-label="Close the details"
            (click)="closed.emit()"
          ></button>
        </header>
        @if (row(); as known) {
          <ss-details [row]="known" (removed)="removed.emit($event)" (opened)="opened.emit($event)" />
        } @else if (problem(); as said) {
          <ss-error [problem]="said" (again)="fetched.reload()" />
        } @else {
          <ss-skeleton [rows]="8" />
        }
      </aside>
    } @else {
      <ss-dialog side="end" [heading]="heading()" [open]="true" (closed)="closed.emit()">
        <!-- The sheet begins to be read at its top; in its first field it would bring up the keyboard of a phone. -->
        <!-- eslint-disable-next-line @angular-eslint/template/no-autofocus -->
        <div class="sheet" tabindex="-1" autofocus>
          @if (row(); as known) {
            <ss-details [row]="known" (removed)="removed.emit($event)" (opened)="opened.emit($event)" />
          } @else if (problem(); as said) {
            <ss-error [problem]="said" (again)="fetched.reload()" />
          } @else {
            <ss-skeleton [rows]="8" />
          }
        </div>
      </ss-dialog>
    }
  `,
  styles: `
    :host {
      display: block;
      min-block-size: 0;
    }

    .pane {
      block-size: 100%;
      padding: 0 var(--space-5) var(--space-8);
      border-inline-start: 1px solid var(--line);
      overflow: auto;
      overscroll-behavior: contain;
    }

    header {
      position: sticky;
      inset-block-start: 0;
      z-index: var(--layer-sticky);
      display: flex;
      align-items: center;
      gap: var(--space-2);
      padding-block: var(--space-2);
      background: var(--paper);
    }

    h2 {
      flex: 1;
      min-inline-size: 0;
      font-size: var(--text-16);
      overflow-wrap: anywhere;
    }

    h2:focus,
    .sheet:focus {
      outline: none;
    }
  `,
  host: { '(keydown.escape)': 'escape($event)' },
})
export class DetailsPane {
  readonly id = input.required<Id>();
  readonly beside = input(true);
  readonly closed = output();
  readonly removed = output<Transaction>();
  readonly opened = output<Transaction>();

  private readonly api = inject(TransactionsApi);
  private readonly ledger = inject(Ledger);
  private readonly state = inject(TableState);
  private ledTo: Id | null = null;
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  private readonly shown = computed(() => this.ledger.find(this.id()));
  /** Asked for only when the table does not hold the row: a link that leads straight to it. */
  protected readonly fetched = liveResource({
    params: () =>
      this.shown() === undefined && (this.ledger.known() || this.ledger.problem()) ? this.id() : undefined,
    load: (id) => this.api.get(id),
    facts: ['transactions'],
  });
  protected readonly row = computed(() => {
    const fetched = this.fetched.value();
    return this.shown() ?? (fetched?.id === this.id() ? fetched : undefined);
  });
  protected readonly problem = computed(() => (this.row() ? null : this.fetched.problem()));
  protected readonly heading = computed(() => {
    const row = this.row();
    return row ? nameOf(row) : $localize`Transaction`;
  });

  constructor() {
    // The table follows a link that leads straight to a row: once, and only while nobody is anywhere else in it.
    effect(() => {
      const row = this.row();
      if (row && row.id !== this.ledTo && !this.shown() && this.ledger.known()) {
        this.ledTo = row.id;
        untracked(() => {
          if (this.state.at() < 0) {
            this.ledger.goToDay(row.booked_on);
          }
        });
      }
    });
  }

  /** A sheet is a dialog, which closes itself; a tooltip or a list may have used the key before. */
  protected escape(event: Event): void {
    if (this.beside() && !event.defaultPrevented) {
      event.preventDefault();
      this.closed.emit();
    }
  }

  focus(): void {
    this.title()?.nativeElement.focus();
  }
}
