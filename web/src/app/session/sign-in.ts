import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Problem } from '../api/problem';
import { Identity } from '../shell/identity';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';

@Component({
  selector: 'ss-sign-in',
  imports: [Button, Notice, RouterLink, TextField],
  templateUrl: './sign-in.html',
  styleUrl: './session.css',
})
export class SignIn {
  /** Where the person wanted to go. */
  readonly next = input<string>();
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  private readonly identity = inject(Identity);
  private readonly router = inject(Router);

  protected async signIn(): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.identity.signIn(this.email().trim(), this.password());
      await this.router.navigateByUrl(safePath(this.next()));
    } catch (failure) {
      const problem = Problem.from(failure);
      this.problem.set(
        problem.status === 401 ? $localize`E-mail address and password do not belong together.` : problem.message,
      );
    } finally {
      this.busy.set(false);
    }
  }
}

/** Only a path of this app: `//elsewhere` would leave it. */
function safePath(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/overview';
}
