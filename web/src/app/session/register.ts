import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Identity } from '../shell/identity';
import { Button } from '../ui/button';
import { Refusal, Submission } from '../ui/submission';
import { TextField } from '../ui/text-field';

const PASSWORD_LENGTH_MIN = 10;

@Component({
  selector: 'ss-register',
  imports: [Button, Refusal, RouterLink, TextField],
  templateUrl: './register.html',
  styleUrl: './session.css',
})
export class Register {
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly form = new Submission();
  protected readonly shortest = PASSWORD_LENGTH_MIN;
  private readonly identity = inject(Identity);
  private readonly router = inject(Router);

  protected async register(): Promise<void> {
    await this.form.send(async () => {
      await this.identity.register({ name: this.name().trim(), email: this.email().trim(), password: this.password() });
      await this.router.navigateByUrl('/welcome');
    });
  }
}
