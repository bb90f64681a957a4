import { Component, computed, inject, input, output } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { concatMap, filter } from 'rxjs';
import { NotificationsApi } from '../api/notifications';
import { Live } from '../live/live';
import { liveResource } from '../live/live-resource';
import { formatNumber } from '../money';
import { Button } from '../ui/button';
import { Locale } from '../ui/locale';
import { Toasts } from '../ui/toasts';
import { wordsOf } from './message-words';

/** Shown at once wherever the person is, besides lying in the inbox. */
const URGENT = 'budget-alert';
const COUNTED_MAX = 99;

/** How many messages are unread, and the way to them. What is urgent is told at once. */
@Component({
  selector: 'ss-bell',
  imports: [Button],
  template: `
    <button
      type="button"
      ssButton
      kind="quiet"
      icon="bell"
      iconOnly
      [class.here]="here()"
      [attr.aria-label]="label()"
      (click)="opened.emit()"
    ></button>
    @if (unread()) {
      <span class="count" aria-hidden="true">{{ badge() }}</span>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: inline-flex;
    }

    button.here {
      background: var(--accent-soft);
      color: var(--accent);
    }

    .count {
      position: absolute;
      inset-block-start: 1px;
      inset-inline-start: 52%;
      min-inline-size: 16px;
      padding-inline: 4px;
      border-radius: var(--radius-round);
      background: var(--accent);
      color: var(--on-accent);
      font-size: var(--text-12);
      font-variant-numeric: tabular-nums lining-nums;
      line-height: 16px;
      text-align: center;
      pointer-events: none;
    }
  `,
})
export class Bell {
  readonly opened = output();
  /** Whether the inbox is the page that is shown. */
  readonly here = input(false);
  private readonly api = inject(NotificationsApi);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly locale = inject(Locale);

  private readonly inbox = liveResource({
    load: () => this.api.list({ limit: 1 }),
    facts: ['notifications'],
  });
  protected readonly unread = computed(() => this.inbox.value()?.unread ?? 0);
  protected readonly badge = computed(() =>
    this.unread() > COUNTED_MAX ? `${COUNTED_MAX}+` : formatNumber(this.unread(), this.locale.tag()),
  );
  protected readonly label = computed(() =>
    this.unread() ? $localize`Messages, ${this.unread()}:count: unread` : $localize`Messages`,
  );

  constructor() {
    inject(Live)
      .facts.pipe(
        filter(({ type, ['kind']: kind }) => type === 'notifications.created' && kind === URGENT),
        concatMap(({ id }) => this.tell(id)),
        takeUntilDestroyed(),
      )
      .subscribe();
  }

  private tell(id: string | undefined): Promise<void> {
    return new Promise((told) => {
      this.api.list().subscribe({
        next: ({ items }) => {
          const message = items.find((one) => one.id === id);
          if (message) {
            const link = message.link ?? '/overview';
            const action = { label: $localize`Look`, run: () => void this.router.navigateByUrl(link) };
            this.toasts.show({ text: wordsOf(message, this.locale.tag()).title, action });
          }
        },
        // The message lies in the inbox all the same.
        error: () => told(),
        complete: () => told(),
      });
    });
  }
}
