import { Component, computed, inject, input, output } from '@angular/core';
import type { ReadingCorrections } from '../api/types';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { correctionTexts } from './words';

/** What of the reading is a person's word, that it holds for files like this, and the way to leave it away. */
@Component({
  selector: 'ss-remembered-note',
  imports: [Button, Icon],
  template: `
    <ss-icon name="note" />
    <div>
      @if (remembered()) {
        <p i18n>As you corrected an earlier file like this: {{ said() }}.</p>
      } @else {
        <p i18n>Remembered for files like this once it is imported: {{ said() }}.</p>
      }
    </div>
    <button type="button" ssButton size="small" icon="undo" [disabled]="busy()" (click)="forgotten.emit()" i18n>
      Read it without this
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-3);
      padding: var(--space-2) var(--space-3);
      border-radius: var(--radius-2);
      background: var(--sunken);
    }

    div {
      flex: 1 1 240px;
    }
  `,
  host: { role: 'status' },
})
export class RememberedNote {
  readonly corrections = input.required<ReadingCorrections>();
  /** Whether they come from an earlier file. */
  readonly remembered = input(false);
  readonly busy = input(false);
  readonly forgotten = output();
  private readonly locale = inject(Locale);
  protected readonly said = computed(() =>
    new Intl.ListFormat(this.locale.tag(), { type: 'conjunction' }).format(correctionTexts(this.corrections())),
  );
}
