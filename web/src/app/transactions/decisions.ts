import { inject, Service, signal } from '@angular/core';
import { Problem } from '../api/problem';
import { TransactionsApi } from '../api/transactions';
import type { Duplicate, Id } from '../api/types';
import { Undo } from '../shell/undo';
import { Toasts } from '../ui/toasts';
import { nameOf } from './edits';
import { NOTHING_DONE, pairKey, Progress, withKey, withoutKey } from './review';

interface Done {
  readonly key: string;
  readonly toast: number;
  readonly takeBack: () => Promise<void>;
}

/** Decisions about suspected pairs: shown at once, put back when refused, undone one after the other. */
@Service({ autoProvided: false })
export class Decisions {
  private readonly api = inject(TransactionsApi);
  private readonly undo = inject(Undo);
  private readonly toasts = inject(Toasts);
  private readonly done: Done[] = [];
  readonly progress = signal<Progress>(NOTHING_DONE);

  skip(pair: Duplicate): void {
    this.progress.update((now) => ({ ...now, skipped: withKey(now.skipped, pairKey(pair)) }));
  }

  /** Asks again about what was passed over. */
  again(): void {
    this.progress.update((now) => ({ ...now, skipped: new Set() }));
  }

  async merge({ a, b }: Duplicate, survivor: Id): Promise<void> {
    const key = pairKey({ a, b });
    this.show(key);
    try {
      const { value } = await this.api.decide({ a: a.id, b: b.id, verdict: 'merge', survivor });
      this.offer(key, $localize`${nameOf(survivor === a.id ? a : b)}:payee: is there once now`, async () => {
        if (value.batch_id) {
          await this.undo.revert(value.batch_id);
        }
      });
    } catch (failure) {
      this.putBack(key, failure);
    }
  }

  async keep({ a, b }: Duplicate): Promise<void> {
    const key = pairKey({ a, b });
    this.show(key);
    try {
      await this.api.decide({ a: a.id, b: b.id, verdict: 'keep' });
      this.offer(key, $localize`${nameOf(a)}:payee: stays twice`, async () => {
        await this.api.decide({ a: a.id, b: b.id, verdict: 'ask' });
        this.toasts.show({ text: $localize`Undone` });
      });
    } catch (failure) {
      this.putBack(key, failure);
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

  private offer(key: string, text: string, takeBack: () => Promise<void>): void {
    const act = (): void => {
      const entry = this.done.find((one) => one.key === key);
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
    try {
      await entry.takeBack();
    } catch (failure) {
      this.toasts.show({ text: Problem.from(failure).message, tone: 'breach' });
    }
    this.hide(entry.key);
  }

  private show(key: string): void {
    this.progress.update(({ decided, skipped }) => ({
      decided: withKey(decided, key),
      skipped: withoutKey(skipped, key),
    }));
  }

  private hide(key: string): void {
    this.progress.update((now) => ({ ...now, decided: withoutKey(now.decided, key) }));
  }

  private putBack(key: string, failure: unknown): void {
    this.hide(key);
    this.toasts.show({ text: Problem.from(failure).message, tone: 'breach' });
  }
}
