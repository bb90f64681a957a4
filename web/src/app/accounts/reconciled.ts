import { Component, computed, inject, input } from '@angular/core';
import type { Standing } from '../api/types';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { standingText } from './reconcile-words';

/** Up to which day an account agrees with its bank, or by how much it differs; nothing where no balance was stated. */
@Component({
  selector: 'ss-reconciled',
  imports: [Icon],
  template: `
    @if (text(); as said) {
      <span [class]="standing().state"
        ><ss-icon size="small" [name]="standing().state === 'agrees' ? 'check' : 'alert'" /><span>{{
          said
        }}</span></span
      >
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }

    :host > span {
      display: inline-flex;
      align-items: center;
      gap: var(--space-1);
      font-variant-numeric: tabular-nums lining-nums;
    }

    .agrees {
      color: var(--in);
    }

    .differs {
      color: var(--breach);
    }
  `,
})
export class Reconciled {
  readonly standing = input.required<Standing>();
  private readonly locale = inject(Locale);
  protected readonly text = computed(() => standingText(this.standing(), this.locale.tag()));
}
