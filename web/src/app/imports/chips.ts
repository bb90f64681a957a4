import { effect, inject, Signal, untracked } from '@angular/core';
import type { Id } from '../api/types';
import { Jobs } from '../shell/jobs';

/** Takes the chips of these jobs, which have ended or wait, off the frame while a page shows what became of them. */
export function hideChipsOf(jobIds: Signal<readonly (Id | null)[]>): void {
  const jobs = inject(Jobs);
  effect(() => {
    const told = new Set(jobIds());
    const over = jobs.shown().filter(({ id }) => told.has(id));
    untracked(() => {
      over.forEach(({ id }) => {
        jobs.hide(id);
      });
    });
  });
}
