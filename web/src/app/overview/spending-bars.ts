import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Month, Overview } from '../api/types';
import { formatMonth, shiftMonth } from '../money';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { categoryColour } from '../ui/category-look';
import { Locale } from '../ui/locale';
import { barsOf } from './bars';

const SHOWN = 12;

/**
 * Where the money went: categories as bars, most first, each with last month's mark and the way to its transactions.
 * A table that is its own picture, so every figure can be read and reached without a mouse.
 */
@Component({
  selector: 'ss-spending-bars',
  imports: [Amount, Button, RouterLink],
  templateUrl: './spending-bars.html',
  styleUrls: ['./part.css', './spending-bars.css'],
})
export class SpendingBars {
  readonly month = input.required<Month>();
  readonly categories = input.required<Overview['categories']>();
  private readonly locale = inject(Locale);
  protected readonly all = signal(false);
  private readonly bars = computed(() => barsOf(this.categories()));
  protected readonly shown = computed(() => (this.all() ? this.bars() : this.bars().slice(0, SHOWN)));
  protected readonly hidden = computed(() => this.bars().length - this.shown().length);
  protected readonly former = computed(() =>
    formatMonth(shiftMonth(this.month(), -1), this.locale.tag(), 'short').replace(/\s*\d{4}\s*/, ''),
  );

  protected colour(category: Overview['categories'][number]): string {
    return categoryColour(category);
  }
}
