import { inject, Service, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { firstValueFrom } from 'rxjs';
import { JobsApi } from '../api/jobs';
import { Problem } from '../api/problem';
import type { Id, Job } from '../api/types';
import { Fact, Live } from '../live/live';
import { JobView } from '../ui/job-chip';
import { Toasts } from '../ui/toasts';
import { isAwaited, jobLabel, restOf } from './job-words';

const SHOWN_AFTER_END_MS = 8_000;
/** While the live line is down, jobs are asked for instead. */
const ASK_EVERY_MS = 3_000;

/** Long work of the household: what runs now, and what has just ended. The server keeps it; a reload asks again. */
@Service()
export class Jobs {
  private readonly api = inject(JobsApi);
  private readonly live = inject(Live);
  private readonly toasts = inject(Toasts);
  private readonly known = signal<readonly JobView[]>([]);
  private readonly labels = new Map<Id, string>();
  private readonly asking = new Set<Id>();

  readonly shown = this.known.asReadonly();

  constructor() {
    this.live.facts.pipe(takeUntilDestroyed()).subscribe((fact) => {
      this.hear(fact);
    });
    setInterval(() => {
      if (this.live.state() !== 'live') {
        this.active().forEach(({ id }) => void this.ask(id));
      }
    }, ASK_EVERY_MS);
  }

  /** Shows what runs already, after sign-in or reload. */
  async resume(): Promise<void> {
    try {
      const { items } = await firstValueFrom(this.api.active());
      items.forEach((job) => {
        this.keep(job);
      });
    } catch (failure) {
      // The chips are a comfort: without them the page works on, and the live line brings them back.
      if (!(failure instanceof Problem)) {
        throw failure;
      }
    }
  }

  /** Shows a job that was just started; `label` says what it does, "Importing june.csv". */
  follow(id: Id, label: string): void {
    this.labels.set(id, label);
    this.put({ id, kind: '', label, state: 'queued', done: 0, total: null, rest: null, problem: null });
    void this.ask(id);
  }

  async cancel(id: Id): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.cancel(id);
      await this.ask(id);
    });
  }

  hide(id: Id): void {
    this.known.update((jobs) => jobs.filter((job) => job.id !== id));
  }

  forget(): void {
    this.known.set([]);
    this.labels.clear();
  }

  private active(): readonly JobView[] {
    return this.known().filter(({ state }) => state === 'queued' || state === 'running');
  }

  private hear(fact: Fact): void {
    if (!/^(job|import)\./.test(fact.type)) {
      return;
    }
    const id = typeof fact['job_id'] === 'string' ? fact['job_id'] : fact.type.startsWith('job.') ? fact.id : undefined;
    if (id) {
      void this.ask(id);
    }
  }

  private async ask(id: Id): Promise<void> {
    if (this.asking.has(id)) {
      return;
    }
    this.asking.add(id);
    try {
      this.keep(await firstValueFrom(this.api.get(id)));
    } catch (failure) {
      if (!(failure instanceof Problem)) {
        throw failure;
      }
      if (failure.status === 404) {
        this.hide(id);
      }
    } finally {
      this.asking.delete(id);
    }
  }

  private keep(job: Job): void {
    const over = job.state === 'done' || job.state === 'cancelled';
    if (!isAwaited(job.kind) || (over && !this.known().some(({ id }) => id === job.id))) {
      return;
    }
    const done = job.progress?.done ?? 0;
    const total = job.progress?.total ?? null;
    this.put({
      id: job.id,
      kind: job.kind,
      label: this.labels.get(job.id) ?? jobLabel(job.kind),
      state: job.state,
      done,
      total,
      rest: restOf(done, total, job.started_at, Date.now()),
      problem: job.problem ? (job.problem.detail ?? job.problem.title) : null,
    });
    if (over) {
      setTimeout(() => {
        this.hide(job.id);
      }, SHOWN_AFTER_END_MS);
    }
  }

  private put(view: JobView): void {
    this.known.update((jobs) =>
      jobs.some(({ id }) => id === view.id) ? jobs.map((job) => (job.id === view.id ? view : job)) : [...jobs, view],
    );
  }
}
