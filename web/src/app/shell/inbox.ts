import { Component, computed, inject, model } from '@angular/core';
import { Router } from '@angular/router';
import { NotificationsApi } from '../api/notifications';
import type { Notification } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { EmptyState, Pending } from '../ui/states';
import { Toasts } from '../ui/toasts';
import { MessageList } from './message-list';

/** What happened while nobody looked: each message leads to what it is about, and is read then. */
@Component({
  selector: 'ss-inbox',
  imports: [Button, Dialog, EmptyState, MessageList, Pending],
  templateUrl: './inbox.html',
})
export class Inbox {
  readonly open = model(false);
  private readonly api = inject(NotificationsApi);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  protected readonly inbox = liveResource({
    load: () => this.api.list(),
    facts: ['notifications'],
  });
  protected readonly unread = computed(() => this.inbox.value()?.unread ?? 0);

  protected async read(message: Notification): Promise<void> {
    this.open.set(false);
    if (message.link) {
      await this.router.navigateByUrl(message.link);
    }
    if (!message.read_at) {
      await this.attempt(() => this.api.markRead(message.id));
    }
  }

  protected async showAll(): Promise<void> {
    this.open.set(false);
    await this.router.navigateByUrl('/inbox');
  }

  protected async readAll(): Promise<void> {
    await this.attempt(() => this.api.markAllRead());
  }

  private async attempt(write: () => Promise<unknown>): Promise<void> {
    await this.toasts.attempt(async () => {
      await write();
      this.inbox.reload();
    });
  }
}
