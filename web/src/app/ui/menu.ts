import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, input, viewChild } from '@angular/core';
import { Button } from './button';
import { Icon } from './icon';
import { IconName } from './icons';

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  readonly danger?: boolean;
  readonly run: () => void;
}

/** Actions behind one button: `<ss-menu label="More about Groceries" [items]="actions" />`. */
@Component({
  selector: 'ss-menu',
  imports: [Button, CdkMenu, CdkMenuItem, CdkMenuTrigger, Icon],
  template: `
    <button
      type="button"
      ssButton
      kind="quiet"
      [size]="size()"
      [icon]="icon()"
      iconOnly
      [attr.aria-label]="label()"
      [cdkMenuTriggerFor]="menu"
    ></button>
    <ng-template #menu>
      <div class="menu" cdkMenu>
        @for (item of items(); track item.label) {
          <button type="button" cdkMenuItem [class.danger]="item.danger" (cdkMenuItemTriggered)="item.run()">
            @if (item.icon; as icon) {
              <ss-icon size="small" [name]="icon" />
            }
            {{ item.label }}
          </button>
        }
      </div>
    </ng-template>
  `,
  styleUrl: './menu.css',
})
export class Menu {
  readonly label = input.required<string>();
  readonly items = input.required<readonly MenuItem[]>();
  readonly icon = input<IconName>('more');
  readonly size = input<'small' | 'normal'>('small');
  private readonly trigger = viewChild.required(CdkMenuTrigger);

  close(): void {
    this.trigger().close();
  }
}
