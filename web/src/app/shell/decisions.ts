import { inject, Service, signal } from '@angular/core';
import { from, Observable, switchMap } from 'rxjs';
import { Toasts } from '../ui/toasts';
import { Undo } from './undo';

/** What was done on this visit, by the keys of what is asked about. The server knows what was decided, and no more. */
export interface Progress {
  readonly decided: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  /** What somebody moved to, or what was taken back. */
  readonly at: string | null;
}

export const NOTHING_DONE: Progress = { decided: new Set(), skipped: new Set(), at: null };

export interface Decision<T> {
  readonly key: string;
  readonly write: () => Promise<T>;
  /** What was done, in the past. */
  readonly done: (written: T) => string;
  readonly takeBack: (written: T) => Promise<void>;
  /** What to show after it. */
  readonly next?: string | null;
  /** Something of it still waits, so it stays where it is. */
  readonly partly?: boolean;
}

interface Done {
  readonly key: string;
  readonly toast: number;
  readonly takeBack: () => Promise<void>;
}

/**
 * Decisions about one thing after the other: shown at once, put back when refused, undone from the newest on. They are
 * written in turn, so that what was just taken back can be decided again at once.
 */
@Service({ autoProvided: false })
export class Decisions {
  private readonly undo = inject(Undo);
  private readonly toasts = inject(Toasts);
  private readonly done: Done[] = [];
  private newest: Promise<unknown> = Promise.resolve();
  readonly progress = signal<Progress>(NOTHING_DONE);

  skip(key: string, next: string | null = null): void {
    this.progress.update((now) => ({ ...now, skipped: withKey(now.skipped, key), at: next }));
  }

  /** Asks again about what was passed over. */
  again(): void {
    this.progress.update((now) => ({ ...now, skipped: new Set(), at: null }));
  }

  goTo(key: string | null): void {
    this.progress.update((now) => ({ ...now, at: key }));
  }

  async decide<T>({ key, write, done, takeBack, next = null, partly = false }: Decision<T>): Promise<void> {
    if (!partly) {
      this.progress.update(({ decided, skipped }) => ({
        decided: withKey(decided, key),
        skipped: withoutKey(skipped, key),
        at: next,
      }));
    }
    try {
      const written = await this.inTurn(() => this.undo.afterUndone(write));
      this.offer(key, done(written), () => takeBack(written));
    } catch (failure) {
      this.putBack(key);
      this.toasts.complain(failure);
    }
  }

  /** Takes back the newest decision of this visit, also after its message has gone; else what the newest message offers. */
  undoNewest(): void {
    const newest = this.done.at(-1);
    if (newest) {
      void this.takeBack(newest);
    } else {
      this.undo.undoNewest();
    }
  }

  /** Reads what decisions change, once all that were made or taken back so far have arrived. */
  read<T>(load: () => Observable<T>): Observable<T> {
    return from(
      this.newest.then(
        () => undefined,
        () => undefined,
      ),
    ).pipe(switchMap(load));
  }

  private offer(key: string, text: string, takeBack: () => Promise<void>): void {
    const act = (): void => {
      const entry = this.done.find((one) => one.toast === toast);
      if (entry) {
        void this.takeBack(entry);
      }
    };
    const toast = this.toasts.show({ text, action: { label: $localize`Undo`, run: act } });
    this.done.push({ key, toast, takeBack });
  }

  private async takeBack(entry: Done): Promise<void> {
    this.done.splice(this.done.indexOf(entry), 1);
    this.toasts.close(entry.toast);
    this.putBack(entry.key);
    await this.toasts.attempt(async () => {
      await this.inTurn(entry.takeBack);
    });
  }

  private inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.newest.then(write, write);
    this.newest = turn;
    return turn;
  }

  private putBack(key: string): void {
    this.progress.update((now) => ({ ...now, decided: withoutKey(now.decided, key), at: key }));
  }
}

function withKey(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys, key]);
}

function withoutKey(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((one) => one !== key));
}
