import { Component, computed, inject, signal } from '@angular/core';
import { Problem } from '../api/problem';
import { ReviewApi } from '../api/review';
import { liveResource } from '../live/live-resource';
import { formatNumber, formatShare } from '../money';
import { Locale } from '../ui/locale';
import { Notice } from '../ui/notice';
import { Segmented } from '../ui/segmented';
import { Pending } from '../ui/states';
import { Toasts } from '../ui/toasts';
import { stepsOf } from './threshold-steps';

/** How sure a guess must be before it is filed without asking, and how much each choice would leave to a person. */
@Component({
  selector: 'ss-threshold',
  imports: [Notice, Pending, Segmented],
  template: `
    <h2 i18n>How sure a guess must be</h2>
    @if (found.value(); as told) {
      <ss-segmented
        i18n-label
        label="How sure a guess must be"
        [options]="steps()"
        [value]="chosen()"
        (valueChange)="move($event)"
      />
      @if (problem(); as failed) {
        <ss-notice tone="breach">{{ failed.message }}</ss-notice>
      }
      <div role="status">
        <p i18n>
          A category is filed by itself when it is at least {{ sure() }} sure. Below that, the transaction waits for
          you.
        </p>
        @if (told.rows) {
          <p i18n>
            Of {told.rows, plural, =1 {the one transaction} other {the {{ rows() }} transactions}} of the last year that
            you did not file yourself, {{ left() }} would wait.
          </p>
        }
      </div>
      <p class="quiet" i18n>This is for what comes in from now on, and for the review. What is filed already stays.</p>
    } @else {
      <ss-pending [of]="found" [rows]="2" [height]="32" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: var(--space-2);
      max-inline-size: 64ch;
      margin-block-end: var(--space-4);
    }

    h2 {
      margin: 0;
      font-size: var(--text-16);
    }

    ss-segmented {
      max-inline-size: 100%;
      overflow-x: auto;
    }
  `,
})
export class ThresholdSetting {
  private readonly api = inject(ReviewApi);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(Locale);

  protected readonly found = liveResource({
    load: () => this.api.threshold(),
    facts: ['rules', 'transactions', 'history.reverted'],
  });
  /** What was just chosen, until the server has said so too. */
  private readonly asked = signal<number | null>(null);
  private readonly threshold = computed(() => this.asked() ?? this.found.value()?.threshold ?? 0);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly chosen = computed(() => String(this.threshold()));
  protected readonly steps = computed(() => stepsOf(this.threshold()));
  protected readonly sure = computed(() => formatShare(this.threshold(), this.locale.tag()));
  protected readonly rows = computed(() => formatNumber(this.found.value()?.rows ?? 0, this.locale.tag()));
  protected readonly left = computed(() => {
    const step = this.found.value()?.left.find(({ threshold }) => threshold === this.threshold());
    return formatNumber(step?.rows ?? 0, this.locale.tag());
  });

  protected async move(chosen: string): Promise<void> {
    this.asked.set(Number(chosen));
    this.problem.set(null);
    try {
      await this.api.moveThreshold(Number(chosen));
      this.toasts.show({ text: $localize`Saved. It holds for what comes in from now on.` });
      this.found.reload();
    } catch (failure) {
      this.asked.set(null);
      this.problem.set(Problem.from(failure));
    }
  }
}
