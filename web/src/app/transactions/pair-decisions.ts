import { inject, Service } from '@angular/core';
import { TransactionsApi } from '../api/transactions';
import type { Duplicate, Id } from '../api/types';
import { Decisions } from '../shell/decisions';
import { Undo } from '../shell/undo';
import { Toasts } from '../ui/toasts';
import { nameOf } from './edits';
import { pairKey } from './review';

/** Decisions about suspected pairs. */
@Service({ autoProvided: false })
export class PairDecisions {
  private readonly api = inject(TransactionsApi);
  private readonly undo = inject(Undo);
  private readonly toasts = inject(Toasts);
  private readonly decisions = inject(Decisions);

  merge({ a, b }: Duplicate, survivor: Id): Promise<void> {
    return this.decisions.decide({
      key: pairKey({ a, b }),
      write: () => this.api.decide({ a: a.id, b: b.id, verdict: 'merge', survivor }),
      done: () => $localize`${nameOf(survivor === a.id ? a : b)}:payee: is there once now`,
      takeBack: async ({ value }) => {
        if (value.batch_id) {
          await this.undo.revert(value.batch_id);
        }
      },
    });
  }

  keep({ a, b }: Duplicate): Promise<void> {
    return this.decisions.decide({
      key: pairKey({ a, b }),
      write: () => this.api.decide({ a: a.id, b: b.id, verdict: 'keep' }),
      done: () => $localize`${nameOf(a)}:payee: stays twice`,
      takeBack: () =>
        this.undo.takeBack(async () => {
          await this.api.decide({ a: a.id, b: b.id, verdict: 'ask' });
          this.toasts.show({ text: $localize`Undone` });
        }),
    });
  }
}
