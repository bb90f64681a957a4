import { Component, computed, inject, input } from '@angular/core';
import { TransactionsApi } from '../api/transactions';
import type { Lineage as LineageOfRow } from '../api/types';
import { liveResource } from '../live/live-resource';
import { InstantText } from '../ui/day';
import { ErrorState, Skeleton } from '../ui/states';
import { causeWords, fieldChanges, recordLines } from './lineage-words';
import { Reference } from './reference';

/** Where a row comes from, as the bank wrote it, and every change since. */
@Component({
  selector: 'ss-lineage',
  imports: [ErrorState, InstantText, Skeleton],
  template: `
    @if (history.problem(); as problem) {
      <ss-error [problem]="problem" (again)="history.reload()" />
    } @else if (shown(); as known) {
      @for (record of known.records; track $index) {
        <p class="note">
          {{ record.file_name ?? record.source }}
          @if (record.row !== null) {
            <ng-container i18n>· line {{ record.row }}</ng-container>
          }
          · <ss-instant [value]="record.first_seen_at" />
        </p>
        <dl class="raw">
          @for (line of lines(record.raw); track $index) {
            <dt>{{ line.name }}</dt>
            <dd>{{ line.value }}</dd>
          }
        </dl>
      } @empty {
        <p class="note" i18n>Written here by hand; no bank line belongs to it.</p>
      }
      <ol class="changes">
        @for (change of known.changes; track change.batch_id) {
          <li>
            <p class="note">
              <ss-instant [value]="change.at" [ago]="true" /> · {{ change.actor.name }} · {{ cause(change.cause) }}
            </p>
            @for (field of fields(change); track field.name) {
              <p>
                {{ field.name }}: <del>{{ field.before }}</del> → <ins>{{ field.after }}</ins>
              </p>
            }
          </li>
        }
      </ol>
    } @else {
      <ss-skeleton [rows]="3" />
    }
  `,
  styles: `
    .raw {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 2px var(--space-3);
      margin-block: var(--space-2) var(--space-3);
      padding: var(--space-2) var(--space-3);
      border-radius: var(--radius-2);
      background: var(--sunken);
      font-size: var(--text-12);
    }

    dt {
      color: var(--ink-3);
    }

    dd {
      overflow-wrap: anywhere;
    }

    .changes {
      margin: 0;
      padding: 0;
    }

    li {
      padding-block: var(--space-2);
      border-block-start: 1px solid var(--line);
      overflow-wrap: anywhere;
    }

    del {
      color: var(--ink-3);
    }

    ins {
      text-decoration: none;
    }
  `,
})
export class Lineage {
  readonly id = input.required<string>();
  private readonly api = inject(TransactionsApi);
  private readonly reference = inject(Reference);
  protected readonly history = liveResource({
    params: () => this.id(),
    load: (id) => this.api.lineage(id),
    facts: ['transactions'],
  });
  protected readonly shown = computed(() => (this.history.stale() ? undefined : this.history.value()));
  protected readonly lines = recordLines;
  protected readonly cause = causeWords;

  protected fields(change: LineageOfRow['changes'][number]): ReturnType<typeof fieldChanges> {
    return fieldChanges(change.fields, this.reference.names());
  }
}
