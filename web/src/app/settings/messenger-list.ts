import { Component, computed, inject, input, output, signal } from '@angular/core';
import { NotificationsApi } from '../api/notifications';
import type { Delivery, Id, Messenger } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Button } from '../ui/button';
import { InstantText } from '../ui/day';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Pending } from '../ui/states';
import { Refusal, Submission } from '../ui/submission';
import { TextField } from '../ui/text-field';
import { Toasts } from '../ui/toasts';
import { outcomeText, stateTone } from './delivery-words';

/** Telegram, Slack, SMS and others, each added by an address with a secret in it. */
@Component({
  selector: 'ss-messenger-list',
  imports: [Button, Dialog, Icon, InstantText, Notice, Pending, Refusal, TextField],
  templateUrl: './messenger-list.html',
  styleUrl: './list.css',
})
export class MessengerList {
  readonly trialOf = input.required<(key: string) => Delivery | null>();
  readonly tryOut = output<Id>();
  private readonly api = inject(NotificationsApi);
  private readonly toasts = inject(Toasts);

  protected readonly messengers = liveResource({
    load: () => this.api.messengers(),
    facts: ['notifications'],
  });
  protected readonly names = computed(() =>
    [...new Set(Object.values(this.messengers.value()?.kinds ?? {}))].sort((a, b) => a.localeCompare(b)).join(', '),
  );
  protected readonly adding = signal(false);
  protected readonly name = signal('');
  protected readonly url = signal('');
  protected readonly form = new Submission();
  protected readonly outcome = outcomeText;
  protected readonly tone = stateTone;

  protected kind(messenger: Messenger): string {
    return this.messengers.value()?.kinds[messenger.kind] ?? messenger.kind;
  }

  protected start(): void {
    this.name.set('');
    this.url.set('');
    this.form.begin();
    this.adding.set(true);
  }

  protected async add(): Promise<void> {
    await this.form.send(async () => {
      await this.api.addMessenger(this.url().trim(), this.name().trim());
      this.adding.set(false);
      this.messengers.reload();
    });
  }

  protected async remove(messenger: Messenger): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.removeMessenger(messenger.id);
      this.messengers.reload();
      this.toasts.show({ text: $localize`Removed: ${messenger.name}:messenger:` });
    });
  }
}
