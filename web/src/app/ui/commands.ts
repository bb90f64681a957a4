import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import { IconName } from './icons';

/** Something the palette can do. */
export interface Command {
  readonly label: string;
  readonly icon?: IconName;
  /** More words it is found by. */
  readonly words?: string;
  /** Shown beside it. */
  readonly keys?: string;
  readonly run: () => void;
}

/** What the palette offers on the page at hand. */
@Service()
export class Commands {
  private readonly bound = signal<readonly Command[]>([]);
  /** The page's own first, then the frame's. */
  readonly all = computed(() => this.bound().toReversed());

  /** Until the component that calls this is gone. */
  offer(...commands: readonly Command[]): void {
    this.bound.update((bound) => [...bound, ...commands.toReversed()]);
    inject(DestroyRef).onDestroy(() => {
      this.bound.update((bound) => bound.filter((command) => !commands.includes(command)));
    });
  }
}
