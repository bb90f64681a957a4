import { Component, computed, inject, input, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { SwPush } from '@angular/service-worker';
import { switchMap } from 'rxjs';
import { NotificationsApi } from '../api/notifications';
import { Problem } from '../api/problem';
import type { Delivery, Device, Id } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Button } from '../ui/button';
import { InstantText } from '../ui/day';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Pending } from '../ui/states';
import { Toasts } from '../ui/toasts';
import { outcomeText, stateTone } from './delivery-words';
import { deviceOf } from './device';

/** Devices on whose screens messages show, this one among them if its owner wants so. */
@Component({
  selector: 'ss-device-list',
  imports: [Button, Icon, InstantText, Notice, Pending],
  templateUrl: './device-list.html',
  styleUrl: './list.css',
})
export class DeviceList {
  readonly trialOf = input.required<(key: string) => Delivery | null>();
  readonly tryOut = output<Id>();
  private readonly api = inject(NotificationsApi);
  private readonly push = inject(SwPush);
  private readonly toasts = inject(Toasts);

  protected readonly devices = liveResource({
    load: () => this.api.devices(),
    facts: ['notifications.settings_changed'],
  });
  /** The fingerprint of this browser's own subscription, where it has one. */
  private readonly own = toSignal(this.push.subscription.pipe(switchMap(fingerprintOf)), { initialValue: null });
  /** Only browsers with a service worker can be pushed to, and only where the page came through https. */
  protected readonly possible = this.push.isEnabled && 'PushManager' in window;
  protected readonly on = computed(
    () => !!this.devices.value()?.items.some(({ fingerprint }) => fingerprint === this.own()),
  );
  protected readonly busy = signal(false);
  protected readonly outcome = outcomeText;
  protected readonly tone = stateTone;

  protected async enable(): Promise<void> {
    const key = this.devices.value()?.public_key;
    if (!key || this.busy()) {
      return;
    }
    this.busy.set(true);
    try {
      const subscription = await this.push.requestSubscription({ serverPublicKey: key });
      await this.api.addDevice(subscription.toJSON(), deviceOf(navigator.userAgent));
      this.devices.reload();
      this.toasts.show({ text: $localize`This device shows messages from now on` });
    } catch (failure) {
      const refused = failure instanceof DOMException;
      const text = refused ? $localize`The browser did not allow messages.` : Problem.from(failure).message;
      this.toasts.show({ text, tone: 'breach' });
    } finally {
      this.busy.set(false);
    }
  }

  protected async remove(device: Device): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.removeDevice(device.id);
      if (device.fingerprint === this.own()) {
        await this.push.unsubscribe();
      }
      this.devices.reload();
      this.toasts.show({ text: $localize`Removed: ${device.name}:device:` });
    });
  }
}

async function fingerprintOf(subscription: PushSubscription | null): Promise<string | null> {
  if (!subscription) {
    return null;
  }
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subscription.endpoint));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
