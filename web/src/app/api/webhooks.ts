import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Id, MadeWebhook, NewWebhook, Page, Webhook, WebhookDelivery } from './types';

@Service()
export class WebhooksApi {
  private readonly http = inject(Http);

  list(): Observable<{ readonly items: readonly Webhook[]; readonly events: readonly string[] }> {
    return this.http.read('/webhooks');
  }

  create(webhook: NewWebhook): Promise<Written<MadeWebhook>> {
    return this.http.post('/webhooks', webhook);
  }

  change(id: Id, changes: Partial<NewWebhook> & { readonly active?: boolean }): Promise<Written<Webhook>> {
    return this.http.patch(`/webhooks/${id}`, changes);
  }

  remove(id: Id): Promise<Written<null>> {
    return this.http.delete(`/webhooks/${id}`);
  }

  rotate(id: Id): Promise<Written<MadeWebhook>> {
    return this.http.post(`/webhooks/${id}/rotate-secret`);
  }

  tryOut(id: Id): Promise<Written<{ readonly id: Id }>> {
    return this.http.post(`/webhooks/${id}/test`);
  }

  /** Newest first. */
  deliveries(id: Id, query: { cursor?: string; limit?: number } = {}): Observable<Page<WebhookDelivery>> {
    return this.http.read(`/webhooks/${id}/deliveries`, query);
  }

  retry(id: Id, delivery: Id): Promise<Written<WebhookDelivery>> {
    return this.http.post(`/webhooks/${id}/deliveries/${delivery}/retry`);
  }
}
