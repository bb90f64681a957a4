import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { JobsApi } from '../api/jobs';
import type { Money } from '../api/types';
import { Identity } from '../shell/identity';
import { Jobs } from '../shell/jobs';
import { currencyOptions, detectedTimeZone, likelyCurrency, timeZoneOptions } from '../shell/region';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { MoneyInput } from '../ui/money-input';
import { Option, Select } from '../ui/select';
import { Refusal, Submission } from '../ui/submission';
import { TagInput } from '../ui/tag-input';

/** The first minute: a few facts (all can be skipped), then the way to the first numbers. */
@Component({
  selector: 'ss-welcome',
  imports: [Button, Icon, MoneyInput, Refusal, Select, TagInput],
  templateUrl: './welcome.html',
  styleUrl: './welcome.css',
})
export class Welcome {
  private readonly identity = inject(Identity);
  private readonly jobs = inject(Jobs);
  private readonly jobsApi = inject(JobsApi);
  private readonly router = inject(Router);
  private readonly locale = inject(Locale);

  protected readonly firstName = computed(() => this.identity.me()?.name.split(' ')[0] ?? '');
  protected readonly currencies = computed(() => currencyOptions(this.locale.tag()));
  protected readonly zones = timeZoneOptions();
  protected readonly days: readonly Option[] = Array.from({ length: 31 }, (_, index) => ({
    value: String(index + 1),
    label: index === 30 ? $localize`31, or the last day` : String(index + 1),
  }));
  protected readonly suggestions = [
    $localize`Three months of reserves`,
    $localize`Spend less on eating out`,
    $localize`Pay off a debt`,
    $localize`A trip next year`,
  ];

  protected readonly step = signal<'facts' | 'start'>('facts');
  protected readonly currency = signal(likelyCurrency(this.locale.tag()));
  protected readonly zone = signal(detectedTimeZone());
  protected readonly income = signal<Money | null>(null);
  protected readonly payDay = signal('');
  protected readonly goals = signal<readonly string[]>([]);
  protected readonly form = new Submission();

  protected add(goal: string): void {
    this.goals.update((goals) => (goals.includes(goal) ? goals : [...goals, goal]));
  }

  /** Keeps what was answered; skipping keeps currency and time zone only, which nothing works without. */
  protected async keep(all: boolean): Promise<void> {
    const [currency, income] = [this.currency(), this.income()];
    const answers = all
      ? {
          monthly_income: income && { amount: income.amount, currency },
          pay_day: this.payDay() ? Number(this.payDay()) : null,
          goals: this.goals(),
        }
      : {};
    await this.form.send(async () => {
      await this.identity.saveProfile({ currency, time_zone: this.zone(), ...answers, onboarded: true });
      this.step.set('start');
    });
  }

  protected async trySamples(): Promise<void> {
    await this.form.send(async () => {
      const { value } = await this.jobsApi.fillWithSamples();
      this.jobs.follow(value.job_id, $localize`Filling in sample data`);
      await this.router.navigateByUrl('/overview');
    });
  }

  protected async go(path: string): Promise<void> {
    await this.router.navigateByUrl(path);
  }
}
