import { inject } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';
import { Identity } from './identity';

/** Pages of the ledger: without a session the way leads over sign-in and back. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const [identity, router] = [inject(Identity), inject(Router)];
  if (!(await identity.restore())) {
    return router.createUrlTree(['/sign-in'], { queryParams: url === '/' ? {} : { next: url } });
  }
  return identity.profile()?.onboarded === false && !url.startsWith('/welcome') && !url.startsWith('/import')
    ? router.createUrlTree(['/welcome'])
    : true;
};

/** Sign-in and registration: who is signed in already goes on. */
export const signedOut: CanActivateFn = async () => {
  const router = inject(Router);
  return (await inject(Identity).restore()) ? router.createUrlTree(['/overview']) : true;
};
