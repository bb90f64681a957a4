/** People, sessions, tokens, and what left this installation. */
import type { Id, Money } from './types-base';

export interface User {
  readonly id: Id;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly household_id: Id;
}

export interface Me extends User {
  readonly onboarded: boolean;
}

export interface AccessToken {
  readonly access_token: string;
  readonly token_type: 'bearer';
  /** Seconds. */
  readonly expires_in: number;
}

export interface Profile {
  readonly name: string;
  readonly currency: string;
  readonly time_zone: string;
  readonly language: string;
  readonly monthly_income: Money | null;
  readonly pay_day: number | null;
  readonly goals: readonly string[];
  readonly onboarded: boolean;
}

export interface Session {
  readonly id: Id;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly user_agent: string | null;
  readonly ip: string | null;
  readonly current: boolean;
  readonly expires_at: string;
}

export type TokenScope = 'read' | 'write';

export interface ApiToken {
  readonly id: Id;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly last_used_at?: string | null;
}

export interface NewApiToken extends ApiToken {
  /** Shown once, never again. */
  readonly token: string;
}

/** One call that left this installation. */
export interface OutboundCall {
  readonly id: Id;
  readonly at: string;
  readonly service: string;
  readonly purpose: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** What was sent, redacted, and cut where it was long. */
  readonly sent: string;
  readonly sent_bytes: number;
  readonly received_bytes: number | null;
  readonly status: number | null;
  readonly duration_ms: number | null;
  readonly failure: string | null;
}
