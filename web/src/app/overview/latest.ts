import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Transaction } from '../api/types';
import { knownCategories } from '../shell/reference';
import { Amount } from '../ui/amount';
import { CategoryChip } from '../ui/category-chip';
import { DayText } from '../ui/day';

/** The last rows of the ledger. */
@Component({
  selector: 'ss-latest',
  imports: [Amount, CategoryChip, DayText, RouterLink],
  template: `
    <section [attr.aria-labelledby]="'latest'">
      <div class="part-head">
        <h2 id="latest" i18n>Latest</h2>
        <a routerLink="/transactions" i18n>All transactions</a>
      </div>
      @if (transactions().length) {
        <table>
          <thead class="visually-hidden">
            <tr>
              <th scope="col" i18n>Booked</th>
              <th scope="col" i18n>Payee</th>
              <th scope="col" i18n>Category</th>
              <th scope="col" i18n>Amount</th>
            </tr>
          </thead>
          <tbody>
            @for (row of transactions(); track row.id) {
              <tr>
                <td class="day"><ss-day [value]="row.booked_on" shape="day-month" /></td>
                <td class="payee cut">
                  <a routerLink="/transactions" [queryParams]="{ open: row.id }">{{ row.payee || row.description }}</a>
                </td>
                <td class="category">
                  <ss-category-chip
                    [category]="looks().get(row.category?.id ?? '') ?? row.category"
                    [guess]="!!row.category && row.category.source !== 'person'"
                  />
                </td>
                <td class="number"><ss-amount ledger aligned [value]="row.amount" /></td>
              </tr>
            }
          </tbody>
        </table>
      } @else {
        <p class="quiet none" i18n>No transactions until the end of this month.</p>
      }
    </section>
  `,
  styleUrl: './part.css',
  styles: `
    tr {
      position: relative;
    }

    tr:hover {
      background: var(--hover);
    }

    td {
      block-size: var(--row);
      border-block-end: 1px solid var(--line);
    }

    .day {
      inline-size: 72px;
      color: var(--ink-2);
    }

    .payee {
      max-inline-size: 0;
      padding-inline-end: var(--space-4);
    }

    .payee a {
      color: var(--ink);
      text-decoration: none;
    }

    /* The whole row opens it. */
    .payee a::after {
      content: '';
      position: absolute;
      inset: 0;
    }

    .category {
      inline-size: 30%;
      max-inline-size: 240px;
    }

    .number {
      inline-size: 120px;
    }

    .none {
      padding-block: var(--space-4);
    }

    @media (max-width: 560px) {
      .category {
        display: none;
      }
    }
  `,
})
export class Latest {
  readonly transactions = input.required<readonly Transaction[]>();
  /** A row names its category; sign and colour, which a household may choose, are told by the list of them. */
  private readonly list = knownCategories();
  protected readonly looks = computed(() => new Map(this.list().map((one) => [one.id, one])));
}
