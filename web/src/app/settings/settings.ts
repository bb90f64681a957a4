import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

@Component({
  selector: 'ss-settings',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <div class="page">
      <nav i18n-aria-label aria-label="Settings">
        <ul class="list">
          @for (section of sections; track section.path) {
            <li>
              <a [routerLink]="section.path" routerLinkActive="here" ariaCurrentWhenActive="page">{{
                section.label
              }}</a>
            </li>
          }
        </ul>
      </nav>
      <div class="content"><router-outlet /></div>
    </div>
  `,
  styles: `
    .page {
      display: grid;
      grid-template-columns: 180px minmax(0, 1fr);
      gap: var(--space-10);
    }

    .list {
      position: sticky;
      inset-block-start: calc(var(--bar) + var(--space-6));
      display: flex;
      flex-direction: column;
      gap: 2px;
    }

    a {
      display: flex;
      align-items: center;
      min-block-size: 36px;
      padding: 0 var(--space-3);
      border-radius: var(--radius-2);
      color: var(--ink-2);
      text-decoration: none;
      white-space: nowrap;
    }

    a:hover {
      background: var(--hover);
    }

    a.here {
      color: var(--ink);
      font-weight: var(--strong);
      background: var(--hover);
    }

    .content {
      max-inline-size: 820px;
    }

    @media (max-width: 900px) {
      .page {
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
      }

      nav {
        overflow-x: auto;
        margin-inline: calc(-1 * var(--space-4));
        padding-inline: var(--space-3);
      }

      .list {
        position: static;
        flex-direction: row;
      }
    }
  `,
})
export class Settings {
  protected readonly sections = [
    { path: 'profile', label: $localize`Profile` },
    { path: 'categories', label: $localize`Categories` },
    { path: 'rules', label: $localize`Rules` },
    { path: 'learned', label: $localize`Learned corrections` },
    { path: 'templates', label: $localize`Templates` },
    { path: 'rates', label: $localize`Exchange rates` },
    { path: 'notifications', label: $localize`Notifications` },
    { path: 'webhooks', label: $localize`Webhooks` },
    { path: 'access', label: $localize`Sessions and tokens` },
    { path: 'outbound', label: $localize`What left this machine` },
    { path: 'data', label: $localize`Your data` },
  ];
}
