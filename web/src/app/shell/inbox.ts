import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { concatMap, filter } from 'rxjs';
import { NotificationsApi } from '../api/notifications';
import { Problem } from '../api/problem';
import type { Notification } from '../api/types';
import { Live } from '../live/live';
import { liveResource } from '../live/live-resource';
import { formatNumber } from '../money';
import { Button } from '../ui/button';
import { InstantText } from '../ui/day';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { IconName } from '../ui/icons';
import { Locale } from '../ui/locale';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { Toasts } from '../ui/toasts';

/** Shown at once wherever the person is, besides lying in the inbox. */
const URGENT = 'budget-alert';
const COUNTED_MAX = 99;

/** The bell: what happened while nobody looked, and how much of it is unread. */
@Component({
  selector: 'ss-inbox',
  imports: [Button, Dialog, EmptyState, ErrorState, Icon, InstantText, Skeleton],
  templateUrl: './inbox.html',
  styleUrl: './inbox.css',
})
export class Inbox {
  private readonly api = inject(NotificationsApi);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly locale = inject(Locale);

  protected readonly open = signal(false);
  protected readonly inbox = liveResource({
    params: () => ({}),
    load: () => this.api.list(),
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

  protected icon({ kind }: Notification): IconName {
    switch (kind) {
      case 'budget-alert':
        return 'budget';
      case 'import-finished':
        return 'check';
      case 'import-failed':
        return 'alert';
      default:
        return 'info';
    }
  }

  protected async read(message: Notification): Promise<void> {
    this.open.set(false);
    if (message.link) {
      await this.router.navigateByUrl(message.link);
    }
    if (!message.read_at) {
      await this.attempt(() => this.api.markRead(message.id));
    }
  }

  protected async readAll(): Promise<void> {
    await this.attempt(() => this.api.markAllRead());
  }

  private async attempt(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
      this.inbox.reload();
    } catch (failure) {
      this.toasts.show({ text: Problem.from(failure).message, tone: 'breach' });
    }
  }

  private tell(id: string | undefined): Promise<void> {
    return new Promise((told) => {
      this.api.list().subscribe({
        next: ({ items }) => {
          const message = items.find((one) => one.id === id);
          if (message) {
            const action = { label: $localize`Look`, run: () => void this.read(message) };
            this.toasts.show({ text: message.title, action });
          }
        },
        // The message lies in the inbox all the same.
        error: () => told(),
        complete: () => told(),
      });
    });
  }
}
