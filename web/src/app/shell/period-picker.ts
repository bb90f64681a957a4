import { Component, computed, inject } from '@angular/core';
import { formatMonth } from '../money';
import { Button } from '../ui/button';
import { Locale } from '../ui/locale';
import { Shortcuts } from '../ui/shortcuts';
import { Period } from './period';

/** The month that the page shows; arrow keys move it. */
@Component({
  selector: 'ss-period-picker',
  imports: [Button],
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
        <button type="button" ssButton kind="quiet" (click)="period.show(period.currentMonth())" i18n>
          This month
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

    @media (max-width: 720px) {
      .month {
        min-inline-size: 84px;
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
