import { Component, computed, inject } from '@angular/core';
import type { Money } from '../api/types';
import { Identity } from '../shell/identity';
import { currencyOptions, timeZoneOptions } from '../shell/region';
import { Theme, ThemeChoice } from '../shell/theme';
import { Button } from '../ui/button';
import { draft } from '../ui/draft';
import { Locale } from '../ui/locale';
import { MoneyInput } from '../ui/money-input';
import { Segmented } from '../ui/segmented';
import { Option, Select } from '../ui/select';
import { Refusal, Submission } from '../ui/submission';
import { TagInput } from '../ui/tag-input';
import { TextField } from '../ui/text-field';
import { Toasts } from '../ui/toasts';

/** Name, currency, income: what onboarding asked. And how the app looks in this browser. */
@Component({
  selector: 'ss-profile-settings',
  imports: [Button, MoneyInput, Refusal, Segmented, Select, TagInput, TextField],
  templateUrl: './profile.html',
})
export class ProfileSettings {
  protected readonly identity = inject(Identity);
  protected readonly theme = inject(Theme);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(Locale);

  protected readonly themes: readonly Option<ThemeChoice>[] = [
    { value: 'system', label: $localize`As the system` },
    { value: 'light', label: $localize`Light` },
    { value: 'dark', label: $localize`Dark` },
  ];
  protected readonly currencies = computed(() => currencyOptions(this.locale.tag()));
  protected readonly zones = timeZoneOptions();
  protected readonly days: readonly Option[] = Array.from({ length: 31 }, (_, index) => ({
    value: String(index + 1),
    label: index === 30 ? $localize`31, or the last day` : String(index + 1),
  }));

  protected readonly name = draft(() => this.identity.profile()?.name ?? '');
  protected readonly currency = draft(() => this.identity.profile()?.currency ?? '');
  protected readonly zone = draft(() => this.identity.profile()?.time_zone ?? '');
  protected readonly income = draft<Money | null>(() => this.identity.profile()?.monthly_income ?? null);
  protected readonly payDay = draft(() => String(this.identity.profile()?.pay_day ?? ''));
  protected readonly goals = draft<readonly string[]>(() => this.identity.profile()?.goals ?? []);
  protected readonly form = new Submission();

  protected async save(): Promise<void> {
    const [currency, income] = [this.currency(), this.income()];
    await this.form.send(async () => {
      await this.identity.saveProfile({
        name: this.name().trim(),
        currency,
        time_zone: this.zone(),
        monthly_income: income && { amount: income.amount, currency },
        pay_day: this.payDay() ? Number(this.payDay()) : null,
        goals: this.goals(),
      });
      this.toasts.show({ text: $localize`Profile saved` });
    });
  }
}
