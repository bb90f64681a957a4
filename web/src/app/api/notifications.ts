import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Id, Notification, NotificationPreferences, Page } from './types';

@Service()
export class NotificationsApi {
  private readonly http = inject(Http);

  /** Newest first; `unread` counts all of them. */
  list(query: { cursor?: string; limit?: number } = {}): Observable<Page<Notification> & { readonly unread: number }> {
    return this.http.read('/notifications', query);
  }

  markRead(id: Id): Promise<Written<Notification>> {
    return this.http.post(`/notifications/${id}/read`);
  }

  markAllRead(): Promise<Written<null>> {
    return this.http.post('/notifications/read-all');
  }

  preferences(): Observable<NotificationPreferences> {
    return this.http.read('/notifications/preferences');
  }

  savePreferences(preferences: NotificationPreferences): Promise<Written<NotificationPreferences>> {
    return this.http.put('/notifications/preferences', preferences);
  }
}
