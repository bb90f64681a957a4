import { Component, computed, inject, signal } from '@angular/core';
import { NotificationsApi } from '../api/notifications';
import type { Channel, Id, NotificationPreferences, Topic } from '../api/types';
import { liveResource } from '../live/live-resource';
import { TOPICS, topicName } from '../shell/message-words';
import { Button } from '../ui/button';
import { InstantText } from '../ui/day';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Pending } from '../ui/states';
import { Toasts } from '../ui/toasts';
import { outcomeText, stateTone } from './delivery-words';
import { DeviceList } from './device-list';
import { MannerForm } from './manner-form';
import { MessengerList } from './messenger-list';

/** What a person hears of, over which channels, and when not. */
@Component({
  selector: 'ss-notification-settings',
  imports: [Button, DeviceList, Icon, InstantText, MannerForm, MessengerList, Notice, Pending],
  templateUrl: './notifications.html',
  styleUrls: ['./list.css', './notifications.css'],
})
export class NotificationSettings {
  private readonly api = inject(NotificationsApi);
  private readonly toasts = inject(Toasts);

  protected readonly preferences = liveResource({
    load: () => this.api.preferences(),
    facts: ['notifications.settings_changed'],
  });
  protected readonly email = liveResource({
    load: () => this.api.email(),
    facts: ['notifications.settings_changed'],
  });
  protected readonly deliveries = liveResource({
    load: () => this.api.deliveries(),
    facts: ['notifications'],
  });

  protected readonly topics = TOPICS;
  protected readonly topicName = topicName;
  protected readonly channels: readonly { readonly key: Channel; readonly label: string }[] = [
    { key: 'inbox', label: $localize`Inbox` },
    { key: 'email', label: $localize`E-mail` },
    { key: 'push', label: $localize`Push` },
    { key: 'messenger', label: $localize`Messengers` },
  ];

  /** Messages on trial, newest last: what they try, and the deliveries they became. */
  private readonly trials = signal<Readonly<Record<string, readonly Id[]>>>({});
  protected readonly trialOf = computed(() => {
    const [trials, items] = [this.trials(), this.deliveries.value()?.items ?? []];
    return (key: string) => items.find(({ id }) => trials[key]?.includes(id)) ?? null;
  });
  protected readonly outcome = outcomeText;
  protected readonly tone = stateTone;

  protected cell(topic: Topic, channel: string): string {
    return $localize`${topicName(topic)}:topic:: ${channel}:channel:`;
  }

  protected async choose(topic: Topic, channel: Channel, event: Event): Promise<void> {
    const on = (event.target as HTMLInputElement).checked;
    const change = (former: NotificationPreferences): NotificationPreferences => ({
      ...former,
      [topic]: { ...former[topic], [channel]: on },
    });
    const former = this.preferences.value();
    if (!former) {
      return;
    }
    this.preferences.update(change);
    try {
      await this.api.savePreferences(change(former));
    } catch (failure) {
      this.preferences.update(() => former);
      this.toasts.complain(failure);
    }
  }

  protected async tryOut(channel: Channel, target?: Id): Promise<void> {
    await this.toasts.attempt(async () => {
      const { value } = await this.api.tryOut(channel, target);
      this.trials.update((known) => ({ ...known, [target ?? channel]: value.deliveries }));
      this.deliveries.reload();
    });
  }

  protected async trustEmail(): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.trustEmail();
      this.email.reload();
    });
  }
}
