import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { NotificationsApi } from '../api/notifications';
import type { Notification, Topic } from '../api/types';
import { liveResource } from '../live/live-resource';
import { MessageList } from '../shell/message-list';
import { TOPICS, topicName } from '../shell/message-words';
import { Button } from '../ui/button';
import { Option, Select } from '../ui/select';
import { Segmented } from '../ui/segmented';
import { EmptyState, Pending } from '../ui/states';
import { Toasts } from '../ui/toasts';

type Which = 'all' | 'unread';

/** Every message, newest first: each leads to what it is about, and is read then. */
@Component({
  selector: 'ss-inbox-page',
  imports: [Button, EmptyState, MessageList, Pending, RouterLink, Segmented, Select],
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.css',
})
export class InboxPage {
  private readonly api = inject(NotificationsApi);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  protected readonly topic = signal<Topic | ''>('');
  protected readonly which = signal<Which>('all');
  protected readonly topics: readonly Option<Topic>[] = TOPICS.map((value) => ({ value, label: topicName(value) }));
  protected readonly choices: readonly Option<Which>[] = [
    { value: 'all', label: $localize`All` },
    { value: 'unread', label: $localize`Unread` },
  ];

  protected readonly first = liveResource({
    params: () => ({ topic: this.topic(), unread: this.which() === 'unread' }),
    load: (query) => this.api.list(query),
    facts: ['notifications'],
  });
  /** Messages older than the first page, as far as they were asked for, and of which choice they are. */
  private readonly older = signal<{ of: string; items: readonly Notification[]; next: string | null } | null>(null);
  protected readonly fetching = signal(false);
  private readonly asked = computed(() => `${this.topic()} ${this.which()}`);
  private readonly further = computed(() => {
    const older = this.older();
    return older?.of === this.asked() ? older : null;
  });

  protected readonly messages = computed(() => {
    const newest = this.first.value()?.items ?? [];
    const known = new Set(newest.map(({ id }) => id));
    return [...newest, ...(this.further()?.items ?? []).filter(({ id }) => !known.has(id))];
  });
  protected readonly next = computed(() => {
    const further = this.further();
    return further ? further.next : (this.first.value()?.next_cursor ?? null);
  });
  protected readonly unread = computed(() => this.first.value()?.unread ?? 0);
  protected readonly filtered = computed(() => this.topic() !== '' || this.which() === 'unread');

  protected async read(message: Notification): Promise<void> {
    if (!message.read_at) {
      await this.attempt(() => this.api.markRead(message.id));
    }
    if (message.link) {
      await this.router.navigateByUrl(message.link);
    }
  }

  protected async readAll(): Promise<void> {
    await this.attempt(() => this.api.markAllRead(this.topic()));
  }

  protected showAll(): void {
    this.topic.set('');
    this.which.set('all');
  }

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (!cursor || this.fetching()) {
      return;
    }
    const of = this.asked();
    this.fetching.set(true);
    try {
      const query = { cursor, topic: this.topic(), unread: this.which() === 'unread' };
      const page = await firstValueFrom(this.api.list(query));
      this.older.set({ of, items: [...(this.further()?.items ?? []), ...page.items], next: page.next_cursor });
    } catch (failure) {
      this.toasts.complain(failure);
    } finally {
      this.fetching.set(false);
    }
  }

  private async attempt(write: () => Promise<unknown>): Promise<void> {
    await this.toasts.attempt(async () => {
      await write();
      this.older.set(null);
      this.first.reload();
    });
  }
}
