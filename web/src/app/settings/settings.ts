import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

@Component({
  selector: 'ss-settings',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <div class="page">
      <nav i18n-aria-label aria-label="Settings">
        @for (group of groups; track group.name) {
          <h2 [id]="group.id">{{ group.name }}</h2>
          <ul class="list" [attr.aria-labelledby]="group.id">
            @for (section of group.sections; track section.path) {
              <li>
                <a
                  #link
                  [routerLink]="section.path"
                  routerLinkActive="here"
                  ariaCurrentWhenActive="page"
                  (isActiveChange)="bringIntoView($event, link)"
                  >{{ section.label }}</a
                >
              </li>
            }
          </ul>
        }
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

    nav {
      position: sticky;
      inset-block-start: calc(var(--bar) + var(--space-6));
      align-self: start;
    }

    h2 {
      margin-block: var(--space-5) var(--space-1);
      padding-inline: var(--space-3);
      color: var(--ink-3);
      font-size: var(--text-12);
      letter-spacing: normal;
    }

    h2:first-child {
      margin-block-start: 0;
    }

    .list {
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
        position: static;
        display: flex;
        gap: 2px;
        min-inline-size: 0;
        overflow-x: auto;
        align-self: auto;
        margin-inline: calc(-1 * var(--space-4));
        padding-inline: var(--space-3);
        scroll-padding-inline: var(--space-10);
        scrollbar-width: none;
      }

      h2 {
        display: none;
      }

      .list {
        flex-direction: row;
      }

      a {
        min-block-size: 44px;
      }
    }
  `,
})
export class Settings {
  protected readonly groups = [
    {
      id: 'settings-person',
      name: $localize`You`,
      sections: [
        { path: 'profile', label: $localize`Profile` },
        { path: 'notifications', label: $localize`Notifications` },
        { path: 'access', label: $localize`Sessions and tokens` },
      ],
    },
    {
      id: 'settings-ledger',
      name: $localize`Transactions`,
      sections: [
        { path: 'categories', label: $localize`Categories` },
        { path: 'rules', label: $localize`Rules` },
        { path: 'learned', label: $localize`Learned corrections` },
        { path: 'templates', label: $localize`Templates` },
        { path: 'rates', label: $localize`Exchange rates` },
      ],
    },
    {
      id: 'settings-outside',
      name: $localize`Data and connections`,
      sections: [
        { path: 'data', label: $localize`Your data` },
        { path: 'outbound', label: $localize`What left this machine` },
        { path: 'webhooks', label: $localize`Webhooks` },
      ],
    },
  ];

  /** On a phone the sections are a strip wider than the window. */
  protected bringIntoView(active: boolean, link: HTMLElement): void {
    if (active) {
      link.scrollIntoView({ block: 'nearest', inline: 'center' });
    }
  }
}
