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
  styleUrl: '../ui/page-tabs.css',
})
export class BudgetTabs {
  protected readonly exactly = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
}
