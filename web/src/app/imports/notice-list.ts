import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Id, ImportNotice } from '../api/types';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { Notice } from '../ui/notice';
import { daysOf, noticeText, noticeTone } from './notices';

/** What the ledger noticed about a file, each with what can be done about it. */
@Component({
  selector: 'ss-notice-list',
  imports: [Button, Icon, Notice, RouterLink],
  template: `
    @for (notice of shown(); track $index) {
      @if (notice.tone === 'good') {
        <p class="good">
          <ss-icon size="small" name="check" />
          <span>
            @if (notice.account; as name) {
              <b>{{ name }}: </b>
            }
            {{ notice.text }}</span
          >
        </p>
      } @else {
        <ss-notice [tone]="notice.tone">
          <div class="said">
            <p>
              @if (notice.account; as name) {
                <b>{{ name }}: </b>
              }
              {{ notice.text }}
            </p>
            @if (notice.id; as id) {
              @switch (notice.kind) {
                @case ('gap') {
                  <a
                    ssButton
                    size="small"
                    icon="upload"
                    routerLink="/import"
                    [queryParams]="{ account: id, since: notice.since, until: notice.until }"
                    i18n
                    >Import the statement</a
                  >
                }
                @case ('differs') {
                  <a ssButton size="small" icon="search" [routerLink]="['/accounts', id, 'reconcile']" i18n
                    >Find the difference</a
                  >
                }
              }
            }
          </div>
        </ss-notice>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--space-3);
    }

    .good {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }

    .good ss-icon {
      flex: none;
      color: var(--in);
    }

    .said {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-4);
    }

    .said a {
      color: var(--ink);
    }
  `,
})
export class NoticeList {
  readonly notices = input.required<readonly ImportNotice[]>();
  /** Names of the accounts, to be told where a file has several. */
  readonly names = input<ReadonlyMap<Id, string>>(new Map());
  /** Where a notice does not name its account. */
  readonly account = input<Id | null>(null);
  private readonly locale = inject(Locale);
  protected readonly shown = computed(() =>
    this.notices().map((notice) => ({
      kind: notice.kind,
      tone: noticeTone(notice.kind),
      text: noticeText(notice, this.locale.tag()),
      ...daysOf(notice),
      id: notice.account_id ?? this.account(),
      account: this.names().get(notice.account_id ?? '') ?? '',
    })),
  );
}
