import { Component, computed, inject, input, output } from '@angular/core';
import { formatNumber } from '../money';
import { Button } from './button';
import { Icon } from './icon';
import { Locale } from './locale';
import { Progress } from './progress';

export interface JobView {
  readonly id: string;
  /** `imports.read`; empty while only its id is known. */
  readonly kind: string;
  /** What it does, in words: "Importing statement.csv". */
  readonly label: string;
  readonly state: 'queued' | 'running' | 'waiting' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number | null;
  /** Seconds that remain, when that can be said. */
  readonly rest: number | null;
  /** Why it failed. */
  readonly problem: string | null;
}

/** Long work in the frame: what it is, how far, how long yet. */
@Component({
  selector: 'ss-job-chip',
  imports: [Button, Icon, Progress],
  template: `
    <ss-icon size="small" [name]="icon()" />
    <button type="button" class="open" (click)="opened.emit()">
      <span class="label">{{ job().label }}</span>
      <span class="note">{{ detail() }}</span>
      @if (active()) {
        <ss-progress [label]="job().label" [share]="share()" />
      }
    </button>
    <button
      type="button"
      ssButton
      kind="quiet"
      size="small"
      icon="close"
      iconOnly
      [attr.aria-label]="active() ? cancelLabel() : closeLabel()"
      (click)="active() ? cancelled.emit() : closed.emit()"
    ></button>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      padding-inline: var(--space-3) var(--space-1);
      border: 1px solid var(--line);
      border-radius: var(--radius-2);
      background: var(--surface);
      min-inline-size: 0;
    }

    .open {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 2px var(--space-3);
      align-items: baseline;
      inline-size: 264px;
      max-inline-size: 100%;
      padding: 4px 0;
      border: 0;
      background: none;
      text-align: start;
    }

    .label {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      font-size: var(--text-12);
    }

    ss-progress {
      grid-column: 1 / -1;
    }
  `,
})
export class JobChip {
  readonly job = input.required<JobView>();
  readonly opened = output();
  readonly cancelled = output();
  readonly closed = output();
  private readonly locale = inject(Locale);

  protected readonly active = computed(() => ['queued', 'running'].includes(this.job().state));
  protected readonly share = computed(() => {
    const { done, total } = this.job();
    return total ? done / total : null;
  });
  protected readonly icon = computed(() => {
    switch (this.job().state) {
      case 'done':
        return 'check';
      case 'failed':
        return 'alert';
      case 'waiting':
        return 'help';
      case 'cancelled':
        return 'close';
      default:
        return 'history';
    }
  });
  protected readonly detail = computed(() => this.say(this.job()));
  protected readonly cancelLabel = computed(() => $localize`Stop: ${this.job().label}:job:`);
  protected readonly closeLabel = computed(() => $localize`Hide: ${this.job().label}:job:`);

  private say(job: JobView): string {
    const count = (value: number): string => formatNumber(value, this.locale.tag());
    switch (job.state) {
      case 'queued':
        return $localize`waiting for its turn`;
      case 'waiting':
        return $localize`needs your answer`;
      case 'done':
        return $localize`done`;
      case 'failed':
        return job.problem ?? $localize`failed`;
      case 'cancelled':
        return $localize`stopped`;
      case 'running':
        return [job.total ? `${count(job.done)} / ${count(job.total)}` : '', restText(job.rest)]
          .filter((text) => text)
          .join(' · ');
    }
  }
}

function restText(seconds: number | null): string {
  if (seconds === null) {
    return '';
  }
  return seconds < 60
    ? $localize`${Math.max(1, Math.round(seconds))}:count: s left`
    : $localize`${Math.round(seconds / 60)}:count: min left`;
}
