import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { AccountsApi } from '../api/accounts';
import type { AccountKind, Import, Mapping, Money, Reading, ReadingQuestion } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatNumber } from '../money';
import { currencyOptions } from '../shell/region';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { DayText } from '../ui/day';
import { Locale } from '../ui/locale';
import { Notice } from '../ui/notice';
import { Option, Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { ColumnTable } from './column-table';
import { columnsOf } from './columns';
import { RejectedRows } from './rejected-rows';
import { choiceText, linesText, questionText, writtenAs } from './words';

const NEW_ACCOUNT = 'new';
const LINES_SHOWN = 5;

/** What was understood of a file, open to correction, before anything of it is recorded. */
@Component({
  selector: 'ss-import-preview',
  imports: [Amount, Button, ColumnTable, DayText, Notice, RejectedRows, Select, TextField],
  templateUrl: './import-preview.html',
  styleUrl: './import-preview.css',
})
export class ImportPreview {
  readonly import = input.required<Import>();
  readonly reading = input.required<Reading>();
  /** Whether the file is being read again. */
  readonly busy = input(false);
  /** A correction: the file is to be read again with it. */
  readonly corrected = output<Mapping>();
  readonly confirmed = output<Mapping>();
  readonly discarded = output();

  private readonly accountsApi = inject(AccountsApi);
  private readonly locale = inject(Locale);
  private readonly accountList = liveResource({
    params: () => ({}),
    load: () => this.accountsApi.list(),
    facts: ['accounts'],
  });

  protected readonly facts = computed(() => writtenAs(this.reading()).join(' · '));
  protected readonly lines = computed(() => linesText(this.reading().lines, this.locale.tag()));
  protected readonly columns = computed(() => columnsOf(this.reading(), LINES_SHOWN));
  protected readonly first = computed(() => this.reading().preview.slice(0, LINES_SHOWN));
  protected readonly sums = computed<readonly Money[]>(() =>
    Object.entries(this.reading().sum).map(([currency, amount]) => ({ amount, currency })),
  );
  protected readonly firstDay = computed(() => days(this.reading())[0]);
  protected readonly lastDay = computed(() => days(this.reading()).at(-1));

  protected readonly destinations = computed(() => this.reading().destinations ?? []);
  private readonly destination = computed(() => this.destinations()[0] ?? null);
  protected readonly accounts = computed<readonly Option[]>(() => [
    { value: NEW_ACCOUNT, label: $localize`A new account` },
    ...(this.accountList.value()?.items ?? [])
      .filter(({ archived }) => !archived)
      .map(({ id, name, currency }) => ({ value: id, label: `${name} · ${currency}` })),
  ]);
  protected readonly account = linkedSignal(() => this.destination()?.account_id ?? NEW_ACCOUNT);
  protected readonly isNew = computed(() => this.account() === NEW_ACCOUNT);
  protected readonly name = linkedSignal(() => this.destination()?.name ?? '');
  protected readonly kind = linkedSignal<AccountKind | ''>(() => this.destination()?.kind ?? 'checking');
  protected readonly kinds: readonly Option<AccountKind>[] = [
    { value: 'checking', label: $localize`Current account` },
    { value: 'savings', label: $localize`Savings` },
    { value: 'credit_card', label: $localize`Credit card` },
    { value: 'cash', label: $localize`Cash` },
    { value: 'loan', label: $localize`Loan` },
    { value: 'investment', label: $localize`Investment` },
    { value: 'other', label: $localize`Other` },
  ];
  protected readonly currency = linkedSignal(() => this.destination()?.currency ?? '');
  protected readonly currencies = computed(() => {
    const options = currencyOptions(this.locale.tag());
    const own = this.currency();
    return !own || options.some(({ value }) => value === own) ? options : [{ value: own, label: own }, ...options];
  });
  protected readonly dateOrder = linkedSignal(() => choiceOf(this.reading(), 'date-order'));
  protected readonly dateOrders = choices('date-order', ['dmy', 'mdy', 'ymd']);
  protected readonly signs = choices('sign', ['as-is', 'inverted']);
  protected readonly sign = linkedSignal(() => choiceOf(this.reading(), 'sign'));
  protected readonly byItself = $localize`Found in the file`;

  protected question({ about }: ReadingQuestion): string {
    return questionText(about);
  }

  protected choice({ about, choice }: ReadingQuestion): string {
    return choiceText(about, choice);
  }

  protected isAnswerable({ about }: ReadingQuestion): boolean {
    return about === 'date-order' || about === 'sign';
  }

  protected options({ about, options }: ReadingQuestion): readonly Option[] {
    return choices(about, options);
  }

  protected answer({ about }: ReadingQuestion, choice: string): void {
    if (about === 'date-order') {
      this.correctDates(choice);
    } else {
      this.correctSigns(choice);
    }
  }

  protected correctDates(order: string): void {
    this.corrected.emit({ date_order: order || null, confirm: false });
  }

  protected correctSigns(sign: string): void {
    this.corrected.emit({ invert_sign: sign === '' ? null : sign === 'inverted', confirm: false });
  }

  protected correctColumn({ key, role }: { readonly key: string; readonly role: string }): void {
    this.corrected.emit({ columns: { [key]: role }, confirm: false });
  }

  protected correctCurrency(currency: string): void {
    if (currency) {
      this.corrected.emit({ currency, confirm: false });
    }
  }

  protected chooseAccount(id: string): void {
    this.account.set(id);
    this.corrected.emit({ ...this.chosen(), confirm: false });
  }

  protected confirm(): void {
    this.confirmed.emit({ ...(this.destinations().length > 1 ? {} : this.chosen()), confirm: true });
  }

  protected amount(line: Reading['preview'][number]): Money {
    return { amount: line.amount, currency: line.currency ?? this.currency() };
  }

  protected count(value: number): string {
    return formatNumber(value, this.locale.tag());
  }

  private chosen(): Partial<Mapping> {
    return this.isNew()
      ? {
          account: {
            name: this.name().trim() || this.import().file_name,
            kind: this.kind() || 'checking',
            currency: this.currency() || undefined,
          },
        }
      : { account_id: this.account() };
  }
}

/** The days of the first and last line, earliest first: banks list either way round. */
function days({ first, last }: Reading): readonly string[] {
  return [first?.booked_on, last?.booked_on].filter((day) => day !== undefined).sort();
}

function choiceOf({ questions }: Reading, about: string): string {
  return questions.find((question) => question.about === about)?.choice ?? '';
}

function choices(about: string, values: readonly string[]): readonly Option[] {
  return values.map((value) => ({ value, label: choiceText(about, value) }));
}
