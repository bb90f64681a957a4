import { Component, computed, inject, input, output, signal } from '@angular/core';
import { NotificationsApi } from '../api/notifications';
import { Problem } from '../api/problem';
import type { Delivery, Id, Messenger } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Button } from '../ui/button';
import { InstantText } from '../ui/day';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { ErrorState, Skeleton } from '../ui/states';
import { TextField } from '../ui/text-field';
import { Toasts } from '../ui/toasts';
import { outcomeText, stateTone } from './delivery-words';

/** Telegram, Slack, SMS and others, each added by an address with a secret in it. */
@Component({
  selector: 'ss-messenger-list',
  imports: [Button, Dialog, ErrorState, Icon, InstantText, Notice, Skeleton, TextField],
  templateUrl: './messenger-list.html',
  styleUrl: './list.css',
})
export class MessengerList {
  readonly trialOf = input.required<(key: string) => Delivery | null>();
  readonly tryOut = output<Id>();
  private readonly api = inject(NotificationsApi);
  private readonly toasts = inject(Toasts);

  protected readonly messengers = liveResource({
    params: () => ({}),
    load: () => this.api.messengers(),
    facts: ['notifications'],
  });
  protected readonly names = computed(() =>
    [...new Set(Object.values(this.messengers.value()?.kinds ?? {}))].sort((a, b) => a.localeCompare(b)).join(', '),
  );
  protected readonly adding = signal(false);
  protected readonly name = signal('');
  protected readonly url = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly outcome = outcomeText;
  protected readonly tone = stateTone;

  protected kind(messenger: Messenger): string {
    return this.messengers.value()?.kinds[messenger.kind] ?? messenger.kind;
  }

  protected start(): void {
    this.name.set('');
    this.url.set('');
    this.problem.set(null);
    this.adding.set(true);
  }

  protected async add(): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.addMessenger(this.url().trim(), this.name().trim());
      this.adding.set(false);
      this.messengers.reload();
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    } finally {
      this.busy.set(false);
    }
  }

  protected async remove(messenger: Messenger): Promise<void> {
    try {
      await this.api.removeMessenger(messenger.id);
      this.messengers.reload();
      this.toasts.show({ text: $localize`Removed: ${messenger.name}:messenger:` });
    } catch (failure) {
      this.toasts.show({ text: Problem.from(failure).message, tone: 'breach' });
    }
  }
}
