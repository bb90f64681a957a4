import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Id, Import } from '../api/types';
import { formatNumber } from '../money';
import { knownAccounts } from '../shell/reference';
import { Button } from '../ui/button';
import { Locale } from '../ui/locale';
import { CorrectionTable } from './correction-table';
import { NoticeList } from './notice-list';
import { RejectedRows } from './rejected-rows';
import { resultText, sectionName, sectionSentence, sentence } from './sentence';

/** What a file added to the ledger, and the way to take it back. */
@Component({
  selector: 'ss-import-result',
  imports: [Button, CorrectionTable, NoticeList, RejectedRows, RouterLink],
  template: `
    <div>
      <p class="lead">{{ lead() }}</p>
      <p class="quiet">{{ about() }}</p>
    </div>
    @if (notices().length) {
      <ss-notice-list [notices]="notices()" [names]="told()" [account]="import().result?.account_id ?? null" />
    }
    <dl>
      @for (figure of figures(); track figure.label) {
        <div>
          <dt>{{ figure.label }}</dt>
          <dd>{{ figure.value }}</dd>
        </div>
      }
    </dl>
    <div class="row">
      @if (hasNew()) {
        <a
          ssButton
          kind="primary"
          icon="transactions"
          routerLink="/transactions"
          [queryParams]="{ import_id: import().id }"
          i18n
          >Show the transactions</a
        >
      }
      <button type="button" ssButton icon="undo" [busy]="busy()" [disabled]="busy()" (click)="reverted.emit()">
        @if (busy()) {
          <ng-container i18n>Taking back</ng-container>
        } @else {
          <ng-container i18n>Take back</ng-container>
        }
      </button>
      <a ssButton [kind]="hasNew() ? 'quiet' : 'primary'" routerLink="/import" i18n>Import another file</a>
    </div>
    @if (sections().length) {
      <section>
        <h2 i18n>Where the lines went</h2>
        <ul class="sections">
          @for (one of sections(); track $index) {
            <li>
              <a [routerLink]="['/accounts', one.id]">{{ one.account }}</a>
              <span>{{ one.name }}</span>
              <span class="quiet">{{ one.sentence }}</span>
            </li>
          }
        </ul>
      </section>
    }
    @if (mayDiffer()) {
      <ss-correction-table [importId]="import().id" />
    }
    @if (import().reading; as reading) {
      @if (reading.rejected_count) {
        <ss-rejected-rows [rows]="reading.rejected" [total]="reading.rejected_count" />
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--space-5);
    }

    .lead {
      font-size: var(--text-16);
    }

    .sections {
      padding: 0;
      margin-block-start: var(--space-2);
      border-block-start: 1px solid var(--line);
    }

    .sections li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--space-1) var(--space-4);
      padding-block: var(--space-2);
      border-block-end: 1px solid var(--line);
      overflow-wrap: anywhere;
    }

    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-4) var(--space-10);
    }

    dt {
      color: var(--ink-3);
      font-size: var(--text-12);
    }

    dd {
      font-size: var(--text-28);
      font-variant-numeric: tabular-nums lining-nums;
      line-height: var(--leading-tight);
    }
  `,
})
export class ImportResultView {
  readonly import = input.required<Import>();
  /** Whether it is being taken back. */
  readonly busy = input(false);
  readonly reverted = output();
  private readonly locale = inject(Locale);
  private readonly accounts = knownAccounts();
  private readonly names = computed(() => new Map(this.accounts().map(({ id, name }) => [id, name])));
  protected readonly lead = computed(() => resultText(this.import(), this.locale.tag()));
  protected readonly about = computed(() => {
    const reading = this.import().reading;
    return reading ? sentence(reading, this.locale.tag()) : '';
  });
  protected readonly notices = computed(() => this.import().result?.notices ?? []);
  /** Of a file with several accounts: each, and where its lines are now. */
  protected readonly sections = computed(() => {
    const { reading, result } = this.import();
    const sections = reading?.sections ?? [];
    return sections.length > 1
      ? sections.flatMap((section, place) => {
          const id = result?.account_ids?.[place];
          const account = this.names().get(id ?? '');
          return id && account
            ? [{ id, account, name: sectionName(section), sentence: sectionSentence(section, this.locale.tag()) }]
            : [];
        })
      : [];
  });
  protected readonly hasNew = computed(() => (this.import().result?.new ?? 0) > 0);
  /** Whether a line of the file was known before, and so may be told otherwise. */
  protected readonly mayDiffer = computed(() => {
    const { known = 0, changed = 0, removed = 0 } = this.import().result ?? {};
    return known + changed + removed > 0;
  });
  protected readonly figures = computed(() => {
    const result = this.import().result;
    return result
      ? [
          { label: $localize`New`, value: result.new },
          { label: $localize`Known already`, value: result.known },
          { label: $localize`Changed`, value: result.changed },
          { label: $localize`Removed`, value: result.removed },
          { label: $localize`Rejected`, value: result.rejected },
          { label: $localize`With a category`, value: result.categorised },
        ]
          .filter(({ value }, place) => value > 0 || place === 0 || place === 1)
          .map(({ label, value }) => ({ label, value: formatNumber(value, this.locale.tag()) }))
      : [];
  });

  /** Accounts are named where the file has several. */
  protected readonly told = computed<ReadonlyMap<Id, string>>(() =>
    this.sections().length ? this.names() : new Map<Id, string>(),
  );
}
