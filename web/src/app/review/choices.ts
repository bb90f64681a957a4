import { inject, Service } from '@angular/core';
import { ReviewApi } from '../api/review';
import type { Id, ReviewGroup } from '../api/types';
import { Decisions } from '../shell/decisions';
import { Undo } from '../shell/undo';
import { Locale } from '../ui/locale';
import { rememberCategory } from '../ui/recent-categories';
import { groupKey } from './queue';
import { doneText, nameOf } from './words';

export interface Choice {
  readonly group: ReviewGroup;
  readonly category: { readonly id: Id; readonly name: string };
  readonly threshold: number | undefined;
  /** Only these rows; the group goes on waiting for the others. */
  readonly ids: readonly Id[] | null;
  /** The group to show after it. */
  readonly next: string | null;
}

/** Choices about what waits. */
@Service({ autoProvided: false })
export class Choices {
  private readonly api = inject(ReviewApi);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);
  private readonly decisions = inject(Decisions);

  choose({ group, category, threshold, ids, next }: Choice): Promise<void> {
    const { payee_key, direction } = group;
    const where = { payee_key, direction, category_id: category.id, threshold };
    rememberCategory(category.id);
    return this.decisions.decide({
      key: groupKey(group),
      write: () => this.api.decide(ids === null ? { ...where, scope: 'group' } : { ...where, scope: 'rows', ids }),
      done: ({ value }) => doneText(nameOf(group), value.changed, category.name, this.locale.tag()),
      takeBack: ({ value }) => this.undo.revert(value.batch_id),
      next,
      partly: ids !== null,
    });
  }
}
