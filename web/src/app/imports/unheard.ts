import { effect, inject, Signal } from '@angular/core';
import { Live } from '../live/live';

const ASK_EVERY_MS = 2_000;

/** Asks again and again while something is under way and the live line is down. */
export function askWhileUnheard(underWay: Signal<boolean>, ask: () => void): void {
  const live = inject(Live);
  effect((onCleanup) => {
    if (underWay() && live.state() !== 'live') {
      const timer = setInterval(ask, ASK_EVERY_MS);
      onCleanup(() => {
        clearInterval(timer);
      });
    }
  });
}
