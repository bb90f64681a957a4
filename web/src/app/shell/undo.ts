import { inject, Service } from '@angular/core';
import { HistoryApi } from '../api/history';
import type { Written } from '../api/http';
import type { Id } from '../api/types';
import { Writing } from '../live/writing';
import { Toasts } from '../ui/toasts';

export interface Change<T> {
  readonly write: () => Promise<Written<T>>;
  /** What was done, in the past: "Account archived". */
  readonly done: string | ((written: Written<T>) => string);
  /** Shows the change before the server has made it. */
  readonly show?: () => void;
  /** Takes it back when the server refuses. */
  readonly putBack?: () => void;
}

/** Undo instead of "are you sure": acts at once, offers the way back for ten seconds, says why when it cannot. */
@Service()
export class Undo {
  private readonly history = inject(HistoryApi);
  private readonly toasts = inject(Toasts);
  private readonly writing = inject(Writing);
  /** What is being taken back; it never fails. */
  private back: Promise<unknown> = Promise.resolve();

  /** What was written, or null when it was refused (the person has been told). */
  async perform<T>(change: Change<T>): Promise<Written<T> | null> {
    change.show?.();
    try {
      const written = await this.afterUndone(change.write);
      this.offer(typeof change.done === 'string' ? change.done : change.done(written), written.batch);
      return written;
    } catch (failure) {
      change.putBack?.();
      this.toasts.complain(failure);
      return null;
    }
  }

  /** Says what was done and offers to undo its batch. */
  offer(done: string, batch: Id | null): void {
    this.toasts.show({
      text: done,
      action: batch ? { label: $localize`Undo`, run: () => void this.revert(batch) } : undefined,
    });
  }

  revert(batch: Id): Promise<void> {
    return this.takeBack(async () => {
      const { kept } = (await this.history.revert(batch)).value;
      const text = kept ? $localize`Undone, except ${kept}:count: that were changed again since` : $localize`Undone`;
      this.toasts.show({ text });
    });
  }

  /** Takes something back, and has what is written next wait for it. */
  takeBack(act: () => Promise<void>): Promise<void> {
    const turn = this.back.then(act).catch((failure: unknown) => {
      this.toasts.complain(failure);
    });
    this.back = turn;
    return this.writing.hold(turn);
  }

  /** Writes once nothing is being taken back any more: what was just undone can be done again at once. */
  afterUndone<T>(write: () => Promise<T>): Promise<T> {
    return this.writing.hold(this.back.then(write));
  }

  /** For the keyboard: does what the newest toast offers. */
  undoNewest(): void {
    if (!this.toasts.actOnNewest()) {
      this.toasts.show({ text: $localize`Nothing to undo just now` });
    }
  }
}
