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
  styleUrls: ['../ui/page-tabs.css', './insight-tabs.css'],
})
export class InsightTabs {
  protected readonly tabs = [
    { path: '/insights/health', label: $localize`Health` },
    { path: '/insights/month', label: $localize`Month` },
  ];
}
