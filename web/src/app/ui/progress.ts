import { Component, computed, input } from '@angular/core';

/** How far something is: `<ss-progress label="Groceries" [share]="0.8" [mark]="0.5" />`. Beyond 1 it is a breach. */
@Component({
  selector: 'ss-progress',
  template: `
    <div
      class="track"
      role="progressbar"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-label]="label()"
      [attr.aria-valuenow]="percent()"
      [attr.aria-valuetext]="text() || null"
    >
      @if (ahead() !== null) {
        <div class="ahead" [class]="tone()" [style.inline-size.%]="aheadAt()"></div>
      }
      <div class="fill" [class]="tone()" [class.unknown]="share() === null" [style.inline-size.%]="width()"></div>
      @if (mark() !== null) {
        <div class="mark" [style.inset-inline-start.%]="markAt()"></div>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }

    .track {
      position: relative;
      block-size: 6px;
      border-radius: 3px;
      background: var(--line);
    }

    .ahead {
      position: absolute;
      inset-block: 0;
      border-radius: 3px;
      background: var(--ink-3);
      opacity: 0.3;
    }

    .ahead.accent {
      background: var(--accent);
    }

    .ahead.attention {
      background: var(--attention);
    }

    .ahead.breach {
      background: var(--breach);
    }

    .fill {
      position: relative;
      block-size: 100%;
      min-inline-size: 2px;
      border-radius: 3px;
      background: var(--ink-3);
      transition: inline-size var(--calm) var(--ease);
    }

    .fill.accent {
      background: var(--accent);
    }

    .fill.attention {
      background: var(--attention);
    }

    .fill.breach {
      background: var(--breach);
    }

    .mark {
      position: absolute;
      inset-block: -3px;
      inline-size: 2px;
      background: var(--ink);
    }

    .unknown {
      animation: sweep 1.6s linear infinite;
    }

    @keyframes sweep {
      50% {
        opacity: 0.4;
      }
    }
  `,
})
export class Progress {
  readonly label = input.required<string>();
  /** 0 to 1 and beyond; null when nobody knows. */
  readonly share = input.required<number | null>();
  /** The share that would be usual by now. */
  readonly mark = input<number | null>(null);
  /** The share that is likely in the end: a paler bar behind. */
  readonly ahead = input<number | null>(null);
  readonly tone = input<'accent' | 'plain' | 'attention' | 'breach'>('accent');
  /** What a screen reader says instead of the percentage. */
  readonly text = input('');

  protected readonly width = computed(() => Math.min(Math.max(this.share() ?? 1, 0), 1) * 100);
  protected readonly markAt = computed(() => Math.min(Math.max(this.mark() ?? 0, 0), 1) * 100);
  protected readonly aheadAt = computed(() => Math.min(Math.max(this.ahead() ?? 0, 0), 1) * 100);
  protected readonly percent = computed(() => (this.share() === null ? null : Math.round(this.width())));
}
