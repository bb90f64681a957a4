import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { newId } from '../api/ids';
import { Problem } from '../api/problem';
import { RatesApi } from '../api/rates';
import type { ExchangeRate, ReferenceFile } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatDay, formatInstant, formatNumber } from '../money';
import { Identity } from '../shell/identity';
import { Button } from '../ui/button';
import { DateInput } from '../ui/date-input';
import { Locale } from '../ui/locale';
import { Notice } from '../ui/notice';
import { EmptyState, Pending } from '../ui/states';
import { Refusal, Submission } from '../ui/submission';
import { TextField } from '../ui/text-field';
import { Toasts } from '../ui/toasts';
import { currencyName, rateOf, rateText } from './rate-words';

/** What a currency's code looks like. */
const CODE = /^[A-Z]{3}$/;

/** Exchange rates: those that count on a day, typed in, taken from the European Central Bank's file, removed. */
@Component({
  selector: 'ss-rate-settings',
  imports: [Button, DateInput, EmptyState, NgTemplateOutlet, Notice, Pending, Refusal, TextField],
  templateUrl: './rates.html',
  styleUrls: ['./list.css', './rates.css'],
})
export class RateSettings {
  private readonly api = inject(RatesApi);
  private readonly identity = inject(Identity);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(Locale);

  protected readonly today = this.identity.today;
  protected readonly day = linkedSignal(() => this.identity.today());
  protected readonly rates = liveResource({
    params: () => (this.day() ? { day: this.day() } : undefined),
    load: ({ day }) => this.api.on(day),
    facts: ['rates'],
  });
  protected readonly typed = liveResource({
    load: () => this.api.typed(),
    facts: ['rates'],
  });
  /** Older days' typed rates do not count on the day shown, yet are there to be removed. */
  protected readonly elsewhere = computed(() => {
    const shown = new Set(this.rates.value()?.items.map(({ id }) => id));
    return (this.typed.value()?.items ?? []).filter(({ id }) => !shown.has(id));
  });
  protected readonly ofFiles = computed(() => {
    const [rates, typed] = [this.rates.value(), this.typed.value()];
    return rates && typed ? rates.own - typed.items.length : 0;
  });
  protected readonly ofFilesText = computed(
    () => $localize`${formatNumber(this.ofFiles(), this.locale.tag())}:count: rates are your own, from files.`,
  );
  protected readonly standing = computed(() => {
    const fetching = this.rates.value()?.fetching;
    if (!fetching) {
      return '';
    }
    const newest = fetching.newest_day
      ? $localize`The newest published rates are of ${formatDay(fetching.newest_day, this.locale.tag())}:day:.`
      : $localize`There are no published rates yet.`;
    const how = fetching.enabled
      ? $localize`They are fetched from the European Central Bank each working day.`
      : $localize`Nothing is fetched: whoever runs Smart Spend can switch that on with SMARTSPEND_RATES=ecb.`;
    return `${newest} ${how}`;
  });
  protected readonly failure = computed(() => {
    const { failure, tried_at } = this.rates.value()?.fetching ?? {};
    return failure && tried_at
      ? $localize`The last attempt failed (${formatInstant(tried_at, this.locale.tag())}:instant:): ${failure}:reason: It is tried again by itself.`
      : null;
  });

  protected readonly adding = signal(false);
  protected readonly code = signal('');
  protected readonly rateDay = linkedSignal(() => this.identity.today());
  protected readonly rate = signal('');
  protected readonly form = new Submission();
  protected readonly busy = signal(false);
  protected readonly fileProblem = signal<Problem | null>(null);
  private id = newId();
  protected readonly codeProblem = computed(() =>
    this.form.field('currency', !CODE.test(this.code().trim().toUpperCase()), $localize`Three letters, such as USD.`),
  );
  protected readonly rateProblem = computed(() =>
    this.form.field('rate', !rateOf(this.rate()), $localize`A number above zero, such as 1.0823.`),
  );

  protected name(rate: ExchangeRate): string {
    return currencyName(rate.currency, this.locale.tag());
  }

  protected amount(rate: ExchangeRate): string {
    return rateText(rate.rate, this.locale.tag());
  }

  protected note(rate: ExchangeRate): string {
    const day = formatDay(rate.day, this.locale.tag());
    switch (rate.source) {
      case 'typed':
        return $localize`${day}:day:, typed in`;
      case 'file':
        return $localize`${day}:day:, from a file`;
      case 'reference':
        return $localize`${day}:day:, published`;
    }
  }

  protected removeLabel(rate: ExchangeRate): string {
    return $localize`Remove the rate of ${rate.currency}:currency:`;
  }

  protected async add(): Promise<void> {
    const [currency, day, rate] = [this.code().trim().toUpperCase(), this.rateDay(), rateOf(this.rate())];
    const whole = CODE.test(currency) && day !== '' && rate !== null;
    await this.form.sendWhole(whole && { id: this.id, currency, day, rate }, async (said) => {
      await this.api.typeIn(said);
      this.close();
      this.reload();
    });
  }

  protected close(): void {
    this.adding.set(false);
    this.form.begin();
    this.rate.set('');
    this.id = newId();
  }

  protected async remove(rate: ExchangeRate): Promise<void> {
    const { id } = rate;
    if (!id) {
      return;
    }
    await this.toasts.attempt(async () => {
      await this.api.remove(id);
      this.toasts.show({
        text: $localize`Rate of ${rate.currency}:currency: removed`,
        action: rate.source === 'typed' ? { label: $localize`Undo`, run: () => void this.bringBack(rate) } : undefined,
      });
      this.reload();
    });
  }

  protected async removeOfFiles(): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.removeOfFiles();
      this.toasts.show({ text: $localize`Removed. Hand in the file again to have them back.` });
      this.reload();
    });
  }

  protected async takeFile(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    input.value = '';
    if (!file || this.busy()) {
      return;
    }
    this.busy.set(true);
    this.fileProblem.set(null);
    try {
      const { value } = await this.api.takeFile(file);
      this.toasts.show({ text: this.taken(value) });
      this.reload();
    } catch (failure) {
      this.fileProblem.set(Problem.from(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private taken(file: ReferenceFile): string {
    const locale = this.locale.tag();
    const [added, changed] = [formatNumber(file.added, locale), formatNumber(file.changed, locale)];
    return file.added + file.changed
      ? $localize`${added}:added: rates are new, ${changed}:changed: changed; the newest are of ${formatDay(file.last_day, locale)}:day:`
      : $localize`Every rate of this file was known already`;
  }

  private async bringBack({ currency, day, rate }: ExchangeRate): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.typeIn({ currency, day, rate });
      this.reload();
    });
  }

  private reload(): void {
    this.rates.reload();
    this.typed.reload();
  }
}
