import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { ApiToken, Id, List, NewApiToken, OutboundCall, Page, Profile, Session, TokenScope } from './types';

@Service()
export class ProfileApi {
  private readonly http = inject(Http);

  get(): Observable<Profile> {
    return this.http.read('/profile');
  }

  save(profile: Profile): Promise<Written<Profile>> {
    return this.http.put('/profile', profile);
  }

  /** Erases the household with everything in it; `confirm` is the account's e-mail address. There is no way back. */
  erase(confirm: string): Promise<Written<null>> {
    return this.http.delete('/profile', { body: { confirm } });
  }

  /** Everything the household holds, as a ZIP of JSON and CSV files. */
  export(): Promise<{ readonly blob: Blob; readonly name: string | null }> {
    return this.http.download('/export');
  }

  sessions(): Observable<List<Session>> {
    return this.http.read('/sessions');
  }

  revokeSession(id: Id): Promise<Written<null>> {
    return this.http.delete(`/sessions/${id}`);
  }

  revokeOtherSessions(): Promise<Written<null>> {
    return this.http.delete('/sessions');
  }

  tokens(): Observable<List<ApiToken>> {
    return this.http.read('/tokens');
  }

  createToken(token: {
    name: string;
    scopes: readonly TokenScope[];
    expires_at?: string;
  }): Promise<Written<NewApiToken>> {
    return this.http.post('/tokens', token);
  }

  revokeToken(id: Id): Promise<Written<null>> {
    return this.http.delete(`/tokens/${id}`);
  }

  /** What left this installation for the household, newest first. */
  outbound(query: { cursor?: string; limit?: number } = {}): Observable<Page<OutboundCall>> {
    return this.http.read('/outbound', query);
  }
}
