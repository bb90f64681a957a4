import { Component, computed, effect, inject, Service, signal } from '@angular/core';
import { Live } from '../live/live';
import { formatInstant } from '../money';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';

const LAST_SEEN = 'last-live';
const EVERY_MS = 30_000;

/** When the server answered last, kept for the next start without it. */
@Service()
export class LastSeen {
  private readonly instant = signal(localStorage.getItem(LAST_SEEN));
  readonly at = this.instant.asReadonly();

  constructor() {
    const live = inject(Live);
    effect((onCleanup) => {
      if (live.state() !== 'live') {
        return;
      }
      const note = (): void => {
        const now = new Date().toISOString();
        localStorage.setItem(LAST_SEEN, now);
        this.instant.set(now);
      };
      note();
      const timer = setInterval(note, EVERY_MS);
      onCleanup(() => {
        clearInterval(timer);
      });
    });
  }
}

/** While nobody answers: says that what is shown is as of the last time somebody did. */
@Component({
  selector: 'ss-as-of',
  imports: [Icon],
  template: `
    @if (live.state() === 'offline') {
      <p role="status">
        <ss-icon size="small" name="alert" />
        <span>{{ text() }}</span>
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      padding: var(--space-2) var(--space-6);
      background: var(--attention-soft);
      color: var(--attention);
    }

    @media (max-width: 720px) {
      p {
        padding-inline: var(--space-4);
      }
    }
  `,
})
export class AsOf {
  protected readonly live = inject(Live);
  private readonly seen = inject(LastSeen);
  private readonly locale = inject(Locale);
  protected readonly text = computed(() => {
    const at = this.seen.at();
    return at
      ? $localize`No connection. What you see is as of ${formatInstant(at, this.locale.tag())}:instant:.`
      : $localize`No connection. What you see may be old.`;
  });
}
