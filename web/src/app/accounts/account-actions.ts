import { inject, Service } from '@angular/core';
import { Router } from '@angular/router';
import { AccountsApi } from '../api/accounts';
import type { Account } from '../api/types';
import { Undo } from '../shell/undo';
import type { MenuItem } from '../ui/menu';

/** What a page shows while an action is on its way. */
export interface Stage {
  readonly edit: () => void;
  /** Null is "gone". */
  readonly show: (changes: Partial<Account> | null) => void;
  readonly putBack: () => void;
}

/** What can be done with an account, the same on the list and on its own page. */
@Service()
export class AccountActions {
  private readonly api = inject(AccountsApi);
  private readonly undo = inject(Undo);
  private readonly router = inject(Router);

  menu(account: Account, stage: Stage): readonly MenuItem[] {
    return [
      { label: $localize`Edit`, icon: 'edit', run: stage.edit },
      {
        label: $localize`Reconcile`,
        icon: 'check',
        run: () => void this.router.navigate(['/accounts', account.id, 'reconcile']),
      },
      {
        label: $localize`Import into this account`,
        icon: 'upload',
        run: () => void this.router.navigate(['/import'], { queryParams: { account: account.id } }),
      },
      account.archived
        ? {
            label: $localize`Use again`,
            icon: 'archive',
            run: () => void this.archive(account, stage, false),
          }
        : { label: $localize`Archive`, icon: 'archive', run: () => void this.archive(account, stage, true) },
      { label: $localize`Delete`, icon: 'trash', danger: true, run: () => void this.remove(account, stage) },
    ];
  }

  private async archive({ id, name }: Account, stage: Stage, archived: boolean): Promise<void> {
    await this.undo.perform({
      show: () => stage.show({ archived }),
      write: () => this.api.change(id, { archived }),
      putBack: stage.putBack,
      done: archived ? $localize`Archived: ${name}:account:` : $localize`In use again: ${name}:account:`,
    });
  }

  private async remove({ id, name }: Account, stage: Stage): Promise<void> {
    await this.undo.perform({
      show: () => stage.show(null),
      write: () => this.api.remove(id),
      putBack: stage.putBack,
      done: $localize`Deleted with its transactions: ${name}:account:`,
    });
  }
}
