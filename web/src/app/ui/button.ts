import { booleanAttribute, Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import { IconName } from './icons';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

/**
 * `<button type="button" ssButton kind="primary" icon="add">Add account</button>`, or a link that looks like one.
 * A button that shows an icon only needs `aria-label` and `iconOnly`.
 */
@Component({
  // A native element with our look: keyboard, form and link behaviour come with it.
  // eslint-disable-next-line @angular-eslint/component-selector
  selector: 'button[ssButton], a[ssButton]',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <ss-icon [name]="name" />
    }
    <ng-content />
  `,
  styleUrl: './button.css',
  host: {
    '[class]': 'look()',
    '[class.icon-only]': 'iconOnly()',
    '[attr.aria-busy]': 'busy() || null',
    '[attr.aria-disabled]': 'busy() || null',
  },
})
export class Button {
  readonly kind = input<ButtonKind>('plain');
  readonly icon = input<IconName>();
  readonly iconOnly = input(false, { transform: booleanAttribute });
  readonly size = input<'small' | 'normal'>('normal');
  /** Whether its work is under way; say so in the label too when it takes long. */
  readonly busy = input(false, { transform: booleanAttribute });
  protected readonly look = computed(() => `button ${this.kind()} ${this.size()}`);
}
