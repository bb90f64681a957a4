import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

/** The pages of the insights, side by side. */
@Component({
  selector: 'ss-insight-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav i18n-aria-label aria-label="Insights">
      @for (tab of tabs; track tab.path) {
        <a [routerLink]="tab.path" routerLinkActive="here" ariaCurrentWhenActive="page">{{ tab.label }}</a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      gap: var(--space-5);
      margin-block-end: var(--space-6);
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
export class InsightTabs {
  protected readonly tabs = [
    { path: '/insights/health', label: $localize`Health` },
    { path: '/insights/month', label: $localize`Month` },
  ];
}
