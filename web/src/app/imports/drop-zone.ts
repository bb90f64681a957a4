import { Component, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

/** Endings of what is read, so that the chooser of the system shows these first; what a file is, its content decides. */
const ACCEPTED = [
  ...['.csv', '.tsv', '.txt', '.ofx', '.qfx', '.qbo', '.qif', '.sta', '.mt940', '.940', '.mt942', '.942', '.xml'],
  ...['.camt', '.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.json', '.ndjson', '.jsonl', '.zip', '.gz'],
] as const;

/** Takes files: dropped anywhere on the page, or chosen with the button. */
@Component({
  selector: 'ss-drop-zone',
  imports: [Button, Icon],
  template: `
    <div class="zone">
      <ss-icon name="upload" />
      <div>
        <p>{{ invitation() }}</p>
        <p class="note" i18n>
          CSV, Excel or OpenDocument sheets, OFX, QFX, QIF, MT940, CAMT, JSON, or a ZIP of them, as your bank exports
          them. Up to 100 MB each; they stay on this server.
        </p>
      </div>
      <button #button type="button" ssButton kind="primary" (click)="chooser.click()" i18n>Choose files</button>
      <input
        #chooser
        type="file"
        multiple
        [accept]="accept"
        class="visually-hidden"
        tabindex="-1"
        i18n-aria-label
        aria-label="Bank files"
        (change)="take(chooser.files); chooser.value = ''"
      />
    </div>
    @if (over()) {
      <div class="veil" aria-hidden="true"><p i18n>Drop the files to import them</p></div>
    }
  `,
  styles: `
    .zone {
      display: flex;
      align-items: center;
      gap: var(--space-4);
      flex-wrap: wrap;
      padding: var(--space-6);
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius-3);
      background: var(--surface);
    }

    .zone > div {
      flex: 1 1 240px;
    }

    .zone ss-icon {
      color: var(--accent);
    }

    .veil {
      position: fixed;
      inset: var(--space-3);
      z-index: var(--layer-toast);
      display: grid;
      place-items: center;
      border: 2px dashed var(--accent);
      border-radius: var(--radius-3);
      background: color-mix(in srgb, var(--accent-soft) 88%, transparent);
      color: var(--accent);
      font-size: var(--text-20);
      font-weight: var(--strong);
      pointer-events: none;
    }
  `,
  host: {
    '(document:dragenter)': 'welcome($event)',
    '(document:dragover)': 'welcome($event)',
    '(document:dragleave)': 'leave($event)',
    '(document:drop)': 'drop($event)',
  },
})
export class DropZone {
  readonly invitation = input($localize`Drop files from your bank anywhere on this page.`);
  readonly chosen = output<readonly File[]>();
  protected readonly accept = ACCEPTED.join(',');
  protected readonly over = signal(false);

  private readonly button = viewChild.required('button', { read: ElementRef<HTMLElement> });

  /** Brings it into view, too. */
  focus(): void {
    (this.button().nativeElement as HTMLElement).focus();
  }

  protected welcome(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.over.set(true);
    }
  }

  /** Without a related target the pointer has left the window. */
  protected leave(event: DragEvent): void {
    if (!event.relatedTarget) {
      this.over.set(false);
    }
  }

  protected drop(event: DragEvent): void {
    if (this.over()) {
      event.preventDefault();
      this.over.set(false);
      this.take(event.dataTransfer?.files ?? null);
    }
  }

  protected take(files: FileList | null): void {
    if (files?.length) {
      this.chosen.emit(Array.from(files));
    }
  }
}
