import { Component, inject, signal } from '@angular/core';
import type { Webhook } from '../api/types';
import { WebhooksApi } from '../api/webhooks';
import { liveResource } from '../live/live-resource';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Menu, MenuItem } from '../ui/menu';
import { EmptyState, Pending } from '../ui/states';
import { Refusal, Submission } from '../ui/submission';
import { Switch } from '../ui/switch';
import { TextField } from '../ui/text-field';
import { Toasts } from '../ui/toasts';
import { WebhookLog } from './webhook-log';

/** Programs of the household that hear of what happens, signed as Standard Webhooks says. */
@Component({
  selector: 'ss-webhook-settings',
  imports: [Button, Dialog, EmptyState, Icon, Menu, Pending, Refusal, Switch, TextField, WebhookLog],
  templateUrl: './webhooks.html',
  styleUrls: ['./list.css', './webhooks.css'],
})
export class WebhookSettings {
  private readonly api = inject(WebhooksApi);
  private readonly toasts = inject(Toasts);

  protected readonly webhooks = liveResource({
    load: () => this.api.list(),
    facts: ['webhooks', 'webhook'],
  });
  /** The webhook that is edited; an empty id for a new one, nothing while no editor is open. */
  protected readonly editing = signal(false);
  protected readonly edited = signal<string | null>(null);
  protected readonly name = signal('');
  protected readonly url = signal('');
  protected readonly events = signal<ReadonlySet<string>>(new Set());
  protected readonly form = new Submission();
  /** A secret that is shown this once. */
  protected readonly secret = signal<string | null>(null);
  protected readonly telling = signal(false);
  protected readonly logged = signal<Webhook | null>(null);
  protected readonly logging = signal(false);
  protected readonly canCopy = isSecureContext;

  protected start(webhook: Webhook | null): void {
    this.edited.set(webhook?.id ?? null);
    this.name.set(webhook?.name ?? '');
    this.url.set(webhook?.url ?? '');
    this.events.set(new Set(webhook?.events));
    this.form.begin();
    this.editing.set(true);
  }

  protected choose(event: string, happened: Event): void {
    const on = (happened.target as HTMLInputElement).checked;
    this.events.update((known) => new Set(on ? [...known, event] : [...known].filter((one) => one !== event)));
  }

  protected async save(): Promise<void> {
    const webhook = { name: this.name().trim(), url: this.url().trim(), events: [...this.events()] };
    await this.form.send(async () => {
      const id = this.edited();
      if (id) {
        await this.api.change(id, webhook);
      } else {
        const { value } = await this.api.create(webhook);
        this.tellSecret(value.secret);
      }
      this.editing.set(false);
      this.webhooks.reload();
    });
  }

  protected switchLabel(webhook: Webhook): string {
    return $localize`Send to ${webhook.name}:webhook:`;
  }

  protected actionsLabel(webhook: Webhook): string {
    return $localize`Actions for ${webhook.name}:webhook:`;
  }

  protected actions(webhook: Webhook): readonly MenuItem[] {
    return [
      { label: $localize`Edit`, icon: 'edit', run: () => this.start(webhook) },
      { label: $localize`Send a test`, icon: 'outbound', run: () => void this.tryOut(webhook) },
      { label: $localize`New secret`, icon: 'key', run: () => void this.rotate(webhook) },
      { label: $localize`Remove`, icon: 'trash', danger: true, run: () => void this.remove(webhook) },
    ];
  }

  protected showLog(webhook: Webhook): void {
    this.logged.set(webhook);
    this.logging.set(true);
  }

  protected async turn(webhook: Webhook, active: boolean): Promise<void> {
    await this.attempt(() => this.api.change(webhook.id, { active }));
  }

  private async tryOut(webhook: Webhook): Promise<void> {
    await this.attempt(() => this.api.tryOut(webhook.id));
    this.showLog(webhook);
  }

  private async rotate(webhook: Webhook): Promise<void> {
    await this.attempt(async () => {
      const { value } = await this.api.rotate(webhook.id);
      this.tellSecret(value.secret);
    });
  }

  private async remove(webhook: Webhook): Promise<void> {
    await this.attempt(async () => {
      await this.api.remove(webhook.id);
      this.toasts.show({ text: $localize`Removed: ${webhook.name}:webhook:` });
    });
  }

  private tellSecret(secret: string): void {
    this.secret.set(secret);
    this.telling.set(true);
  }

  protected async copy(text: string): Promise<void> {
    // Only pages of secure origins may write to the clipboard; elsewhere the text can be selected.
    await (navigator as { clipboard?: Clipboard }).clipboard?.writeText(text);
    this.toasts.show({ text: $localize`Secret copied` });
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    await this.toasts.attempt(work);
    this.webhooks.reload();
  }
}
