import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import { Problem } from '../api/problem';
import { QuickApi } from '../api/quick';
import type { Day, Id } from '../api/types';
import { Live } from '../live/live';
import { Identity } from './identity';
import { dropLine, keepLine, KeptLine, linesOf } from './kept-lines';

/** Held by the one tab that sends: two would ask twice, though the server would enter only once. */
const LOCK = 'smartspend-outbox';
const CHANNEL = 'smartspend-outbox';
const AGAIN_MS = 10_000;
/** The server knows a transaction of this id: an earlier try was answered, and the answer was lost. */
const DONE_BEFORE = 'transaction-exists';

/** Lines written without a connection: kept in this browser, entered when the server answers again, each once. */
@Service()
export class Outbox {
  private readonly api = inject(QuickApi);
  private readonly identity = inject(Identity);
  private readonly live = inject(Live);
  private readonly lines = signal<readonly KeptLine[]>([]);
  private readonly others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);

  readonly kept = this.lines.asReadonly();
  readonly waiting = computed(() => this.lines().filter(({ refused }) => !refused).length);

  constructor() {
    effect(() => {
      const [person, state] = [this.identity.me()?.id, this.live.state()];
      untracked(() => {
        void this.settle(person !== undefined && state === 'live');
      });
    });
    // One answer may be lost while the line to the server stays up.
    effect((onCleanup) => {
      if (this.waiting() && this.live.state() === 'live') {
        const timer = setInterval(() => void this.send(), AGAIN_MS);
        onCleanup(() => {
          clearInterval(timer);
        });
      }
    });
    if (this.others) {
      this.others.onmessage = () => void this.read();
    }
    inject(DestroyRef).onDestroy(() => this.others?.close());
  }

  async keep(line: { readonly id: Id; readonly text: string; readonly today: Day }): Promise<void> {
    const person = this.identity.me()?.id;
    if (person === undefined) {
      throw new Error('nobody is signed in');
    }
    await keepLine({ ...line, person });
    await this.changed();
  }

  async drop(id: Id): Promise<void> {
    await dropLine(id);
    await this.changed();
  }

  /** Sends what waits, unless another tab does so already. */
  async send(): Promise<void> {
    // Lock managers exist in secure contexts only; ids keep a home server on plain http from entering twice.
    const locks = (navigator as { locks?: LockManager }).locks;
    await (locks ? locks.request(LOCK, () => this.sendAlone()) : this.sendAlone());
  }

  private async settle(connected: boolean): Promise<void> {
    await this.read();
    if (connected && this.waiting()) {
      await this.send();
    }
  }

  private async sendAlone(): Promise<void> {
    const person = this.identity.me()?.id;
    for (const line of person === undefined ? [] : await linesOf(person)) {
      if (!line.refused && !(await this.enter(line))) {
        break;
      }
    }
    await this.changed();
  }

  /** Whether the next one can be tried. */
  private async enter(line: KeptLine): Promise<boolean> {
    try {
      await this.api.enter({ id: line.id, text: line.text, today: line.today });
    } catch (failure) {
      const problem = Problem.from(failure);
      if (problem.kind !== DONE_BEFORE && (problem.status < 400 || problem.status >= 500 || problem.status === 429)) {
        return false;
      }
      if (problem.status === 401) {
        return false;
      }
      if (problem.kind !== DONE_BEFORE) {
        await keepLine({ ...line, refused: problem.message });
        return true;
      }
    }
    await dropLine(line.id);
    return true;
  }

  private async changed(): Promise<void> {
    this.others?.postMessage('changed');
    await this.read();
  }

  private async read(): Promise<void> {
    const person = this.identity.me()?.id;
    try {
      this.lines.set(person === undefined ? [] : await linesOf(person));
    } catch (failure) {
      // A browser that keeps nothing (a private window of some) has nothing that waits.
      if (!(failure instanceof Error)) {
        throw failure;
      }
      this.lines.set([]);
    }
  }
}
