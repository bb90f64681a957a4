import { OverlayContainer } from '@angular/cdk/overlay';
import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRouteSnapshot, NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { Commands } from '../ui/commands';
import { Icon } from '../ui/icon';
import { Menu, MenuItem } from '../ui/menu';
import { Palette } from '../ui/palette';
import { ShortcutOverview } from '../ui/shortcut-overview';
import { keyCaps, Shortcuts } from '../ui/shortcuts';
import { AsOf } from './as-of';
import { Bell } from './bell';
import { Identity } from './identity';
import { Inbox } from './inbox';
import { JobChips } from './job-chips';
import { LiveDot } from './live-dot';
import { LandmarkOverlays } from './overlays';
import { Outbox } from './outbox';
import { PeriodPicker } from './period-picker';
import { AT_THE_FOOT, DAILY, isWithin, OCCASIONAL, Place } from './places';
import { QuickAdd } from './quick-add';
import { Undo } from './undo';

const NARROW = 'rail-narrow';

/** The frame around every page of the ledger: rail, top bar, and the keys that work everywhere. */
@Component({
  selector: 'ss-frame',
  imports: [
    AsOf,
    Bell,
    Icon,
    Inbox,
    JobChips,
    LiveDot,
    Menu,
    Palette,
    PeriodPicker,
    QuickAdd,
    RouterLink,
    RouterOutlet,
    ShortcutOverview,
  ],
  templateUrl: './frame.html',
  styleUrl: './frame.css',
  providers: [{ provide: OverlayContainer, useExisting: LandmarkOverlays }, LandmarkOverlays],
  host: { '[class.narrow]': 'narrow()' },
})
export class Frame {
  protected readonly daily = DAILY;
  protected readonly foot = AT_THE_FOOT;
  protected readonly occasional = OCCASIONAL;
  protected readonly narrow = signal(localStorage.getItem(NARROW) === 'yes');
  protected readonly paletteOpen = signal(false);
  protected readonly keysOpen = signal(false);
  protected readonly inboxOpen = signal(false);
  protected readonly quickOpen = signal(false);
  protected readonly waiting = inject(Outbox).waiting;
  protected readonly paletteKey = keyCaps('mod+k')[0];
  protected readonly identity = inject(Identity);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private path = '';

  protected readonly hasPeriod = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => hasPeriod(this.router.routerState.snapshot.root)),
    ),
    { initialValue: false },
  );
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  protected readonly inInbox = computed(() => this.url().startsWith('/inbox'));
  /** Whether the page is one of those behind "more" on a phone. */
  protected readonly beyondFoot = computed(() =>
    [...DAILY, ...OCCASIONAL].some((place) => !AT_THE_FOOT.includes(place) && isWithin(this.url(), place)),
  );
  protected readonly personal = computed<readonly MenuItem[]>(() => [
    { label: $localize`Settings`, icon: 'settings', run: () => this.go('/settings') },
    { label: $localize`Keyboard`, icon: 'help', run: () => this.keysOpen.set(true) },
    { label: $localize`Sign out`, icon: 'sign_out', run: () => void this.identity.signOut() },
  ]);
  protected readonly more = computed<readonly MenuItem[]>(() => [
    ...[...DAILY.filter((place) => !AT_THE_FOOT.includes(place)), ...OCCASIONAL].map(({ label, icon, path }) => ({
      label,
      icon,
      run: () => this.go(path),
    })),
    { label: $localize`Sign out`, icon: 'sign_out', run: () => void this.identity.signOut() },
  ]);

  constructor() {
    this.bindKeys();
    this.offerCommands();
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(({ urlAfterRedirects }) => {
        this.focusPage(urlAfterRedirects);
        this.followShortcut();
      });
  }

  protected isHere(place: Place): boolean {
    return isWithin(this.url(), place);
  }

  protected toggleRail(): void {
    this.narrow.update((narrow) => !narrow);
    localStorage.setItem(NARROW, this.narrow() ? 'yes' : 'no');
  }

  protected search(text: string): void {
    void this.router.navigate(['/transactions'], { queryParams: { q: text } });
  }

  /** For the link that skips the rail: a fragment would be taken for a route. */
  protected focusMain(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  private go(path: string): void {
    void this.router.navigateByUrl(path);
  }

  /** A new page is announced by its heading; a new filter or month on the same page leaves the focus alone. */
  private focusPage(url: string): void {
    const path = url.split(/[?#]/)[0] ?? '';
    const first = this.path === '';
    if (path !== this.path && !first) {
      setTimeout(() => {
        const main = this.main().nativeElement;
        const heading = main.querySelector('h1');
        heading?.setAttribute('tabindex', '-1');
        (heading ?? main).focus({ preventScroll: true });
      });
    }
    this.path = path;
  }

  /** The icon on a home screen leads straight to the line that is written there. */
  private followShortcut(): void {
    if (this.router.routerState.snapshot.root.queryParamMap.has('add')) {
      this.quickOpen.set(true);
      void this.router.navigate([], { queryParams: { add: null }, queryParamsHandling: 'merge', replaceUrl: true });
    }
  }

  private bindKeys(): void {
    const [go, everywhere] = [$localize`Go to`, $localize`Everywhere`];
    inject(Shortcuts).bind(
      ...[...DAILY, ...OCCASIONAL].map(({ key, label, path }) => ({
        keys: `g ${key}`,
        label,
        group: go,
        run: () => this.go(path),
      })),
      {
        keys: 'mod+k',
        label: $localize`Search and commands`,
        group: everywhere,
        run: () => this.paletteOpen.set(true),
      },
      { keys: '/', label: $localize`Search`, group: everywhere, run: () => this.paletteOpen.set(true) },
      { keys: 'n', label: $localize`Add a transaction`, group: everywhere, run: () => this.quickOpen.set(true) },
      { keys: 'u', label: $localize`Undo the last change`, group: everywhere, run: () => this.undo.undoNewest() },
      { keys: '?', label: $localize`Show all keys`, group: everywhere, run: () => this.keysOpen.set(true) },
    );
  }

  private offerCommands(): void {
    inject(Commands).offer(
      ...[...DAILY, ...OCCASIONAL].map(({ key, label, path, icon }) => ({
        label: $localize`Go to ${label}:page:`,
        icon,
        keys: `g ${key}`,
        run: () => this.go(path),
      })),
      {
        label: $localize`Add a transaction in one line`,
        icon: 'add',
        keys: 'n',
        words: $localize`new quick enter spent cash template`,
        run: () => this.quickOpen.set(true),
      },
      {
        label: $localize`Review what has no category`,
        icon: 'tag',
        words: $localize`uncategorised doubtful guesses file`,
        run: () => this.go('/review'),
      },
      {
        label: $localize`Look at suspected duplicates`,
        icon: 'duplicate',
        words: $localize`twice double merge`,
        run: () => this.go('/transactions/duplicates'),
      },
      { label: $localize`Show all keys`, icon: 'help', keys: '?', run: () => this.keysOpen.set(true) },
      { label: $localize`Sign out`, icon: 'sign_out', run: () => void this.identity.signOut() },
    );
  }
}

function hasPeriod(route: ActivatedRouteSnapshot): boolean {
  return route.data['period'] === true || route.children.some(hasPeriod);
}
