import { Component, inject } from '@angular/core';
import { formatShare } from '../money';
import { Button } from '../ui/button';
import { Locale } from '../ui/locale';
import { Progress } from '../ui/progress';
import { Upload, Uploads } from './uploads';
import { sizeText } from './words';

/** The files on their way, each with how far it is and the way to stop it. */
@Component({
  selector: 'ss-upload-list',
  imports: [Button, Progress],
  template: `
    @for (upload of uploads.shown(); track upload.id) {
      <div class="upload">
        <span class="name">{{ upload.name }}</span>
        <span class="note" [class.failed]="upload.state === 'failed'" aria-live="polite">{{ detail(upload) }}</span>
        <button
          type="button"
          ssButton
          kind="quiet"
          size="small"
          icon="close"
          iconOnly
          [attr.aria-label]="stopLabel(upload)"
          (click)="uploads.cancel(upload.id)"
        ></button>
        @if (upload.state !== 'failed') {
          <ss-progress [label]="upload.name" [share]="share(upload)" />
        }
      </div>
    }
  `,
  styles: `
    .upload {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      align-items: center;
      gap: var(--space-1) var(--space-3);
      padding-block: var(--space-3);
      border-block-end: 1px solid var(--line);
    }

    .name {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .failed {
      color: var(--breach);
    }

    ss-progress {
      grid-column: 1 / -1;
    }
  `,
})
export class UploadList {
  protected readonly uploads = inject(Uploads);
  private readonly locale = inject(Locale);

  protected share({ sent, size }: Upload): number {
    return size ? sent / size : 0;
  }

  protected detail(upload: Upload): string {
    const size = sizeText(upload.size, this.locale.tag());
    switch (upload.state) {
      case 'waiting':
        return $localize`waits for the one before · ${size}:size:`;
      case 'sending':
        return $localize`${formatShare(this.share(upload), this.locale.tag())}:share: of ${size}:size:`;
      case 'failed':
        return upload.problem ?? $localize`did not arrive`;
    }
  }

  protected stopLabel({ name, state }: Upload): string {
    return state === 'failed' ? $localize`Hide ${name}:file:` : $localize`Stop sending ${name}:file:`;
  }
}
