import { HttpClient, HttpEventType } from '@angular/common/http';
import { inject, Service, signal } from '@angular/core';
import { Subscription } from 'rxjs';
import { newId } from '../api/ids';
import { Problem } from '../api/problem';
import type { Id, ImportStarted } from '../api/types';
import { Jobs } from '../shell/jobs';

/** What the server takes, in bytes. */
export const FILE_SIZE_MAX = 100 * 1024 * 1024;

/** A file on its way to the server. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Bytes that have left. */
  readonly sent: number;
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly problem: string | null;
}

interface Waiting {
  readonly id: string;
  readonly file: File;
  readonly accountId: Id | null;
  readonly settle: (importId: Id | null) => void;
}

/** Sends files one after the other, also while another page is shown. What has not arrived whole leaves nothing behind. */
@Service({ autoProvided: false })
export class Uploads {
  private readonly client = inject(HttpClient);
  private readonly jobs = inject(Jobs);
  private readonly all = signal<readonly Upload[]>([]);
  private readonly arrived = signal(0);
  private readonly queue: Waiting[] = [];
  private current: { readonly id: string; readonly sending: Subscription } | null = null;

  readonly shown = this.all.asReadonly();
  /** How many files have arrived: grows when the list of imports has changed. */
  readonly finished = this.arrived.asReadonly();

  /** The import that the file became, or null when it did not arrive. */
  send(file: File, accountId: Id | null): Promise<Id | null> {
    const id = newId();
    const { name, size } = file;
    const tooLarge = size > FILE_SIZE_MAX;
    const problem = tooLarge ? $localize`The file is larger than 100 MB: export a shorter period.` : null;
    this.all.update((uploads) => [
      ...uploads,
      { id, name, size, sent: 0, state: tooLarge ? 'failed' : 'waiting', problem },
    ]);
    if (tooLarge) {
      return Promise.resolve(null);
    }
    return new Promise((settle) => {
      this.queue.push({ id, file, accountId, settle });
      this.sendNext();
    });
  }

  /** Stops an upload, or takes a failed one off the list. */
  cancel(id: string): void {
    const place = this.queue.findIndex((waiting) => waiting.id === id);
    if (place >= 0) {
      this.queue.splice(place, 1)[0]?.settle(null);
    }
    if (this.current?.id === id) {
      this.current.sending.unsubscribe();
    }
    this.all.update((uploads) => uploads.filter((upload) => upload.id !== id));
  }

  private sendNext(): void {
    const next = this.current ? undefined : this.queue.shift();
    if (!next) {
      return;
    }
    const body = new FormData();
    // Fields before the file, so that the server knows the account when the bytes begin to arrive.
    if (next.accountId) {
      body.set('account_id', next.accountId);
    }
    body.set('file', next.file, next.file.name);
    let importId: Id | null = null;
    this.change(next.id, { state: 'sending' });
    const sending = this.client
      .post<ImportStarted>('/api/v1/imports', body, { reportUploadProgress: true, observe: 'events' })
      .subscribe({
        next: (event) => {
          if (event.type === HttpEventType.UploadProgress) {
            // The whole body is a little larger than the file in it.
            this.change(next.id, { sent: Math.min(event.loaded, next.file.size) });
          } else if (event.type === HttpEventType.Response && event.body) {
            importId = event.body.import_id;
            this.jobs.follow(event.body.job_id, $localize`Reading ${next.file.name}:file:`);
          }
        },
        error: (failure: unknown) => {
          this.change(next.id, { state: 'failed', problem: Problem.from(failure).message });
        },
      });
    this.current = { id: next.id, sending };
    sending.add(() => {
      this.current = null;
      if (importId) {
        this.cancel(next.id);
        this.arrived.update((count) => count + 1);
      }
      next.settle(importId);
      this.sendNext();
    });
  }

  private change(id: string, changes: Partial<Upload>): void {
    this.all.update((uploads) => uploads.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)));
  }
}
