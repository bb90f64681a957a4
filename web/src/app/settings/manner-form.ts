import { Component, computed, inject, linkedSignal } from '@angular/core';
import { NotificationsApi } from '../api/notifications';
import type { Manner, Rhythm } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Button } from '../ui/button';
import { Option, Select } from '../ui/select';
import { Pending } from '../ui/states';
import { Refusal, Submission } from '../ui/submission';
import { Switch } from '../ui/switch';
import { TextField } from '../ui/text-field';
import { Toasts } from '../ui/toasts';

const NIGHT = { start: '22:00', end: '07:00' };

/** Quiet hours, digests, and what a locked screen may show. */
@Component({
  selector: 'ss-manner-form',
  imports: [Button, Pending, Refusal, Select, Switch, TextField],
  templateUrl: './manner-form.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--space-4);
    }

    .form {
      max-inline-size: 480px;
      margin-block-start: var(--space-3);
    }
  `,
})
export class MannerForm {
  private readonly api = inject(NotificationsApi);
  private readonly toasts = inject(Toasts);

  protected readonly manner = liveResource({
    load: () => this.api.manner(),
    facts: ['notifications.settings_changed'],
  });
  /** News that changes nothing of it leaves alone what somebody has chosen here and not yet saved. */
  private readonly kept = computed(() => this.manner.value(), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  protected readonly quiet = linkedSignal(() => !!this.kept()?.quiet_hours);
  protected readonly start = linkedSignal(() => this.kept()?.quiet_hours?.start ?? NIGHT.start);
  protected readonly end = linkedSignal(() => this.kept()?.quiet_hours?.end ?? NIGHT.end);
  protected readonly passes = linkedSignal(() => this.kept()?.urgent_passes ?? false);
  protected readonly amounts = linkedSignal(() => this.kept()?.amounts_in_push ?? false);
  protected readonly email = linkedSignal<Rhythm | ''>(() => this.kept()?.digests.email ?? 'off');
  protected readonly push = linkedSignal<Rhythm | ''>(() => this.kept()?.digests.push ?? 'off');
  protected readonly messenger = linkedSignal<Rhythm | ''>(() => this.kept()?.digests.messenger ?? 'off');
  protected readonly at = linkedSignal(() => this.kept()?.digest_at ?? '08:00');
  protected readonly weekday = linkedSignal(() => String(this.kept()?.digest_weekday ?? 1));
  protected readonly digests = computed(() => [this.email(), this.push(), this.messenger()]);
  protected readonly collects = computed(() => this.digests().some((one) => one !== 'off'));
  protected readonly weekly = computed(() => this.digests().includes('weekly'));

  protected readonly form = new Submission();
  protected readonly rhythms: readonly Option<Rhythm>[] = [
    { value: 'off', label: $localize`At once` },
    { value: 'daily', label: $localize`Together, once a day` },
    { value: 'weekly', label: $localize`Together, once a week` },
  ];
  protected readonly weekdays: readonly Option[] = [
    { value: '1', label: $localize`Monday` },
    { value: '2', label: $localize`Tuesday` },
    { value: '3', label: $localize`Wednesday` },
    { value: '4', label: $localize`Thursday` },
    { value: '5', label: $localize`Friday` },
    { value: '6', label: $localize`Saturday` },
    { value: '7', label: $localize`Sunday` },
  ];

  protected async save(): Promise<void> {
    const rhythm = (one: Rhythm | ''): Rhythm => one || 'off';
    const manner: Manner = {
      quiet_hours: this.quiet() ? { start: this.start(), end: this.end() } : null,
      urgent_passes: this.passes(),
      amounts_in_push: this.amounts(),
      digests: { email: rhythm(this.email()), push: rhythm(this.push()), messenger: rhythm(this.messenger()) },
      digest_at: this.at(),
      digest_weekday: Number(this.weekday()),
    };
    await this.form.send(async () => {
      await this.api.saveManner(manner);
      this.manner.update(() => manner);
      this.toasts.show({ text: $localize`Saved` });
    });
  }
}
