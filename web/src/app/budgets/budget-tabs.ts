import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The two ways to budget: limits, and envelopes. */
@Component({
  selector: 'ss-budget-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav i18n-aria-label aria-label="Ways to budget">
      <a
        routerLink="/budgets"
        queryParamsHandling="preserve"
        routerLinkActive="here"
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="exactly"
        i18n
        >Limits</a
      >
      <a
        routerLink="/budgets/envelopes"
        queryParamsHandling="preserve"
        routerLinkActive="here"
        ariaCurrentWhenActive="page"
        i18n
        >Envelopes</a
      >
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: var(--space-5);
      border-block-end: 1px solid var(--line);
    }

    a {
      display: flex;
      align-items: center;
      min-block-size: var(--control);
      border-block-end: 2px solid transparent;
      color: var(--ink-2);
      text-decoration: none;
    }

    a.here {
      border-color: var(--accent);
      color: var(--ink);
      font-weight: var(--strong);
    }
  `,
})
export class BudgetTabs {
  protected readonly exactly = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
}
