import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import {
  Channel,
  Delivery,
  Device,
  Devices,
  EmailState,
  Id,
  Manner,
  Messenger,
  Messengers,
  Notification,
  NotificationPreferences,
  Page,
  Topic,
} from './types';

@Service()
export class NotificationsApi {
  private readonly http = inject(Http);

  /** Newest first; `unread` counts all of them. */
  list(
    query: { cursor?: string; limit?: number; topic?: Topic | ''; unread?: boolean } = {},
  ): Observable<Page<Notification> & { readonly unread: number }> {
    return this.http.read('/notifications', query);
  }

  markRead(id: Id): Promise<Written<Notification>> {
    return this.http.post(`/notifications/${id}/read`);
  }

  markAllRead(topic: Topic | '' = ''): Promise<Written<null>> {
    return this.http.post('/notifications/read-all', {}, { query: { topic } });
  }

  preferences(): Observable<NotificationPreferences> {
    return this.http.read('/notifications/preferences');
  }

  savePreferences(preferences: NotificationPreferences): Promise<Written<NotificationPreferences>> {
    return this.http.put('/notifications/preferences', preferences);
  }

  manner(): Observable<Manner> {
    return this.http.read('/notifications/manner');
  }

  saveManner(manner: Manner): Promise<Written<Manner>> {
    return this.http.put('/notifications/manner', manner);
  }

  /** Sends a message to try a channel; how it went shows up in `deliveries` under these ids. */
  tryOut(channel: Channel, target?: Id): Promise<Written<{ readonly deliveries: readonly Id[] }>> {
    return this.http.post('/notifications/test', target ? { channel, target } : { channel });
  }

  deliveries(): Observable<{ readonly items: readonly Delivery[] }> {
    return this.http.read('/notifications/deliveries');
  }

  email(): Observable<EmailState> {
    return this.http.read('/notifications/email');
  }

  trustEmail(): Promise<Written<EmailState>> {
    return this.http.post('/notifications/email/trust');
  }

  devices(): Observable<Devices> {
    return this.http.read('/notifications/push');
  }

  addDevice(subscription: PushSubscriptionJSON, name: string): Promise<Written<Device>> {
    return this.http.post('/notifications/push/subscriptions', { ...subscription, name });
  }

  removeDevice(id: Id): Promise<Written<null>> {
    return this.http.delete(`/notifications/push/subscriptions/${id}`);
  }

  messengers(): Observable<Messengers> {
    return this.http.read('/notifications/messengers');
  }

  addMessenger(url: string, name: string): Promise<Written<Messenger>> {
    return this.http.post('/notifications/messengers', { url, name });
  }

  removeMessenger(id: Id): Promise<Written<null>> {
    return this.http.delete(`/notifications/messengers/${id}`);
  }
}
