import { Component, inject, input, signal } from '@angular/core';
import { ReportsApi } from '../api/reports';
import type { Month } from '../api/types';
import { Button } from '../ui/button';
import { saveAs } from '../ui/save-as';
import { Toasts } from '../ui/toasts';

/** Saves the report of a month as a PDF file. */
@Component({
  selector: 'ss-report-download',
  imports: [Button],
  template: `<button type="button" ssButton icon="download" [busy]="busy()" (click)="save()" i18n>
    Download PDF
  </button>`,
})
export class ReportDownload {
  readonly month = input.required<Month>();
  private readonly api = inject(ReportsApi);
  private readonly toasts = inject(Toasts);
  protected readonly busy = signal(false);

  protected async save(): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    try {
      const { blob, name } = await this.api.file(this.month());
      saveAs(blob, name ?? `smart-spend-${this.month()}.pdf`);
    } catch (failure) {
      this.toasts.complain(failure);
    } finally {
      this.busy.set(false);
    }
  }
}
