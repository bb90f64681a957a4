import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ImportsApi } from '../api/imports';
import { Problem } from '../api/problem';
import type { Id, Import } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatDays, isDay } from '../money';
import { Jobs } from '../shell/jobs';
import { knownAccounts } from '../shell/reference';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { InstantText } from '../ui/day';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icons';
import { Locale } from '../ui/locale';
import { Progress } from '../ui/progress';
import { EmptyState, Pending } from '../ui/states';
import { Toasts } from '../ui/toasts';
import { hideChipsOf } from './chips';
import { CoverageList } from './coverage-list';
import { DropZone } from './drop-zone';
import { FACTS_OF_IMPORTS } from './facts';
import { outcomeText } from './outcome';
import { TakingBack } from './taking-back';
import { askWhileUnheard } from './unheard';
import { UploadList } from './upload-list';
import { Uploads } from './uploads';

const ICONS: Readonly<Record<Import['state'], IconName>> = {
  reading: 'history',
  needs_mapping: 'help',
  importing: 'history',
  done: 'check',
  failed: 'alert',
  reverted: 'undo',
};

/** The list begins short, so that what the files cover is in sight below it. */
const FILES_SHOWN = 8;
const FILES_ASKED = 50;
/** The most the server gives in one answer. */
const FILES_MAX = 500;

/** Hands files in, and shows what became of the earlier ones. */
@Component({
  selector: 'ss-imports',
  imports: [Button, CoverageList, DropZone, EmptyState, Icon, InstantText, Pending, Progress, RouterLink, UploadList],
  providers: [TakingBack],
  templateUrl: './imports.html',
  styleUrl: './imports.css',
})
export class Imports {
  /** From the address: the account that the files belong to. */
  readonly account = input<string>();
  /** From the address: days that no statement tells of, the first and the last. */
  readonly since = input<string>();
  readonly until = input<string>();
  private readonly api = inject(ImportsApi);
  private readonly uploads = inject(Uploads);
  private readonly jobs = inject(Jobs);
  private readonly undo = inject(Undo);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly locale = inject(Locale);

  private readonly asked = signal(FILES_SHOWN);
  protected readonly imports = liveResource({
    params: () => ({ arrived: this.uploads.finished(), limit: Math.max(this.asked(), FILES_ASKED) }),
    load: ({ limit }) => this.api.list(limit),
    facts: FACTS_OF_IMPORTS,
  });
  protected readonly accounts = knownAccounts();
  private readonly names = computed(() => new Map(this.accounts().map(({ id, name }) => [id, name])));
  /** Those under way and those that wait are shown however many there are. */
  protected readonly shown = computed(() =>
    (this.imports.value()?.items ?? []).filter(
      ({ state }, place) => place < this.asked() || !['done', 'reverted', 'failed'].includes(state),
    ),
  );
  protected readonly hidden = computed(() => {
    const list = this.imports.value();
    const more = list?.next_cursor !== null && this.asked() < FILES_MAX;
    return list !== undefined && (more || list.items.length > this.shown().length);
  });
  private readonly takingBack = inject(TakingBack);
  protected readonly reverting = this.takingBack.id;
  /** Files that wait and leave nothing open. */
  protected readonly clear = computed(() =>
    (this.imports.value()?.items ?? []).filter(
      ({ state, reading }) => state === 'needs_mapping' && reading && reading.lines > 0 && !reading.questions.length,
    ),
  );
  protected readonly invitation = computed(() => {
    const name = this.names().get(this.account() ?? '');
    const [since, until] = [this.since(), this.until()];
    if (name && isDay(since) && isDay(until)) {
      const days = formatDays(since, until, this.locale.tag());
      return $localize`Drop the statement of ${name}:account: for ${days}:days: anywhere on this page.`;
    }
    return name
      ? $localize`Drop files for ${name}:account: anywhere on this page.`
      : $localize`Drop files from your bank anywhere on this page.`;
  });

  private readonly zone = viewChild.required(DropZone);

  constructor() {
    // A link on this page to days that are missing shows where to hand the statement in.
    let former: string | undefined;
    effect(() => {
      const asked = `${this.account() ?? ''} ${this.since() ?? ''}`;
      if (former !== undefined && asked !== former) {
        untracked(this.zone).focus();
      }
      former = asked;
    });
    const underWay = computed(
      () => this.imports.value()?.items.some(({ state }) => state === 'reading' || state === 'importing') ?? false,
    );
    askWhileUnheard(underWay, () => this.imports.reload());
    const settled = computed(() =>
      (this.imports.value()?.items ?? []).filter(({ state }) => state !== 'reading' && state !== 'importing'),
    );
    hideChipsOf(computed(() => settled().map(({ job_id }) => job_id)));
  }

  /** How far a file is, of those under way; null where that is not known yet, undefined for the others. */
  protected share({ state, job_id }: Import): number | null | undefined {
    if (state !== 'reading' && state !== 'importing') {
      return undefined;
    }
    const job = this.jobs.shown().find(({ id }) => id === job_id);
    return job?.total ? job.done / job.total : null;
  }

  /** Imports every file that leaves nothing open, one after the other, so that each finds what the one before made. */
  protected async importAll(): Promise<void> {
    for (const { id, file_name } of this.clear()) {
      try {
        const { job_id } = (await this.api.map(id, { confirm: true })).value;
        this.jobs.follow(job_id, $localize`Importing ${file_name}:file:`);
      } catch (failure) {
        this.toasts.show({ text: `${file_name}: ${Problem.from(failure).message}`, tone: 'breach' });
      }
    }
    this.imports.reload();
  }

  protected showMore(): void {
    this.asked.update((asked) => (asked < FILES_ASKED ? FILES_ASKED : FILES_MAX));
  }

  /** A single file leads on to its preview; several stay here, where each says what it needs. */
  protected async send(files: readonly File[]): Promise<void> {
    const sent = await Promise.all(files.map((file) => this.uploads.send(file, this.account() ?? null)));
    const [only] = sent;
    if (sent.length === 1 && only && this.router.url.startsWith('/import')) {
      await this.router.navigate(['/import', only]);
    }
  }

  protected icon({ state }: Import): IconName {
    return ICONS[state];
  }

  protected outcome(found: Import): string {
    return outcomeText(found, this.locale.tag());
  }

  protected accountName(id: Id | null): string {
    return this.names().get(id ?? '') ?? '';
  }

  protected async revert(found: Import): Promise<void> {
    await this.takingBack.revert(found);
    this.imports.reload();
  }

  protected async discard(found: Import): Promise<void> {
    await this.undo.perform({
      show: () => this.imports.update((page) => ({ ...page, items: page.items.filter(({ id }) => id !== found.id) })),
      write: () => this.api.discard(found.id),
      putBack: () => this.imports.reload(),
      done: $localize`Thrown away: ${found.file_name}:file:`,
    });
  }
}
