import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ProfileApi } from '../api/profile';
import { Identity } from '../shell/identity';
import { Button } from '../ui/button';
import { Refusal, Submission } from '../ui/submission';
import { TextField } from '../ui/text-field';
import { Toasts } from '../ui/toasts';
import { saveAs } from '../ui/save-as';

/** Everything out, everything gone. */
@Component({
  selector: 'ss-data-settings',
  imports: [Button, Refusal, TextField],
  templateUrl: './data.html',
  styleUrl: './list.css',
})
export class DataSettings {
  protected readonly identity = inject(Identity);
  private readonly api = inject(ProfileApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly exporting = signal(false);
  protected readonly form = new Submission();
  protected readonly confirm = signal('');
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
      this.toasts.complain(failure);
    } finally {
      this.exporting.set(false);
    }
  }

  protected async erase(): Promise<void> {
    await this.form.sendWhole(this.confirmed() && this.confirm().trim(), async (confirmed) => {
      await this.api.erase(confirmed);
      this.identity.forget();
      await this.router.navigateByUrl('/register');
      this.toasts.show({ text: $localize`Everything was erased` });
    });
  }
}
