import { computed, inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { Access } from '../api/access';
import { AuthApi } from '../api/auth';
import { Problem } from '../api/problem';
import { ProfileApi } from '../api/profile';
import type { Me, Profile } from '../api/types';
import { Live } from '../live/live';
import { todayIn } from '../money';
import { Locale } from '../ui/locale';

/** Says that a session existed here, so that a first visit asks the server nothing. It is no secret and opens nothing. */
const SIGNED_IN_BEFORE = 'signed-in';

/** Who is signed in, and the household's basic facts that every page needs. */
@Service()
export class Identity {
  private readonly access = inject(Access);
  private readonly auth = inject(AuthApi);
  private readonly profiles = inject(ProfileApi);
  private readonly live = inject(Live);
  private readonly locale = inject(Locale);
  private readonly router = inject(Router);
  private readonly person = signal<Me | null>(null);
  private readonly household = signal<Profile | null>(null);
  private restoring: Promise<boolean> | null = null;

  readonly me = this.person.asReadonly();
  readonly profile = this.household.asReadonly();
  /** ISO 4217; what new amounts are in. */
  readonly currency = computed(() => this.household()?.currency ?? 'EUR');
  readonly timeZone = computed(() => this.household()?.time_zone);
  /** Today where the person lives, `YYYY-MM-DD`. */
  readonly today = computed(() => todayIn(this.timeZone()));

  /** Whether somebody is signed in, after trying the refresh cookie once. */
  restore(): Promise<boolean> {
    if (this.person()) {
      return Promise.resolve(true);
    }
    if (!localStorage.getItem(SIGNED_IN_BEFORE)) {
      return Promise.resolve(false);
    }
    this.restoring ??= this.restoreOnce().finally(() => {
      this.restoring = null;
    });
    return this.restoring;
  }

  async signIn(email: string, password: string): Promise<void> {
    this.access.hold((await this.auth.login({ email, password })).value);
    await this.enter();
  }

  async register(person: { name: string; email: string; password: string }): Promise<void> {
    await this.auth.register(person);
    await this.signIn(person.email, person.password);
  }

  async saveProfile(changes: Partial<Profile>): Promise<void> {
    const former = this.household();
    if (!former) {
      throw new Error('no profile to change before sign-in');
    }
    this.know((await this.profiles.save({ ...former, ...changes })).value);
  }

  async signOut(): Promise<void> {
    try {
      await this.auth.logout();
    } catch (failure) {
      // Already signed out, or nobody answers: either way this browser forgets.
      if (!(failure instanceof Problem)) {
        throw failure;
      }
    }
    this.forget();
    await this.router.navigateByUrl('/sign-in');
  }

  /** Leaves nothing of the person in this tab. */
  forget(): void {
    this.live.stop();
    this.access.drop();
    this.person.set(null);
    this.household.set(null);
    localStorage.removeItem(SIGNED_IN_BEFORE);
    void forgetAnswers();
  }

  private async restoreOnce(): Promise<boolean> {
    if (!(await this.renewed())) {
      this.forget();
      return false;
    }
    await this.enter();
    return true;
  }

  /** Without a network, who was signed in still is: what this browser kept of the answers is shown. */
  private async renewed(): Promise<boolean> {
    try {
      return (await this.access.refresh()) !== null;
    } catch (failure) {
      if (Problem.from(failure).status === 0) {
        return true;
      }
      throw failure;
    }
  }

  private async enter(): Promise<void> {
    const [me, profile] = await Promise.all([firstValueFrom(this.auth.me()), firstValueFrom(this.profiles.get())]);
    this.person.set(me);
    this.know(profile);
    localStorage.setItem(SIGNED_IN_BEFORE, 'yes');
    this.live.start();
  }

  private know(profile: Profile): void {
    this.household.set(profile);
    if (profile.language.includes('-')) {
      this.locale.choose(profile.language);
    }
  }
}

/** What the service worker kept of the server's answers, to be shown without a network. */
async function forgetAnswers(): Promise<void> {
  // Caches exist in secure contexts only; without them nothing was kept.
  const store = (globalThis as { caches?: CacheStorage }).caches;
  for (const name of (await store?.keys()) ?? []) {
    if (name.includes(':data:')) {
      await store?.delete(name);
    }
  }
}
