import { Component, computed, inject, input } from '@angular/core';
import { formatNumber } from '../money';
import { Locale } from '../ui/locale';

/** The rows of a file that are no bookings: where, why, and what stands there. */
@Component({
  selector: 'ss-rejected-rows',
  template: `
    <details>
      <summary>{{ heading() }}</summary>
      <div class="scroll" role="region" tabindex="0" i18n-aria-label aria-label="Rejected rows">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number" i18n>Row</th>
              <th scope="col" i18n>Why</th>
              <th scope="col" i18n>What stands there</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track $index) {
              <tr>
                <td class="number">{{ row.row || '' }}</td>
                <td>{{ row.reason }}</td>
                <td class="raw">{{ row.raw }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (total() > rows().length) {
        <p class="note" i18n>Only the first {{ rows().length }} are shown.</p>
      }
    </details>
  `,
  styles: `
    summary {
      inline-size: fit-content;
      padding-block: var(--space-2);
      color: var(--attention);
      font-weight: var(--strong);
      cursor: pointer;
    }

    .scroll {
      max-block-size: 360px;
      overflow: auto;
    }

    th,
    td {
      padding: 6px var(--space-4) 6px 0;
      border-block-end: 1px solid var(--line);
      vertical-align: top;
    }

    th {
      position: sticky;
      inset-block-start: 0;
      background: var(--paper);
      color: var(--ink-3);
      font-size: var(--text-12);
    }

    .raw {
      font-family: ui-monospace, monospace;
      font-size: var(--text-12);
      overflow-wrap: anywhere;
      min-inline-size: 240px;
    }
  `,
})
export class RejectedRows {
  /** Row 0 stands for a whole file inside an archive. */
  readonly rows = input.required<readonly { readonly row: number; readonly reason: string; readonly raw: string }[]>();
  /** How many there are; `rows` may be the first of them. */
  readonly total = input.required<number>();
  private readonly locale = inject(Locale);
  protected readonly heading = computed(() => {
    const [total, files] = [this.total(), this.rows().every(({ row }) => row === 0)];
    if (total === 1) {
      return files ? $localize`1 file in it was not read` : $localize`1 row was rejected`;
    }
    const count = formatNumber(total, this.locale.tag());
    return files ? $localize`${count}:count: files in it were not read` : $localize`${count}:count: rows were rejected`;
  });
}
