import { Component, computed, inject, signal } from '@angular/core';
import { ProfileApi } from '../api/profile';
import type { ApiToken, Session, TokenScope } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Button } from '../ui/button';
import { InstantText } from '../ui/day';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Option, Select } from '../ui/select';
import { EmptyState, Pending } from '../ui/states';
import { Refusal, Submission } from '../ui/submission';
import { TextField } from '../ui/text-field';
import { Toasts } from '../ui/toasts';
import { deviceOf } from './device';

type Reach = 'read' | 'write';
type Lifetime = '30' | '365' | 'none';

const DAY_MS = 86_400_000;

/** Who can reach the household's data: browsers that are signed in, and API tokens. */
@Component({
  selector: 'ss-access-settings',
  imports: [Button, Dialog, EmptyState, Icon, InstantText, Pending, Refusal, Select, TextField],
  templateUrl: './access.html',
  styleUrl: './list.css',
})
export class AccessSettings {
  private readonly api = inject(ProfileApi);
  private readonly toasts = inject(Toasts);

  protected readonly sessions = liveResource({ load: () => this.api.sessions() });
  protected readonly tokens = liveResource({ load: () => this.api.tokens() });
  protected readonly others = computed(() => this.sessions.value()?.items.some(({ current }) => !current) ?? false);
  protected readonly device = deviceOf;

  protected readonly making = signal(false);
  protected readonly name = signal('');
  protected readonly reach = signal<Reach | ''>('read');
  protected readonly lifetime = signal<Lifetime | ''>('365');
  protected readonly made = signal<string | null>(null);
  protected readonly form = new Submission();
  protected readonly reaches: readonly Option<Reach>[] = [
    { value: 'read', label: $localize`Read only` },
    { value: 'write', label: $localize`Read and change` },
  ];
  protected readonly lifetimes: readonly Option<Lifetime>[] = [
    { value: '30', label: $localize`30 days` },
    { value: '365', label: $localize`One year` },
    { value: 'none', label: $localize`Until it is revoked` },
  ];

  protected async endSession(session: Session): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.revokeSession(session.id);
      this.toasts.show({ text: $localize`Signed out: ${deviceOf(session.user_agent)}:device:` });
    });
    this.sessions.reload();
  }

  protected async endOthers(): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.revokeOtherSessions();
      this.toasts.show({ text: $localize`Signed out everywhere else` });
    });
    this.sessions.reload();
  }

  protected startToken(): void {
    this.name.set('');
    this.made.set(null);
    this.form.begin();
    this.making.set(true);
  }

  protected async makeToken(): Promise<void> {
    const scopes: readonly TokenScope[] = this.reach() === 'write' ? ['read', 'write'] : ['read'];
    const days = Number(this.lifetime());
    const expiry = days > 0 ? { expires_at: new Date(Date.now() + days * DAY_MS).toISOString() } : {};
    await this.form.send(async () => {
      const { value } = await this.api.createToken({ name: this.name().trim(), scopes, ...expiry });
      this.made.set(value.token);
      this.tokens.reload();
    });
  }

  protected async copy(text: string): Promise<void> {
    // Only pages of secure origins may write to the clipboard; elsewhere the text can be selected.
    await (navigator as { clipboard?: Clipboard }).clipboard?.writeText(text);
    this.toasts.show({ text: $localize`Token copied` });
  }

  protected readonly canCopy = isSecureContext;

  protected async revoke(token: ApiToken): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.revokeToken(token.id);
      this.toasts.show({ text: $localize`Token revoked: ${token.name}:token:` });
    });
    this.tokens.reload();
  }
}
