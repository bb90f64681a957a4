import { Component, computed, inject } from '@angular/core';
import { formatMonth } from '../money';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { Shortcuts } from '../ui/shortcuts';
import { Period } from './period';

/** The month that the page shows; arrow keys move it. */
@Component({
  selector: 'ss-period-picker',
  imports: [Button, Icon],
  template: `
    <div class="picker" role="group" i18n-aria-label aria-label="Month">
      <button
        type="button"
        ssButton
        kind="quiet"
        icon="chevron_left"
        iconOnly
        i18n-aria-label
        aria-label="Month before"
        (click)="period.move(-1)"
      ></button>
      <span class="month" aria-live="polite">{{ shown() }}</span>
      <button
        type="button"
        ssButton
        kind="quiet"
        icon="chevron_right"
        iconOnly
        i18n-aria-label
        aria-label="Month after"
        (click)="period.move(1)"
      ></button>
      @if (!period.isCurrent()) {
        <button type="button" class="now" ssButton kind="quiet" (click)="period.show(period.currentMonth())">
          <ss-icon class="glyph" size="small" name="calendar" />
          <span class="word" i18n>This month</span>
        </button>
      }
    </div>
  `,
  styles: `
    .picker {
      display: flex;
      align-items: center;
    }

    .month {
      min-inline-size: 116px;
      font-weight: var(--strong);
      text-align: center;
    }

    .glyph {
      display: none;
    }

    @media (max-width: 720px) {
      .month {
        min-inline-size: 72px;
      }

      button {
        inline-size: 36px;
        padding: 0;
      }

      .glyph {
        display: block;
      }

      .word {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
  `,
})
export class PeriodPicker {
  protected readonly period = inject(Period);
  private readonly locale = inject(Locale);
  protected readonly shown = computed(() => formatMonth(this.period.month(), this.locale.tag(), 'short'));

  constructor() {
    const group = $localize`Month`;
    inject(Shortcuts).bind(
      { keys: 'ArrowLeft', label: $localize`Month before`, group, run: () => void this.period.move(-1) },
      { keys: 'ArrowRight', label: $localize`Month after`, group, run: () => void this.period.move(1) },
    );
  }
}
