import { computed, Service, signal } from '@angular/core';

/** Changes on their way to the server. They are shown already; what is read meanwhile may still be without them. */
@Service()
export class Writing {
  private readonly running = signal(0);
  private all: Promise<unknown> = Promise.resolve();
  readonly busy = computed(() => this.running() > 0);

  async hold<T>(write: Promise<T>): Promise<T> {
    this.running.update((count) => count + 1);
    this.all = Promise.allSettled([this.all, write]);
    try {
      return await write;
    } finally {
      this.running.update((count) => count - 1);
    }
  }

  /** Waits until nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.running() > 0) {
      await this.all;
    }
  }
}
