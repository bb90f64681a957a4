import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Overview } from '../api/types';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';

const SHOWN = 6;

/** How much is there, in all and by account. */
@Component({
  selector: 'ss-standing',
  imports: [Amount, Button, RouterLink],
  template: `
    <section [attr.aria-labelledby]="'standing'">
      <div class="part-head">
        <h2 id="standing" i18n>All accounts</h2>
        <a routerLink="/accounts" i18n>Accounts</a>
      </div>
      <p class="big total"><ss-amount [value]="balance().total" /></p>
      @for (other of balance().others; track other.currency) {
        <p class="other"><ng-container i18n>and</ng-container>&ngsp;<ss-amount [value]="other" /></p>
      }
      <ul class="accounts">
        @for (account of shown(); track account.id) {
          <li>
            <a class="cut" [routerLink]="['/accounts', account.id]">{{ account.name }}</a>
            <ss-amount aligned [value]="account.balance" />
          </li>
        }
      </ul>
      @if (hidden() > 0) {
        <button type="button" ssButton kind="quiet" size="small" (click)="all.set(true)" i18n>
          Show {{ hidden() }} more
        </button>
      }
    </section>
  `,
  styleUrl: './part.css',
  styles: `
    .total {
      margin-block: var(--space-4) 0;
    }

    .other {
      color: var(--ink-2);
    }

    .accounts {
      margin-block-start: var(--space-4);
    }

    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-4);
      min-block-size: var(--row);
      border-block-end: 1px solid var(--line);
    }

    li a {
      color: var(--ink);
      text-decoration: none;
    }

    li a:hover {
      text-decoration: underline;
    }
  `,
})
export class Standing {
  readonly balance = input.required<Overview['balance']>();
  protected readonly all = signal(false);
  protected readonly shown = computed(() =>
    this.all() ? this.balance().accounts : this.balance().accounts.slice(0, SHOWN),
  );
  protected readonly hidden = computed(() => this.balance().accounts.length - this.shown().length);
}
