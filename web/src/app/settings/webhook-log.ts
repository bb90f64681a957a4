import { Component, computed, inject, input, model } from '@angular/core';
import type { Webhook, WebhookDelivery } from '../api/types';
import { WebhooksApi } from '../api/webhooks';
import { liveResource } from '../live/live-resource';
import { Button } from '../ui/button';
import { InstantText } from '../ui/day';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icons';
import { EmptyState, Pending } from '../ui/states';
import { Toasts } from '../ui/toasts';

const SHOWN = 50;

/** What was sent to one webhook, how it went, and the way to send it once more. */
@Component({
  selector: 'ss-webhook-log',
  imports: [Button, Dialog, EmptyState, Icon, InstantText, Pending],
  templateUrl: './webhook-log.html',
  styleUrls: ['./list.css', './webhook-log.css'],
})
export class WebhookLog {
  readonly webhook = input.required<Webhook | null>();
  readonly open = model(false);
  private readonly api = inject(WebhooksApi);
  private readonly toasts = inject(Toasts);

  protected readonly log = liveResource({
    params: () => (this.open() ? this.webhook()?.id : undefined),
    load: (id) => this.api.deliveries(id, { limit: SHOWN }),
    facts: ['webhook', 'webhooks'],
  });
  protected readonly heading = computed(() => $localize`Sent to ${this.webhook()?.name ?? ''}:webhook:`);

  protected icon({ state }: WebhookDelivery): IconName {
    switch (state) {
      case 'sent':
        return 'check';
      case 'queued':
        return 'history';
      default:
        return 'alert';
    }
  }

  protected stateText(delivery: WebhookDelivery): string {
    switch (delivery.state) {
      case 'sent':
        return $localize`taken (${delivery.status ?? 0}:status:, ${delivery.duration_ms ?? 0}:duration: ms)`;
      case 'queued':
        return $localize`on its way`;
      case 'failed':
        return $localize`not yet, attempt ${delivery.attempts}:number:`;
      case 'dead':
        return $localize`given up after ${delivery.attempts}:number: attempts`;
      default:
        return $localize`not sent`;
    }
  }

  protected retryLabel(delivery: WebhookDelivery): string {
    return $localize`Send ${delivery.type}:event: once more`;
  }

  protected async retry(delivery: WebhookDelivery): Promise<void> {
    const webhook = this.webhook();
    if (!webhook) {
      return;
    }
    await this.toasts.attempt(async () => {
      await this.api.retry(webhook.id, delivery.id);
      this.log.reload();
    });
  }
}
