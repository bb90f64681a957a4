import { DestroyRef, inject, Service, signal, WritableSignal } from '@angular/core';
import { Observable, Subject } from 'rxjs';
import { Access } from '../api/access';
import { EventStreamReader, ServerEvent } from './sse';

export type LiveState = 'live' | 'reconnecting' | 'offline';

/** What happened on the server. Beside these, a fact carries the payload of its type. */
export interface Fact {
  /** Dotted: `transactions.recorded`. */
  readonly type: string;
  readonly id?: string;
  readonly at: string;
  readonly [more: string]: unknown;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** The server sends a comment at least this often, so silence means a dead line. */
const SILENCE_MS = 45_000;
const TRIES_BEFORE_OFFLINE = 3;

/** The live line to the server: one per tab, kept up while somebody is signed in. */
@Service()
export class Live {
  private readonly access = inject(Access);
  private readonly versions = new Map<string, WritableSignal<number>>();
  private readonly heard = new Subject<Fact>();
  private readonly current = signal<LiveState>('reconnecting');
  private lastId = '';
  private failures = 0;
  private running: AbortController | null = null;
  private wake: (() => void) | null = null;
  private hangUp: (() => void) | null = null;

  readonly state = this.current.asReadonly();
  readonly facts: Observable<Fact> = this.heard.asObservable();

  constructor() {
    // A line from before may have died without a word, so it is joined anew.
    const online = (): void => {
      this.hangUp?.();
      this.wake?.();
    };
    const offline = (): void => {
      this.current.set('offline');
    };
    addEventListener('online', online);
    addEventListener('offline', offline);
    inject(DestroyRef).onDestroy(() => {
      this.stop();
      removeEventListener('online', online);
      removeEventListener('offline', offline);
    });
  }

  /**
   * A number that grows whenever a fact of one of these types, or of a family (`transactions`), happens.
   * Read it in a `computed`, or let `liveResource` do so.
   */
  version(...types: readonly string[]): number {
    return types.reduce((sum, type) => sum + this.versionOf(type)(), 0);
  }

  start(): void {
    if (!this.running) {
      this.running = new AbortController();
      void this.run(this.running.signal);
    }
  }

  stop(): void {
    this.running?.abort();
    this.running = null;
    this.lastId = '';
    this.failures = 0;
  }

  private async run(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      const missed = this.failures > 0 && this.lastId === '';
      try {
        await this.listen(stopped, missed);
      } catch (failure) {
        // Nobody answers, the line was silent too long, or the server refused: all mean "try again later".
        if (!(failure instanceof Error)) {
          throw failure;
        }
      }
      await this.pause(stopped);
    }
  }

  private async listen(stopped: AbortSignal, missed: boolean): Promise<void> {
    const line = new AbortController();
    const hangUp = (): void => {
      line.abort();
    };
    stopped.addEventListener('abort', hangUp);
    this.hangUp = hangUp;
    let silence = setTimeout(hangUp, SILENCE_MS);
    try {
      const response = await this.open(line.signal);
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      const events = new EventStreamReader();
      this.failures = 0;
      this.current.set('live');
      if (missed) {
        this.bumpAll();
      }
      for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
        clearTimeout(silence);
        silence = setTimeout(hangUp, SILENCE_MS);
        events.read(piece.value).forEach((event) => {
          this.take(event);
        });
      }
    } finally {
      this.hangUp = null;
      clearTimeout(silence);
      stopped.removeEventListener('abort', hangUp);
    }
  }

  private async open(signal: AbortSignal): Promise<Response> {
    const ask = (token: string | null): Promise<Response> =>
      fetch('/api/v1/stream', {
        signal,
        cache: 'no-store',
        headers: {
          Accept: 'text/event-stream',
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...(this.lastId ? { 'Last-Event-ID': this.lastId } : {}),
        },
      });
    // Who came back without a network has no token yet.
    const first = await ask(this.access.token() ?? (await this.access.refresh()));
    const response = first.status === 401 ? await ask(await this.access.refresh()) : first;
    if (!response.ok) {
      throw new Error(`the live line answered ${response.status}`);
    }
    return response;
  }

  private async pause(stopped: AbortSignal): Promise<void> {
    if (stopped.aborted) {
      return;
    }
    this.failures += 1;
    this.current.set(navigator.onLine && this.failures < TRIES_BEFORE_OFFLINE ? 'reconnecting' : 'offline');
    const longest = Math.min(FIRST_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, longest * (0.5 + Math.random() / 2));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      stopped.addEventListener('abort', this.wake, { once: true });
    });
    this.wake = null;
  }

  private take(event: ServerEvent): void {
    if (event.id) {
      this.lastId = event.id;
    }
    const fact = factOf(event);
    if (fact) {
      this.bump(fact.type);
      this.heard.next(fact);
    }
  }

  private versionOf(type: string): WritableSignal<number> {
    let version = this.versions.get(type);
    if (!version) {
      version = signal(0);
      this.versions.set(type, version);
    }
    return version;
  }

  private bump(type: string): void {
    this.versionOf(type).update((count) => count + 1);
    const family = type.split('.')[0];
    if (family && family !== type) {
      this.versionOf(family).update((count) => count + 1);
    }
  }

  private bumpAll(): void {
    for (const version of this.versions.values()) {
      version.update((count) => count + 1);
    }
  }
}

function factOf(event: ServerEvent): Fact | null {
  try {
    const data = JSON.parse(event.data) as Partial<Fact>;
    return { at: '', ...data, type: data.type ?? event.type };
  } catch (failure) {
    if (failure instanceof SyntaxError) {
      return null;
    }
    throw failure;
  }
}
