import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Unconverted } from '../api/types';
import { Locale } from '../ui/locale';
import { Notice } from '../ui/notice';
import { convertedText, unconvertedText } from './health-words';

/** What a report says of money in other currencies: how it was counted, and what could not be. */
@Component({
  selector: 'ss-other-currencies',
  imports: [Notice, RouterLink],
  template: `
    @if (converted(); as said) {
      <p class="note">{{ said }}</p>
    }
    @if (missing(); as said) {
      <ss-notice tone="attention"> {{ said }} <a routerLink="/settings/rates" i18n>Give a rate</a> </ss-notice>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    ss-notice {
      margin-block: var(--space-3);
    }
  `,
})
export class OtherCurrencies {
  readonly currency = input.required<string>();
  readonly others = input.required<readonly string[]>();
  readonly unconverted = input.required<readonly Unconverted[]>();

  private readonly locale = inject(Locale);
  protected readonly converted = computed(() => convertedText(this.others(), this.currency()));
  protected readonly missing = computed(() => unconvertedText(this.unconverted(), this.locale.tag()));
}
