import { Service, signal } from '@angular/core';

/** How numbers, money and dates are written: the browser's way until the profile says otherwise. */
@Service()
export class Locale {
  private readonly chosen = signal(navigator.language || 'en-GB');

  /** BCP 47, `de-DE`. */
  readonly tag = this.chosen.asReadonly();

  choose(tag: string): void {
    const [known] = supported(tag);
    if (known) {
      this.chosen.set(known);
    }
  }
}

function supported(tag: string): readonly string[] {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag);
  } catch (failure) {
    // A tag that is not BCP 47 at all.
    if (failure instanceof RangeError) {
      return [];
    }
    throw failure;
  }
}
