import { inject, Service, signal } from '@angular/core';
import { Problem } from '../api/problem';
import { ReviewApi } from '../api/review';
import type { Id, ReviewGroup } from '../api/types';
import { Undo } from '../shell/undo';
import { Locale } from '../ui/locale';
import { rememberCategory } from '../ui/recent-categories';
import { Toasts } from '../ui/toasts';
import { groupKey, NOTHING_DONE, Progress, withKey, withoutKey } from './queue';
import { doneText, nameOf } from './words';

export interface Choice {
  readonly group: ReviewGroup;
  readonly category: { readonly id: Id; readonly name: string };
  readonly threshold: number;
  /** Only these rows; the group goes on waiting for the others. */
  readonly ids: readonly Id[] | null;
  /** The group to show after it. */
  readonly next: string | null;
}

interface Done {
  readonly key: string;
  readonly toast: number;
  readonly batch: Id;
}

/** Choices about what waits: shown at once, put back when refused, undone one after the other. */
@Service({ autoProvided: false })
export class Choices {
  private readonly api = inject(ReviewApi);
  private readonly undo = inject(Undo);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(Locale);
  private readonly done: Done[] = [];
  private newest: Promise<unknown> = Promise.resolve();
  readonly progress = signal<Progress>(NOTHING_DONE);

  skip(group: ReviewGroup, next: string | null): void {
    this.progress.update((now) => ({ ...now, skipped: withKey(now.skipped, groupKey(group)), at: next }));
  }

  /** Asks again about what was passed over. */
  again(): void {
    this.progress.update((now) => ({ ...now, skipped: new Set(), at: null }));
  }

  goTo(key: string | null): void {
    this.progress.update((now) => ({ ...now, at: key }));
  }

  async choose({ group, category, threshold, ids, next }: Choice): Promise<void> {
    const key = groupKey(group);
    const { payee_key, direction } = group;
    if (ids === null) {
      this.progress.update(({ decided, skipped }) => ({
        decided: withKey(decided, key),
        skipped: withoutKey(skipped, key),
        at: next,
      }));
    }
    rememberCategory(category.id);
    try {
      const where = { payee_key, direction, category_id: category.id, threshold };
      const { value } = await this.inTurn(() =>
        this.api.decide(ids === null ? { ...where, scope: 'group' } : { ...where, scope: 'rows', ids }),
      );
      this.offer(key, value.batch_id, doneText(nameOf(group), value.changed, category.name, this.locale.tag()));
    } catch (failure) {
      this.putBack(key);
      this.toasts.show({ text: Problem.from(failure).message, tone: 'breach' });
    }
  }

  /** Takes back the newest choice of this visit, also after its message has gone; else what the newest message offers. */
  undoNewest(): void {
    const newest = this.done.at(-1);
    if (newest) {
      void this.takeBack(newest);
    } else {
      this.undo.undoNewest();
    }
  }

  private offer(key: string, batch: Id, text: string): void {
    const act = (): void => {
      const entry = this.done.find((one) => one.batch === batch);
      if (entry) {
        void this.takeBack(entry);
      }
    };
    const toast = this.toasts.show({ text, action: { label: $localize`Undo`, run: act } });
    this.done.push({ key, toast, batch });
  }

  private async takeBack(entry: Done): Promise<void> {
    this.done.splice(this.done.indexOf(entry), 1);
    this.toasts.close(entry.toast);
    this.putBack(entry.key);
    await this.inTurn(() => this.undo.revert(entry.batch));
  }

  /** One after the other: what was just taken back can be decided again at once. */
  private inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.newest.then(write, write);
    this.newest = turn;
    return turn;
  }

  private putBack(key: string): void {
    this.progress.update((now) => ({ ...now, decided: withoutKey(now.decided, key), at: key }));
  }
}
