import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Goal, GoalProblem } from '../api/types';
import { formatDay } from '../money';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { isIcon } from '../ui/icons';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { Notice } from '../ui/notice';
import { Progress } from '../ui/progress';
import { ContributionForm } from './contribution-form';
import { ContributionList } from './contribution-list';
import { planText, problemText, savedText, standingText, toneOf } from './goal-words';
import { WhatIfSlider } from './what-if-slider';

type Opened = 'add' | 'what-if' | 'list' | null;

/** One goal: how far it is, where it is going, and what can be done for it. */
@Component({
  selector: 'ss-goal-card',
  imports: [Button, ContributionForm, ContributionList, Icon, Menu, Notice, Progress, WhatIfSlider],
  templateUrl: './goal-card.html',
  styleUrl: './goal-card.css',
})
export class GoalCard {
  readonly goal = input.required<Goal>();
  readonly accountName = input<string | null>(null);
  /** Whether it cannot move further up, or down. */
  readonly first = input(false);
  readonly last = input(false);
  readonly edit = output();
  readonly paused = output();
  readonly archive = output();
  readonly remove = output();
  readonly move = output<-1 | 1>();
  /** Its contributions are others now. */
  readonly changed = output();

  private readonly locale = inject(Locale);
  protected readonly opened = signal<Opened>(null);
  protected readonly icon = computed(() => {
    const name = this.goal().icon;
    return isIcon(name) ? name : 'goal';
  });
  protected readonly tone = computed(() => toneOf(this.goal()));
  protected readonly standing = computed(() => standingText(this.goal()));
  protected readonly saved = computed(() => savedText(this.goal(), this.locale.tag()));
  protected readonly plan = computed(() => planText(this.goal(), this.locale.tag()));
  protected readonly reached = computed(() => this.goal().plan.standing === 'reached');
  protected readonly by = computed(() => {
    const day = this.goal().target_date;
    return day ? $localize`by ${formatDay(day, this.locale.tag())}:day:` : '';
  });
  protected readonly source = computed(() => {
    const name = this.accountName();
    if (!name) {
      return '';
    }
    return this.goal().counts === 'balance'
      ? $localize`Counts what ${name}:account: holds`
      : $localize`Put aside on ${name}:account:`;
  });
  protected readonly byHand = computed(() => this.goal().counts === 'contributions');
  protected readonly actionsLabel = computed(() => $localize`Actions for ${this.goal().name}:goal:`);
  protected readonly actions = computed<readonly MenuItem[]>(() => {
    const { paused, archived } = this.goal();
    const moves: MenuItem[] = [];
    if (!this.first()) {
      moves.push({
        label: $localize`Move up`,
        run: () => {
          this.move.emit(-1);
        },
      });
    }
    if (!this.last()) {
      moves.push({
        label: $localize`Move down`,
        run: () => {
          this.move.emit(1);
        },
      });
    }
    return [
      ...(archived
        ? []
        : [
            {
              label: $localize`Edit`,
              icon: 'edit' as const,
              run: () => {
                this.edit.emit();
              },
            },
          ]),
      ...moves,
      ...(archived
        ? []
        : [
            {
              label: paused ? $localize`Go on` : $localize`Pause`,
              run: () => {
                this.paused.emit();
              },
            },
          ]),
      {
        label: archived ? $localize`Use again` : $localize`Archive`,
        icon: 'archive' as const,
        run: () => {
          this.archive.emit();
        },
      },
      {
        label: $localize`Delete`,
        icon: 'trash' as const,
        danger: true,
        run: () => {
          this.remove.emit();
        },
      },
    ];
  });

  protected toggle(part: Opened): void {
    this.opened.update((now) => (now === part ? null : part));
  }

  protected problemSaid(problem: GoalProblem): string {
    return problemText(problem, this.goal(), this.locale.tag());
  }

  protected added(done: boolean): void {
    this.opened.set(null);
    if (done) {
      this.changed.emit();
    }
  }
}
