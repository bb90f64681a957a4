import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, input, signal, viewChild } from '@angular/core';
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
      (cdkMenuOpened)="shown.set(items())"
    ></button>
    <ng-template #menu>
      <div class="menu" cdkMenu>
        @for (item of shown(); track item.label) {
          <button type="button" cdkMenuItem [class.danger]="item.danger" (cdkMenuItemTriggered)="run(item)">
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

  /** As they were when it was opened: nothing changes its place under the pointer, whatever is read anew meanwhile. */
  protected readonly shown = signal<readonly MenuItem[]>([]);

  close(): void {
    this.trigger().close();
  }

  protected run(item: MenuItem): void {
    (this.items().find(({ label }) => label === item.label) ?? item).run();
  }
}
