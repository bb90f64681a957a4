import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Import } from '../api/types';
import { formatNumber } from '../money';
import { Button } from '../ui/button';
import { Locale } from '../ui/locale';
import { RejectedRows } from './rejected-rows';

/** What a file added to the ledger, and the way to take it back. */
@Component({
  selector: 'ss-import-result',
  imports: [Button, RejectedRows, RouterLink],
  template: `
    <dl>
      @for (figure of figures(); track figure.label) {
        <div>
          <dt>{{ figure.label }}</dt>
          <dd>{{ figure.value }}</dd>
        </div>
      }
    </dl>
    <div class="row">
      <a
        ssButton
        kind="primary"
        icon="transactions"
        routerLink="/transactions"
        [queryParams]="{ import_id: import().id }"
        i18n
        >Show the transactions</a
      >
      <button type="button" ssButton icon="undo" [busy]="busy()" [disabled]="busy()" (click)="reverted.emit()">
        @if (busy()) {
          <ng-container i18n>Taking back</ng-container>
        } @else {
          <ng-container i18n>Take back</ng-container>
        }
      </button>
      <a ssButton kind="quiet" routerLink="/import" i18n>Import another file</a>
    </div>
    @if (import().reading; as reading) {
      @if (reading.rejected_count) {
        <ss-rejected-rows [rows]="reading.rejected" [total]="reading.rejected_count" />
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--space-5);
    }

    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-4) var(--space-10);
    }

    dt {
      color: var(--ink-3);
      font-size: var(--text-12);
    }

    dd {
      font-size: var(--text-28);
      font-variant-numeric: tabular-nums lining-nums;
      line-height: var(--leading-tight);
    }
  `,
})
export class ImportResultView {
  readonly import = input.required<Import>();
  /** Whether it is being taken back. */
  readonly busy = input(false);
  readonly reverted = output();
  private readonly locale = inject(Locale);
  protected readonly figures = computed(() => {
    const result = this.import().result;
    return result
      ? [
          { label: $localize`New`, value: result.new },
          { label: $localize`Known already`, value: result.known },
          { label: $localize`Changed`, value: result.changed },
          { label: $localize`Removed`, value: result.removed },
          { label: $localize`Rejected`, value: result.rejected },
          { label: $localize`With a category`, value: result.categorised },
        ]
          .filter(({ value }, place) => value > 0 || place === 0 || place === 1)
          .map(({ label, value }) => ({ label, value: formatNumber(value, this.locale.tag()) }))
      : [];
  });
}
