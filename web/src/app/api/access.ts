import { HttpBackend, HttpClient } from '@angular/common/http';
import { inject, Service, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Problem } from './problem';
import { AccessToken } from './types';

/** Held while one tab exchanges the refresh cookie: it works once, so two tabs must not send it together. */
const REFRESH_LOCK = 'smartspend-refresh';

/** The short-lived access token, in memory only; the browser keeps the refresh token in a cookie no script can read. */
@Service()
export class Access {
  /** Past the interceptor: a refused refresh must not ask for a refresh. */
  private readonly http = new HttpClient(inject(HttpBackend));
  private readonly held = signal<string | null>(null);
  private refreshing: Promise<string | null> | null = null;

  readonly token = this.held.asReadonly();

  hold(answer: AccessToken): void {
    this.held.set(answer.access_token);
  }

  drop(): void {
    this.held.set(null);
  }

  /** A new access token, or null when the person has to sign in. Callers at the same time share one exchange. */
  refresh(): Promise<string | null> {
    this.refreshing ??= this.exchangeAlone().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private exchangeAlone(): Promise<string | null> {
    // Lock managers exist in secure contexts only; a home server on plain http goes without.
    const locks = (navigator as { locks?: LockManager }).locks;
    return locks ? locks.request(REFRESH_LOCK, () => this.exchange()) : this.exchange();
  }

  private async exchange(): Promise<string | null> {
    try {
      const answer = await firstValueFrom(this.http.post<AccessToken>('/api/v1/auth/refresh', null));
      this.hold(answer);
      return answer.access_token;
    } catch (failure) {
      const problem = Problem.from(failure);
      if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) {
        this.drop();
        return null;
      }
      throw problem;
    }
  }
}
