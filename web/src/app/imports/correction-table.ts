import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ImportsApi } from '../api/imports';
import type { Correction, Id, Told } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Amount } from '../ui/amount';
import { DayText } from '../ui/day';
import { ErrorState } from '../ui/states';

/** Lines that the ledger knew and the file tells otherwise, side by side: what differs is marked. */
@Component({
  selector: 'ss-correction-table',
  imports: [Amount, DayText, ErrorState, RouterLink],
  template: `
    @if (found.value(); as list) {
      @if (list.items.length) {
        <h2 i18n>Told otherwise by this file</h2>
        <p class="quiet" i18n>These lines were here before: first as the ledger had them, then as they are told now.</p>
        <ul class="pairs">
          @for (one of list.items; track one.transaction_id) {
            <li>
              <p class="kind">{{ kind(one) }}</p>
              <div class="sides">
                <div class="side">
                  <span class="visually-hidden" i18n>Before</span>
                  <span class="day"><ss-day [value]="one.before.booked_on" /></span>
                  <span class="who">{{ words(one.before) }}</span>
                  <span class="number"><ss-amount [value]="one.before.amount" ledger /></span>
                  @if (one.before.status === 'pending') {
                    <span class="note" i18n>pending</span>
                  }
                </div>
                <span class="arrow" aria-hidden="true">→</span>
                @if (one.after; as after) {
                  <div class="side">
                    <span class="visually-hidden">{{ one.kind === 'kept' ? inFile : now }}</span>
                    <span class="day" [class.differs]="after.booked_on !== one.before.booked_on"
                      ><ss-day [value]="after.booked_on"
                    /></span>
                    <a
                      class="who"
                      routerLink="/transactions"
                      [queryParams]="{ open: one.transaction_id }"
                      [class.differs]="words(after) !== words(one.before)"
                      >{{ words(after) }}</a
                    >
                    <span class="number" [class.differs]="after.amount.amount !== one.before.amount.amount"
                      ><ss-amount [value]="after.amount" ledger
                    /></span>
                    @if (after.status !== one.before.status) {
                      <span class="note differs" i18n>booked</span>
                    }
                  </div>
                } @else {
                  <p class="side quiet" i18n>Not in the ledger any more</p>
                }
              </div>
            </li>
          }
        </ul>
        @if (list.next_cursor) {
          <p class="note" i18n>Only the first {{ list.items.length }} are shown.</p>
        }
      }
    } @else if (found.problem()) {
      <ss-error [problem]="found.problem()!" (again)="found.reload()" />
    }
  `,
  styles: `
    .pairs {
      padding: 0;
      margin-block-start: var(--space-3);
      border-block-start: 1px solid var(--line);
    }

    li {
      padding-block: var(--space-2);
      border-block-end: 1px solid var(--line);
    }

    .kind {
      color: var(--ink-3);
      font-size: var(--text-12);
    }

    .sides {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 24px minmax(0, 1fr);
      align-items: baseline;
      gap: var(--space-2);
    }

    .side {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 0 var(--space-3);
    }

    p.side {
      display: block;
    }

    .arrow {
      color: var(--ink-3);
      text-align: center;
    }

    .day {
      color: var(--ink-2);
    }

    .who {
      overflow: hidden;
      color: var(--ink);
      text-decoration: none;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    a.who {
      text-decoration: underline;
      text-decoration-color: var(--line-strong);
    }

    .note {
      grid-column: 2;
    }

    .differs {
      border-radius: var(--radius-1);
      background: var(--attention-soft);
      box-shadow: 0 0 0 3px var(--attention-soft);
      font-weight: var(--strong);
      justify-self: start;
      max-inline-size: 100%;
    }

    @media (max-width: 720px) {
      .sides {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }

      .arrow {
        inline-size: 20px;
        line-height: 1;
        rotate: 90deg;
      }
    }
  `,
})
export class CorrectionTable {
  readonly importId = input.required<Id>();
  private readonly api = inject(ImportsApi);
  protected readonly found = liveResource({
    params: () => this.importId(),
    load: (id) => this.api.corrections(id),
    facts: ['history.reverted'],
  });
  protected readonly now = $localize`Now`;
  protected readonly inFile = $localize`In the file`;

  protected words({ payee, description }: Told): string {
    return payee || description;
  }

  protected kind({ kind, row }: Correction): string {
    switch (kind) {
      case 'changed':
        return row ? $localize`Changed, by row ${row}:row: of the file` : $localize`Changed`;
      case 'settled':
        return $localize`Pending before, booked now`;
      case 'removed':
        return $localize`Pending before, not listed by the bank any more`;
      case 'kept':
        return $localize`The same in other words, in row ${row}:row: of the file: the ledger stayed as it was`;
    }
  }
}
