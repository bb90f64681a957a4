import { Component, computed, inject, input, signal } from '@angular/core';
import { Params, RouterLink } from '@angular/router';
import type { Coverage, Hole } from '../api/types';
import { formatMonth } from '../money';
import { Button } from './button';
import { coverageYears } from './coverage';
import { HoleText } from './hole-text';
import { Icon } from './icon';
import { Locale } from './locale';

const YEARS_SHOWN = 2;
const HOLES_SHOWN = 3;
const MONTHS = Array.from({ length: 12 }, (_, place) => `2026-${String(place + 1).padStart(2, '0')}`);

/**
 * What statements cover of an account, a row of months for each year, and the holes in words. Holes lead to `to`, where
 * the missing statement can be handed in.
 */
@Component({
  selector: 'ss-coverage-strip',
  imports: [Button, HoleText, Icon, RouterLink],
  templateUrl: './coverage-strip.html',
  styleUrl: './coverage-strip.css',
})
export class CoverageStrip {
  readonly coverage = input.required<Coverage>();
  /** Names the table for those who do not see what stands above it. */
  readonly label = input.required<string>();
  readonly to = input.required<string>();
  readonly query = input<Params>({});

  private readonly locale = inject(Locale);
  protected readonly all = signal(false);
  private readonly years = computed(() => coverageYears(this.coverage(), this.locale.tag()));
  /** The newest, and every other one with a hole. */
  protected readonly shown = computed(() =>
    this.years().filter(({ whole }, place) => this.all() || place < YEARS_SHOWN || !whole),
  );
  protected readonly hidden = computed(() => this.years().length - this.shown().length);
  protected readonly holes = computed(() => {
    const newestFirst = this.coverage().holes.toReversed();
    return this.all() ? newestFirst : newestFirst.slice(0, HOLES_SHOWN);
  });
  protected readonly moreHoles = computed(() => this.coverage().holes.length - this.holes().length);
  protected readonly months = computed(() =>
    MONTHS.map((month) => {
      const name = formatMonth(month, this.locale.tag()).replace(/[\s\d.]*2026[\s\d.年]*/, '');
      return { name, letter: name.slice(0, 1).toLocaleUpperCase(this.locale.tag()) };
    }),
  );

  protected asking(hole: Hole | null): Params {
    return hole ? { ...this.query(), since: hole.since, until: hole.until } : this.query();
  }
}
