import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { JobsApi } from '../api/jobs';
import { Problem } from '../api/problem';
import { formatShare } from '../money';
import { Jobs } from '../shell/jobs';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { Notice } from '../ui/notice';
import { Progress } from '../ui/progress';

/** The overview of a household that has nothing yet: what will be here, and the two ways to fill it. */
@Component({
  selector: 'ss-first-steps',
  imports: [Button, Icon, Notice, Progress, RouterLink],
  templateUrl: './first-steps.html',
  styleUrl: './first-steps.css',
})
export class FirstSteps {
  private readonly api = inject(JobsApi);
  private readonly jobs = inject(Jobs);
  private readonly locale = inject(Locale);
  private readonly started = signal<string | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);

  private readonly job = computed(() =>
    this.jobs.shown().find(({ id, kind }) => id === this.started() || kind === 'demo.fill'),
  );
  protected readonly filling = computed(() => {
    const job = this.job();
    return job !== undefined && job.state !== 'failed' && job.state !== 'cancelled';
  });
  protected readonly failed = computed(() => {
    const job = this.job();
    return job?.state === 'failed' ? (job.problem ?? $localize`The sample data could not be filled in.`) : null;
  });
  protected readonly share = computed(() => {
    const job = this.job();
    return job?.total ? job.done / job.total : null;
  });
  protected readonly progressText = computed(() => {
    const share = this.share();
    return share === null
      ? $localize`Filling in sample data`
      : $localize`Filling in sample data: ${formatShare(share, this.locale.tag())}:share:`;
  });

  protected async fillWithSamples(): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { job_id } = (await this.api.fillWithSamples()).value;
      this.started.set(job_id);
      this.jobs.follow(job_id, $localize`Filling in sample data`);
    } catch (failure) {
      this.problem.set(Problem.from(failure).message);
    } finally {
      this.busy.set(false);
    }
  }
}
