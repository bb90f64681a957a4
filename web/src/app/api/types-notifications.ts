/** Messages, the channels over which they come, and webhooks. */
import type { Id } from './types-base';

export type Topic = 'budget_alerts' | 'pace_warnings' | 'goals' | 'imports' | 'reports' | 'security';
export type Channel = 'inbox' | 'email' | 'push' | 'messenger';

export interface Notification {
  readonly id: Id;
  readonly kind: string;
  readonly topic: string;
  readonly urgency: string;
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
  /** What title and body say, so that it can be said in other words. */
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly created_at: string;
  readonly read_at: string | null;
}

export type NotificationPreferences = Readonly<Record<Topic, Readonly<Record<Channel, boolean>>>>;

export type Rhythm = 'off' | 'daily' | 'weekly';

export interface Manner {
  readonly quiet_hours: { readonly start: string; readonly end: string } | null;
  readonly urgent_passes: boolean;
  readonly digests: { readonly email: Rhythm; readonly push: Rhythm; readonly messenger: Rhythm };
  readonly digest_at: string;
  /** 1 is Monday. */
  readonly digest_weekday: number;
  readonly amounts_in_push: boolean;
}

export type DeliveryState = 'queued' | 'sent' | 'failed' | 'dead' | 'suppressed' | 'digest';

export interface Delivery {
  readonly id: Id;
  readonly channel: string;
  readonly target: string;
  readonly state: DeliveryState;
  readonly problem: string | null;
  readonly next_at: string | null;
}

export interface EmailState {
  readonly available: boolean;
  readonly address: string;
  readonly state: 'ok' | 'bounced' | 'complained';
  readonly since: string | null;
}

export interface Device {
  readonly id: Id;
  readonly name: string;
  readonly host: string;
  /** SHA-256 of the endpoint: a browser knows itself by it. */
  readonly fingerprint: string;
  readonly created_at: string;
  readonly last_sent_at: string | null;
}

export interface Devices {
  readonly public_key: string;
  readonly items: readonly Device[];
}

export interface Messenger {
  readonly id: Id;
  readonly name: string;
  readonly kind: string;
  readonly created_at: string;
  readonly last_sent_at: string | null;
  readonly problem: string | null;
}

export interface Messengers {
  readonly items: readonly Messenger[];
  /** What stands before `://`, and what people call it. */
  readonly kinds: Readonly<Record<string, string>>;
}

export interface Webhook {
  readonly id: Id;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly active: boolean;
  readonly stopped_because: string | null;
  readonly former_until: string | null;
  readonly created_at: string;
  readonly last_state?: string | null;
}

export interface NewWebhook {
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
}

export interface MadeWebhook extends Webhook {
  /** Shown once, never again. */
  readonly secret: string;
}

export interface WebhookDelivery {
  readonly id: Id;
  readonly type: string;
  readonly body: string;
  readonly state: 'queued' | 'sent' | 'failed' | 'dead' | 'suppressed';
  readonly attempts: number;
  readonly next_at: string | null;
  readonly status: number | null;
  readonly duration_ms: number | null;
  readonly problem: string | null;
  readonly created_at: string;
  readonly sent_at: string | null;
}
