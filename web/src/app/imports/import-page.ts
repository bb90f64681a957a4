import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ImportsApi } from '../api/imports';
import type { Mapping } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatNumber } from '../money';
import { Jobs } from '../shell/jobs';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { InstantText } from '../ui/day';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { Notice } from '../ui/notice';
import { Progress } from '../ui/progress';
import { ErrorState, Skeleton } from '../ui/states';
import { Toasts } from '../ui/toasts';
import { hideChipsOf } from './chips';
import { FACTS_OF_IMPORTS } from './facts';
import { ImportPreview } from './import-preview';
import { ImportResultView } from './import-result';
import { TakingBack } from './taking-back';
import { askWhileUnheard } from './unheard';
import { linesText, sizeText } from './words';

/** One file from its arrival to the ledger, and back. All of its state is on the server. */
@Component({
  selector: 'ss-import-page',
  imports: [
    Button,
    ErrorState,
    Icon,
    ImportPreview,
    ImportResultView,
    InstantText,
    Notice,
    Progress,
    RouterLink,
    Skeleton,
  ],
  providers: [TakingBack],
  templateUrl: './import-page.html',
  styles: `
    h1 {
      overflow-wrap: anywhere;
    }

    .under-way {
      display: grid;
      gap: var(--space-2);
      max-inline-size: 480px;
      padding-block: var(--space-8);
    }
  `,
})
export class ImportPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly api = inject(ImportsApi);
  private readonly jobs = inject(Jobs);
  private readonly undo = inject(Undo);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly locale = inject(Locale);

  protected readonly import = liveResource({
    params: () => this.id(),
    load: (id) => this.api.get(id),
    facts: FACTS_OF_IMPORTS,
  });
  protected readonly underWay = computed(() => ['reading', 'importing'].includes(this.import.value()?.state ?? ''));
  /** While a file is read again, its former preview stays in place. */
  protected readonly previewed = computed(() => {
    const found = this.import.value();
    const shown = found?.state === 'needs_mapping' || (found?.state === 'reading' && found.reading !== null);
    return shown && found.reading ? { ...found, reading: found.reading } : null;
  });
  private readonly job = computed(() => this.jobs.shown().find(({ id }) => id === this.import.value()?.job_id));
  protected readonly share = computed(() => {
    const job = this.job();
    return job?.total ? job.done / job.total : null;
  });
  protected readonly progressText = computed(() => {
    const [job, tag] = [this.job(), this.locale.tag()];
    if (job?.state === 'queued') {
      return $localize`Waiting for its turn`;
    }
    if (this.import.value()?.state === 'reading') {
      return $localize`Reading the file`;
    }
    return job?.total
      ? $localize`Importing: ${formatNumber(job.done, tag)}:done: of ${linesText(job.total, tag)}:lines:`
      : $localize`Importing`;
  });
  private readonly takingBack = inject(TakingBack);
  protected readonly reverting = computed(() => this.takingBack.id() === this.id());
  protected readonly size = computed(() => sizeText(this.import.value()?.size ?? 0, this.locale.tag()));

  constructor() {
    askWhileUnheard(this.underWay, () => this.import.reload());
    hideChipsOf(computed(() => (this.underWay() ? [] : [this.import.value()?.job_id ?? null])));
  }

  /** Has the file read again with a correction, or its lines imported. */
  protected async answer(mapping: Mapping): Promise<void> {
    const name = this.import.value()?.file_name ?? '';
    const waited = this.import.value()?.job_id;
    if (waited) {
      this.jobs.hide(waited);
    }
    this.import.update((found) => ({ ...found, state: mapping.confirm ? 'importing' : 'reading' }));
    await this.toasts.attempt(async () => {
      const { job_id } = (await this.api.map(this.id(), mapping)).value;
      this.jobs.follow(job_id, mapping.confirm ? $localize`Importing ${name}:file:` : $localize`Reading ${name}:file:`);
    });
    this.import.reload();
  }

  /** Has the file read without corrections; undoing that brings them back. */
  protected async forget(): Promise<void> {
    const former = this.import.value()?.corrections;
    await this.answer({ forget: true, confirm: false });
    this.toasts.show({
      text: $localize`Read without corrections`,
      action: former
        ? { label: $localize`Undo`, run: () => void this.answer({ ...former, confirm: false }) }
        : undefined,
    });
  }

  protected cancel(): void {
    const job = this.import.value()?.job_id;
    if (job) {
      void this.jobs.cancel(job);
    }
  }

  /** Thousands of rows take a while, so the button says so until it is true. */
  protected async revert(): Promise<void> {
    await this.takingBack.revert({ id: this.id(), file_name: this.import.value()?.file_name ?? '' });
    this.import.reload();
  }

  protected async discard(): Promise<void> {
    const name = this.import.value()?.file_name ?? '';
    const written = await this.undo.perform({
      write: () => this.api.discard(this.id()),
      done: $localize`Thrown away: ${name}:file:`,
    });
    if (written) {
      await this.router.navigateByUrl('/import');
    }
  }
}
