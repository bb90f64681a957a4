import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { forkJoin } from 'rxjs';
import { ReviewApi } from '../api/review';
import type { Id, ReviewCategory } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatDays } from '../money';
import { knownCategories } from '../shell/reference';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { CategoryChip } from '../ui/category-chip';
import { CategoryPicker } from '../ui/category-picker';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { Progress } from '../ui/progress';
import { Segmented } from '../ui/segmented';
import { Shortcuts } from '../ui/shortcuts';
import { EmptyState, Pending } from '../ui/states';
import { Choices } from './choices';
import { Decisions } from '../shell/decisions';
import { chosenDoubt, DOUBTS, rememberDoubt, thresholdOf } from '../shell/doubt';
import { GroupRows } from './group-rows';
import { groupKey, neighbour, nextOpen, queueOf } from './queue';
import { guessText, nameOf, noGuessText, rowsText, waitingText } from './words';

const GROUPS_MAX = 100;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** What has no category or a doubtful one, one payee at a time: filed, or left for later. Everything has a key. */
@Component({
  selector: 'ss-review-page',
  imports: [
    Amount,
    Button,
    CategoryChip,
    CategoryPicker,
    EmptyState,
    GroupRows,
    Icon,
    Pending,
    Progress,
    RouterLink,
    Segmented,
  ],
  providers: [Choices, Decisions],
  templateUrl: './review-page.html',
  styleUrls: ['../shell/decisions.css', './review-page.css'],
  host: { '(document:keydown.enter)': 'enter($event)' },
})
export class ReviewPage {
  /** From the address: up to how many percent sure a machine's category is asked about. */
  readonly sure = input<string>();

  private readonly api = inject(ReviewApi);
  private readonly choices = inject(Choices);
  private readonly decisions = inject(Decisions);
  private readonly locale = inject(Locale);
  private readonly router = inject(Router);
  private readonly picker = viewChild(CategoryPicker);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');

  protected readonly doubts = DOUBTS;
  protected readonly doubt = computed(() => chosenDoubt(this.sure()));
  protected readonly threshold = computed(() => thresholdOf(this.doubt()));
  protected readonly found = liveResource({
    params: () => ({ threshold: this.threshold() }),
    load: ({ threshold }) =>
      forkJoin({ page: this.api.groups({ threshold, limit: GROUPS_MAX }), summary: this.api.summary(threshold) }),
    facts: ['transactions', 'categories', 'history.reverted'],
  });
  protected readonly categories = knownCategories();
  private readonly categoriesById = computed(() => new Map(this.categories().map((one) => [one.id, one])));
  private readonly open = computed(() => this.found.value()?.page.items ?? []);
  protected readonly queue = computed(() =>
    queueOf(this.open(), this.found.value()?.summary.groups ?? 0, this.decisions.progress()),
  );
  protected readonly current = computed(() => this.queue().current);
  private readonly key = computed(() => {
    const group = this.current();
    return group ? groupKey(group) : null;
  });
  /** Rows that somebody picked, so that a choice is for them alone. */
  protected readonly picked = linkedSignal<string | null, ReadonlySet<Id>>({
    source: this.key,
    computation: () => new Set<Id>(),
  });
  protected readonly name = computed(() => {
    const group = this.current();
    return group ? nameOf(group) : '';
  });
  protected readonly details = computed(() => {
    const group = this.current();
    const locale = this.locale.tag();
    return group ? `${rowsText(group.count, locale)}, ${formatDays(group.first_on, group.last_on, locale)}` : '';
  });
  protected readonly why = computed(() => {
    const group = this.current();
    return group?.guess ? guessText(group.guess, this.locale.tag()) : group ? noGuessText(group) : '';
  });
  protected readonly waiting = computed(() => waitingText(this.queue().waiting, this.locale.tag()));
  protected readonly scopeText = computed(() => {
    const [group, some] = [this.current(), this.picked().size];
    return rowsText(some || (group?.count ?? 0), this.locale.tag());
  });
  protected readonly left = computed(() => {
    const { waiting } = this.queue();
    return waiting === 1
      ? $localize`One payee is left for later.`
      : $localize`${waiting}:count: payees are left for later.`;
  });
  /** What stands before somebody now, for those who hear the page. */
  protected readonly said = signal('');

  constructor() {
    this.bindKeys();
    effect(() => {
      if (this.key() !== null) {
        this.said.set(untracked(() => `${this.name()}, ${this.details()}. ${this.why()}`));
      }
    });
  }

  /** The category with the sign and colour that the household gave it, where they are known by now. */
  protected look(category: ReviewCategory): ReviewCategory {
    return this.categoriesById().get(category.id) ?? category;
  }

  /** Enter on a button or in a field is for that; anywhere else it accepts. */
  protected enter(event: Event): void {
    const target = event.target;
    const own =
      target instanceof Element && target.closest('a, button, input, select, textarea, dialog, [role=option]');
    if (!own && !event.defaultPrevented) {
      this.accept();
    }
  }

  protected accept(): void {
    const guess = this.current()?.guess;
    if (guess) {
      this.choose(guess.category);
    }
  }

  protected choose(category: ReviewCategory): void {
    const group = this.current();
    if (group) {
      const picked = [...this.picked()];
      const some = picked.length > 0 && picked.length < group.count;
      this.picked.set(new Set());
      void this.choices.choose({
        group,
        category,
        threshold: this.threshold(),
        ids: some ? picked : null,
        next: nextOpen(this.open(), this.decisions.progress(), groupKey(group)),
      });
    }
  }

  protected chooseId(id: Id | null): void {
    const category = this.categories().find((one) => one.id === id);
    if (category) {
      this.choose(category);
    }
    this.leavePicker();
  }

  /** A letter after a choice, or after Escape, is a key again and no text; who went elsewhere stays there. */
  protected leavePicker(): void {
    if (document.activeElement instanceof HTMLInputElement) {
      this.title()?.nativeElement.focus({ preventScroll: true });
    }
  }

  protected skip(): void {
    const group = this.current();
    if (group) {
      this.decisions.skip(groupKey(group), nextOpen(this.open(), this.decisions.progress(), groupKey(group)));
    }
  }

  protected again(): void {
    this.decisions.again();
  }

  protected askAbout(doubt: string): void {
    rememberDoubt(doubt);
    void this.router.navigate([], { queryParams: { sure: doubt }, replaceUrl: true });
  }

  private move(by: 1 | -1): void {
    this.decisions.goTo(neighbour(this.open(), this.decisions.progress(), this.key(), by));
  }

  private pick(place: number): void {
    const likely = this.current()?.likely[place];
    if (likely) {
      this.choose(likely.category);
    }
  }

  private bindKeys(): void {
    const group = $localize`Review`;
    inject(Shortcuts).bind(
      { keys: 'y', label: $localize`Accept the guess (or Enter)`, group, run: () => this.accept() },
      ...DIGITS.map((keys, place) => ({
        keys,
        label: $localize`File under likely category ${keys}:number:`,
        group,
        run: () => this.pick(place),
      })),
      {
        keys: 'c',
        label: $localize`Choose another category`,
        group,
        run: () => {
          this.picker()?.focus();
          this.picker()?.show();
        },
      },
      { keys: 's', label: $localize`Decide later`, group, run: () => this.skip() },
      { keys: 'u', label: $localize`Undo the last decision`, group, run: () => this.decisions.undoNewest() },
      { keys: 'j', label: $localize`Next payee`, group, run: () => this.move(1) },
      { keys: 'k', label: $localize`Payee before`, group, run: () => this.move(-1) },
    );
  }
}
