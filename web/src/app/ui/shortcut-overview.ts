import { Component, computed, inject, model } from '@angular/core';
import { Dialog } from './dialog';
import { keyCaps, Shortcut, Shortcuts } from './shortcuts';

/** Every key that does something here. */
@Component({
  selector: 'ss-shortcut-overview',
  imports: [Dialog],
  template: `
    <ss-dialog i18n-heading heading="Keyboard" [(open)]="open">
      @for (group of groups(); track group.name) {
        <h3>{{ group.name }}</h3>
        <dl>
          @for (shortcut of group.shortcuts; track shortcut.keys) {
            <div>
              <dt>{{ shortcut.label }}</dt>
              <dd>
                @for (cap of caps(shortcut.keys); track $index) {
                  <kbd>{{ cap }}</kbd>
                }
              </dd>
            </div>
          }
        </dl>
      }
    </ss-dialog>
  `,
  styles: `
    h3 {
      margin-block: var(--space-4) var(--space-1);
      font-size: var(--text-14);
      color: var(--ink-2);
    }

    dl div {
      display: flex;
      align-items: center;
      min-block-size: 32px;
      border-block-end: 1px solid var(--line);
    }

    dt {
      margin-inline-end: auto;
    }

    dd {
      display: flex;
      gap: var(--space-1);
    }
  `,
})
export class ShortcutOverview {
  readonly open = model(false);
  protected readonly caps = keyCaps;
  private readonly shortcuts = inject(Shortcuts);
  protected readonly groups = computed(() => {
    const groups = new Map<string, Shortcut[]>();
    for (const shortcut of this.shortcuts.all()) {
      groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut]);
    }
    return Array.from(groups, ([name, shortcuts]) => ({ name, shortcuts }));
  });
}
