import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ReviewApi } from '../api/review';
import { TransactionsApi } from '../api/transactions';
import type { TransactionTotals } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatNumber } from '../money';
import { chosenDoubt, thresholdOf } from '../shell/doubt';
import { Amount } from '../ui/amount';
import { Locale } from '../ui/locale';

/** What the rows add up to: those selected, or all that the filter finds. One line per currency, never summed across. */
@Component({
  selector: 'ss-totals-foot',
  imports: [Amount, RouterLink],
  template: `
    <p class="count" role="status">{{ countWords() }}</p>
    @if (unsure()) {
      <a class="twice" routerLink="/review" i18n>{unsure(), plural,
        =1 {1 to review}
        other {{{ unsure() }} to review}
      }</a>
    }
    @if (twice()) {
      <a class="twice" routerLink="/transactions/duplicates" i18n>{twice(), plural,
        =1 {1 may be there twice}
        other {{{ twice() }} may be there twice}
      }</a>
    }
    @for (sum of totals()?.by_currency; track sum.currency) {
      <dl class="sums">
        <div class="side">
          <dt i18n>In</dt>
          <dd><ss-amount [value]="sum.in" ledger /></dd>
        </div>
        <div class="side">
          <dt i18n>Out</dt>
          <dd><ss-amount [value]="sum.out" ledger /></dd>
        </div>
        <div>
          <dt i18n>Net</dt>
          <dd class="net"><ss-amount [value]="sum.net" ledger /></dd>
        </div>
      </dl>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: 0 var(--space-6);
      min-block-size: 40px;
      padding-block: var(--space-1);
      padding-inline: var(--space-3) 48px;
      border-block-start: 1px solid var(--line);
    }

    .twice:last-of-type {
      margin-inline-end: auto;
    }

    .count {
      color: var(--ink-2);
    }

    .sums,
    .sums div {
      display: flex;
      gap: var(--space-2);
    }

    .sums {
      gap: var(--space-5);
    }

    dt {
      color: var(--ink-3);
    }

    .net {
      font-weight: var(--strong);
    }

    @media (max-width: 720px) {
      :host {
        padding-inline: var(--space-4);
        font-size: var(--text-12);
      }

      .sums:nth-of-type(n + 3) {
        display: none;
      }
    }

    @media (max-width: 480px) {
      .sums .side {
        display: none;
      }
    }
  `,
})
export class TotalsFoot {
  readonly totals = input<TransactionTotals>();
  readonly selected = input(false);
  private readonly api = inject(TransactionsApi);
  private readonly reviewApi = inject(ReviewApi);
  private readonly locale = inject(Locale);
  private readonly suspects = liveResource({
    load: () => this.api.duplicateCounts(),
    facts: ['transactions', 'duplicates', 'history.reverted'],
  });
  private readonly review = liveResource({
    load: () => this.reviewApi.summary(thresholdOf(chosenDoubt(undefined))),
    facts: ['transactions', 'categories', 'history.reverted'],
  });
  protected readonly unsure = computed(() => this.review.value()?.rows ?? 0);
  protected readonly twice = computed(() => this.suspects.value()?.count ?? 0);
  protected readonly countWords = computed(() => {
    const totals = this.totals();
    if (!totals) {
      return '';
    }
    const number = formatNumber(totals.count, this.locale.tag());
    if (this.selected()) {
      return $localize`${number}:count: selected`;
    }
    return totals.count === 1 ? $localize`1 transaction` : $localize`${number}:count: transactions`;
  });
}
