import { Component, inject, input, model } from '@angular/core';
import { RulesApi } from '../api/categories';
import type { Rule, RuleRun } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { EmptyState, Pending } from '../ui/states';

/** What a rule did so far, with the way back. */
@Component({
  selector: 'ss-rule-runs',
  imports: [Button, Dialog, EmptyState, Pending],
  templateUrl: './rule-runs.html',
  styleUrl: './list.css',
})
export class RuleRuns {
  readonly rule = input<Rule | null>(null);
  readonly open = model(false);

  private readonly api = inject(RulesApi);
  private readonly undo = inject(Undo);
  protected readonly unnamed = $localize`Rule`;

  protected readonly runs = liveResource({
    params: () => (this.open() ? this.rule()?.id : undefined),
    load: (id) => this.api.runs(id),
    facts: ['rules', 'transactions.changed', 'history'],
  });

  protected async takeBack(run: RuleRun): Promise<void> {
    await this.undo.revert(run.batch_id);
    this.runs.reload();
  }
}
