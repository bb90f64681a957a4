import { Component, input } from '@angular/core';
import type { Money, ReadLine } from '../api/types';
import { Amount } from '../ui/amount';
import { DayText } from '../ui/day';

/** Lines as the transactions they become; with `raw` each opens what the file says. */
@Component({
  selector: 'ss-first-lines',
  imports: [Amount, DayText],
  template: `
    <div class="scroll" role="region" tabindex="0" [attr.aria-label]="label()">
      <table [class.stale]="busy()">
        <thead class="visually-hidden">
          <tr>
            <th scope="col" i18n>Booked</th>
            <th scope="col" i18n>Payee and description</th>
            <th scope="col" i18n>Amount</th>
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track $index) {
            <tr>
              <td class="day"><ss-day [value]="line.booked_on" /></td>
              <td class="text">
                <div class="cut">
                  {{ line.payee || line.description }}
                  @if (line.payee && line.description && line.payee !== line.description) {
                    <span class="note">{{ line.description }}</span>
                  }
                  @if (line.status === 'pending') {
                    <span class="note" i18n>pending</span>
                  }
                </div>
                @if (raw() && line.raw) {
                  <details>
                    <summary>
                      <ng-container i18n>Row {{ line.row }}</ng-container>
                      <code>{{ line.raw }}</code>
                    </summary>
                    <pre>{{ line.raw }}</pre>
                  </details>
                }
              </td>
              <td class="number"><ss-amount [value]="amount(line)" ledger /></td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
    }

    td {
      block-size: var(--row);
      border-block-end: 1px solid var(--line);
      vertical-align: baseline;
      padding-block: var(--space-2);
    }

    .day {
      padding-inline-end: var(--space-4);
      color: var(--ink-2);
      white-space: nowrap;
    }

    .text {
      max-inline-size: 0;
      inline-size: 100%;
      padding-inline-end: var(--space-4);
    }

    .cut,
    summary {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .note {
      margin-inline-start: var(--space-2);
    }

    summary {
      color: var(--ink-3);
      font-size: var(--text-12);
      cursor: pointer;
    }

    details[open] code {
      display: none;
    }

    code {
      margin-inline-start: var(--space-2);
    }

    code,
    pre {
      font-family: ui-monospace, monospace;
      font-size: var(--text-12);
    }

    pre {
      margin: var(--space-1) 0;
      padding: var(--space-2) var(--space-3);
      border-radius: var(--radius-1);
      background: var(--sunken);
      color: var(--ink-2);
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }

    .stale {
      opacity: 0.5;
    }

    @media (max-width: 720px) {
      .cut .note {
        display: none;
      }
    }
  `,
})
export class FirstLines {
  readonly label = input.required<string>();
  readonly lines = input.required<readonly ReadLine[]>();
  /** Of lines whose currency the file does not name. */
  readonly currency = input('');
  readonly raw = input(false);
  readonly busy = input(false);

  protected amount(line: ReadLine): Money {
    return { amount: line.amount, currency: line.currency ?? this.currency() };
  }
}
