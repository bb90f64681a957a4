import { afterRenderEffect, Component, ElementRef, input, model, output, untracked, viewChild } from '@angular/core';
import { Button } from './button';
import { uniqueId } from './unique';

/**
 * A dialog in the middle (`side="center"`), or a pane at the side that is a sheet from below on phones (`side="end"`).
 * `<ss-dialog heading="Edit rule" [(open)]="editing">…<div actions>buttons</div></ss-dialog>`. Escape and the scrim close it.
 */
@Component({
  selector: 'ss-dialog',
  imports: [Button],
  template: `
    <!-- The scrim is the dialog's own backdrop; Escape does the same from the keyboard. -->
    <!-- eslint-disable-next-line @angular-eslint/template/click-events-have-key-events, @angular-eslint/template/interactive-supports-focus -->
    <dialog
      #dialog
      [class]="side()"
      [attr.aria-labelledby]="id"
      (close)="settle()"
      (cancel)="open.set(false)"
      (click)="closeOnScrim($event)"
    >
      @if (open()) {
        <div class="inside">
          <header>
            <h2 [id]="id">{{ heading() }}</h2>
            <button
              type="button"
              ssButton
              kind="quiet"
              size="small"
              icon="close"
              iconOnly
              i18n-aria-label
              aria-label="Close"
              (click)="open.set(false)"
            ></button>
          </header>
          <div class="body"><ng-content /></div>
          <footer><ng-content select="[actions]" /></footer>
        </div>
      }
    </dialog>
  `,
  styleUrl: './dialog.css',
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = model(false);
  readonly side = input<'center' | 'end'>('center');
  readonly closed = output();
  protected readonly id = uniqueId('dialog');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    // After the content is there, so that the focus can go to its first field.
    afterRenderEffect(() => {
      const element = this.dialog().nativeElement;
      if (this.open() && !element.open) {
        element.showModal();
        element.querySelector<HTMLElement>('.body :is(input, select, textarea)')?.focus();
      } else if (!this.open() && element.open) {
        element.close();
      }
    });
  }

  protected settle(): void {
    this.open.set(false);
    untracked(() => {
      this.closed.emit();
    });
  }

  protected closeOnScrim(event: MouseEvent): void {
    if (event.target === this.dialog().nativeElement) {
      this.open.set(false);
    }
  }
}
