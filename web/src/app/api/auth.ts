import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { AccessToken, Me, User } from './types';

@Service()
export class AuthApi {
  private readonly http = inject(Http);

  register(person: { email: string; password: string; name: string }): Promise<Written<User>> {
    return this.http.post('/auth/register', person);
  }

  login(credentials: { email: string; password: string }): Promise<Written<AccessToken>> {
    return this.http.post('/auth/login', credentials);
  }

  /** Revokes the token at once. */
  logout(): Promise<Written<null>> {
    return this.http.post('/auth/logout');
  }

  me(): Observable<Me> {
    return this.http.read('/auth/me');
  }
}
