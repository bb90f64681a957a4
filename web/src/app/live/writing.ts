import { computed, Service, signal } from '@angular/core';

/** Changes on their way to the server. They are shown already; what is read meanwhile may still be without them. */
@Service()
export class Writing {
  private readonly running = signal(0);
  readonly busy = computed(() => this.running() > 0);

  async hold<T>(write: Promise<T>): Promise<T> {
    this.running.update((count) => count + 1);
    try {
      return await write;
    } finally {
      this.running.update((count) => count - 1);
    }
  }
}
