import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Problem } from '../api/problem';
import { ProfileApi } from '../api/profile';
import { Identity } from '../shell/identity';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { Toasts } from '../ui/toasts';
import { saveAs } from '../ui/save-as';

/** Everything out, everything gone. */
@Component({
  selector: 'ss-data-settings',
  imports: [Button, Notice, TextField],
  templateUrl: './data.html',
  styleUrl: './list.css',
})
export class DataSettings {
  protected readonly identity = inject(Identity);
  private readonly api = inject(ProfileApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly exporting = signal(false);
  protected readonly erasing = signal(false);
  protected readonly confirm = signal('');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly confirmed = computed(() => this.confirm().trim() === this.identity.me()?.email);

  protected async export(): Promise<void> {
    if (this.exporting()) {
      return;
    }
    this.exporting.set(true);
    try {
      const { blob, name } = await this.api.export();
      saveAs(blob, name ?? 'smart-spend.zip');
    } catch (failure) {
      this.toasts.show({ text: Problem.from(failure).message, tone: 'breach' });
    } finally {
      this.exporting.set(false);
    }
  }

  protected async erase(): Promise<void> {
    if (!this.confirmed() || this.erasing()) {
      return;
    }
    this.erasing.set(true);
    this.problem.set(null);
    try {
      await this.api.erase(this.confirm().trim());
      this.identity.forget();
      await this.router.navigateByUrl('/register');
      this.toasts.show({ text: $localize`Everything was erased` });
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    } finally {
      this.erasing.set(false);
    }
  }
}
