import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ReconciliationApi } from '../api/reconciliation';
import type { Account } from '../api/types';
import { liveResource } from '../live/live-resource';
import { coverageText } from '../ui/coverage';
import { CoverageStrip } from '../ui/coverage-strip';
import { Locale } from '../ui/locale';
import { ErrorState } from '../ui/states';

/** What statements cover of every account; those with holes first. */
@Component({
  selector: 'ss-coverage-list',
  imports: [CoverageStrip, ErrorState, RouterLink],
  template: `
    @if (shown().length) {
      <section [attr.aria-labelledby]="'coverage'">
        <h2 id="coverage" i18n>What statements cover</h2>
        <p class="note key" i18n>Tick: covered. Bar: in part. Dashed: in no statement; choose it to import one.</p>
        @for (one of shown(); track one.account.id) {
          <div class="account">
            <div class="head">
              <h3>
                <a [routerLink]="['/accounts', one.account.id]">{{ one.account.name }}</a>
              </h3>
              <span class="note">{{ one.text }}</span>
            </div>
            <ss-coverage-strip
              [to]="'/import'"
              [query]="{ account: one.account.id }"
              [label]="one.label"
              [coverage]="one.coverage"
            />
          </div>
        }
      </section>
    } @else if (coverages.problem(); as problem) {
      <ss-error [problem]="problem" (again)="coverages.reload()" />
    }
  `,
  styles: `
    section {
      margin-block-start: var(--space-8);
    }

    .key {
      margin-block-start: var(--space-1);
    }

    .account {
      padding-block: var(--space-4);
      border-block-end: 1px solid var(--line);
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--space-1) var(--space-4);
      margin-block-end: var(--space-2);
    }

    h3 {
      font-size: var(--text-14);
    }

    h3 a {
      color: var(--ink);
      text-decoration: none;
    }

    h3 a:hover {
      text-decoration: underline;
    }
  `,
})
export class CoverageList {
  readonly accounts = input.required<readonly Account[]>();
  private readonly api = inject(ReconciliationApi);
  private readonly locale = inject(Locale);
  protected readonly coverages = liveResource({
    load: () => this.api.coverages(),
    facts: ['import.finished', 'import.changed', 'history.reverted'],
  });
  protected readonly shown = computed(() => {
    const covered = new Map((this.coverages.value()?.items ?? []).map((one) => [one.account_id, one]));
    return this.accounts()
      .flatMap((account) => {
        const coverage = covered.get(account.id);
        return coverage && !account.archived ? [{ account, coverage }] : [];
      })
      .sort((a, b) => Number(b.coverage.holes.length > 0) - Number(a.coverage.holes.length > 0))
      .map(({ account, coverage }) => ({
        account,
        coverage,
        text: coverageText(coverage, this.locale.tag()),
        label: $localize`Months of ${account.name}:account: that statements cover`,
      }));
  });
}
