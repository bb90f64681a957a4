import { Component, computed, inject } from '@angular/core';
import { Live } from '../live/live';
import { Tooltip } from '../ui/tooltip';

/** Whether what is shown is what the server knows. */
@Component({
  selector: 'ss-live-dot',
  imports: [Tooltip],
  // It can be focused so that its explanation can be read without a mouse.
  template: `<span class="state" role="status" tabindex="0" [class]="live.state()" [ssTooltip]="why()"
    ><i></i><span>{{ word() }}</span></span
  >`,
  styles: `
    .state {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      padding: 4px 6px;
      border-radius: var(--radius-1);
      color: var(--ink-2);
      font-size: var(--text-12);
      white-space: nowrap;
    }

    i {
      inline-size: 8px;
      block-size: 8px;
      border-radius: 50%;
      border: 2px solid var(--attention);
    }

    .live i {
      border-color: var(--in);
      background: var(--in);
    }

    .offline i {
      border-color: var(--breach);
    }

    @media (max-width: 720px) {
      /* A word that comes and goes would push the rest of the bar around. */
      .state span {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
  `,
})
export class LiveDot {
  protected readonly live = inject(Live);
  protected readonly word = computed(() => {
    switch (this.live.state()) {
      case 'live':
        return $localize`Live`;
      case 'reconnecting':
        return $localize`Reconnecting`;
      case 'offline':
        return $localize`Offline`;
    }
  });
  protected readonly why = computed(() => {
    switch (this.live.state()) {
      case 'live':
        return $localize`Changes show here as they happen.`;
      case 'reconnecting':
        return $localize`The line to the server broke; it is being joined again.`;
      case 'offline':
        return $localize`No answer from the server. What you see may be old.`;
    }
  });
}
