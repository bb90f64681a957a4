import { computed, inject, Service, signal } from '@angular/core';
import { ImportsApi } from '../api/imports';
import type { Id, Import } from '../api/types';
import { Jobs } from '../shell/jobs';
import { Undo } from '../shell/undo';
import { Locale } from '../ui/locale';
import { takenBackText } from './outcome';

/** Takes imports back, and knows which one is on its way: thousands of rows take a while. */
@Service({ autoProvided: false })
export class TakingBack {
  private readonly api = inject(ImportsApi);
  private readonly jobs = inject(Jobs);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);
  private readonly now = signal<{ readonly id: Id; readonly job: Id | null } | null>(null);

  /** The import that is being taken back. */
  readonly id = computed(() => {
    const now = this.now();
    const job = this.jobs.shown().find(({ id }) => id === now?.job);
    return now && (now.job === null || job?.state === 'queued' || job?.state === 'running') ? now.id : null;
  });

  async revert({ id, file_name }: Pick<Import, 'id' | 'file_name'>): Promise<void> {
    this.now.set({ id, job: null });
    const name = $localize`Taking back ${file_name}:file:`;
    const written = await this.undo.perform({
      write: () => this.api.revert(id),
      done: ({ value }) => ('removed' in value ? takenBackText(value.removed, this.locale.tag()) : name),
    });
    if (written && 'job_id' in written.value) {
      this.jobs.follow(written.value.job_id, name);
      this.now.set({ id, job: written.value.job_id });
    } else {
      this.now.set(null);
    }
  }
}
