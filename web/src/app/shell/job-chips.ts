import { Component, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { JobChip, JobView } from '../ui/job-chip';
import { Identity } from './identity';
import { Jobs } from './jobs';

/** The long work that runs now, on every page. */
@Component({
  selector: 'ss-job-chips',
  imports: [JobChip],
  template: `
    @for (job of jobs.shown(); track job.id) {
      <ss-job-chip [job]="job" (opened)="open(job)" (cancelled)="jobs.cancel(job.id)" (closed)="jobs.hide(job.id)" />
    }
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--space-2);
      min-inline-size: 0;
      overflow-x: auto;
      scrollbar-width: none;
    }
  `,
})
export class JobChips {
  protected readonly jobs = inject(Jobs);
  private readonly router = inject(Router);

  constructor() {
    const identity = inject(Identity);
    effect(() => {
      if (identity.me()) {
        void this.jobs.resume();
      } else {
        this.jobs.forget();
      }
    });
  }

  protected open(job: JobView): void {
    void this.router.navigateByUrl(job.kind === 'demo.fill' ? '/overview' : '/import');
  }
}
