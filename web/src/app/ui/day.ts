import { Component, computed, inject, input } from '@angular/core';
import { DateStyle, formatAgo, formatDay, formatInstant } from '../money';
import { Locale } from './locale';

/** A day of the bank: `<ss-day [value]="row.booked_on" shape="weekday" />`. */
@Component({
  selector: 'ss-day',
  template: `<time [attr.datetime]="value()">{{ text() }}</time>`,
  styles: ':host { white-space: nowrap; }',
})
export class DayText {
  readonly value = input.required<string>();
  readonly shape = input<DateStyle>('short');
  private readonly locale = inject(Locale);
  protected readonly text = computed(() => formatDay(this.value(), this.locale.tag(), this.shape()));
}

/** An instant, as the clock on the reader's wall shows it; `ago` says how long it is past and keeps the clock in the title. */
@Component({
  selector: 'ss-instant',
  template: `<time [attr.datetime]="value()" [attr.title]="ago() ? exact() : null">{{
    ago() ? relative() : exact()
  }}</time>`,
})
export class InstantText {
  readonly value = input.required<string>();
  readonly ago = input(false);
  private readonly locale = inject(Locale);
  protected readonly exact = computed(() => formatInstant(this.value(), this.locale.tag()));
  protected readonly relative = computed(() => formatAgo(this.value(), this.locale.tag()));
}
