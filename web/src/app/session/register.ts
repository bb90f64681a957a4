import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Problem } from '../api/problem';
import { Identity } from '../shell/identity';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';

const PASSWORD_LENGTH_MIN = 10;

@Component({
  selector: 'ss-register',
  imports: [Button, Notice, RouterLink, TextField],
  templateUrl: './register.html',
  styleUrl: './session.css',
})
export class Register {
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly shortest = PASSWORD_LENGTH_MIN;
  private readonly identity = inject(Identity);
  private readonly router = inject(Router);

  protected async register(): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.identity.register({ name: this.name().trim(), email: this.email().trim(), password: this.password() });
      await this.router.navigateByUrl('/welcome');
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
