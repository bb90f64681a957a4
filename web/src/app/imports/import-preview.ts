import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AccountKind, Import, Mapping, Place, Reading, ReadingQuestion } from '../api/types';
import { knownAccounts } from '../shell/reference';
import { currencyOptions } from '../shell/region';
import { Button } from '../ui/button';
import { Locale } from '../ui/locale';
import { Notice } from '../ui/notice';
import { Option, Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { ColumnTable } from './column-table';
import { columnsOf } from './columns';
import { FirstLines } from './first-lines';
import { QuestionCard } from './question-card';
import { RejectedRows } from './rejected-rows';
import { RememberedNote } from './remembered-note';
import { SectionList } from './section-list';
import { sentence } from './sentence';
import { choiceText, linesText, questionText, writtenAs } from './words';

const NEW_ACCOUNT = 'new';
const LINES_SHOWN = 5;
const ANSWERABLE: readonly string[] = ['date-order', 'sign'];
/** Formats that always name the currency of an amount. */
const NAMING_CURRENCY: readonly string[] = ['camt', 'mt940', 'ofx'];

/** What was understood of a file, open to correction, before anything of it is recorded. */
@Component({
  selector: 'ss-import-preview',
  imports: [
    Button,
    ColumnTable,
    FirstLines,
    Notice,
    QuestionCard,
    RejectedRows,
    RememberedNote,
    RouterLink,
    SectionList,
    Select,
    TextField,
  ],
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
  /** The file is to be read without any correction. */
  readonly forgotten = output();

  private readonly locale = inject(Locale);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly card = viewChild(QuestionCard);
  protected readonly accountList = knownAccounts();

  protected readonly facts = computed(() => writtenAs(this.reading()).join(' · '));
  protected readonly lines = computed(() => linesText(this.reading().lines, this.locale.tag()));
  protected readonly columns = computed(() => columnsOf(this.reading(), LINES_SHOWN));
  protected readonly first = computed(() => this.reading().preview.slice(0, LINES_SHOWN));
  protected readonly lead = computed(() => sentence(this.reading(), this.locale.tag()));
  protected readonly corrections = computed(() => this.import().corrections);

  /** What a person can decide, asked one after the other; the rest is said. */
  protected readonly questions = computed(() => this.reading().questions.filter(isAnswerable));
  protected readonly remarks = computed(() => this.reading().questions.filter((one) => !isAnswerable(one)));
  protected readonly question = computed(() => this.questions()[0] ?? null);
  protected readonly answeredSoFar = signal(0);
  private readonly justAnswered = signal(false);

  protected readonly destinations = computed(() => this.reading().destinations ?? []);
  protected readonly several = computed(() => this.destinations().length > 1);
  private readonly destination = computed(() => this.destinations()[0] ?? null);
  protected readonly places = signal<readonly Place[]>([]);
  protected readonly namesCurrency = computed(() => {
    const { format, columns } = this.reading();
    return NAMING_CURRENCY.includes(format) || Boolean(columns?.['currency']);
  });
  protected readonly hasDateOrder = computed(() => this.columns().length > 0 || this.reading().format === 'qif');
  protected readonly accounts = computed<readonly Option[]>(() => [
    { value: NEW_ACCOUNT, label: $localize`A new account` },
    ...this.accountList()
      .filter(({ archived }) => !archived)
      .map(({ id, name, currency }) => ({
        value: id,
        label: `${name} · ${currency}`,
        disabled: this.namesCurrency() && currency !== this.destination()?.currency,
      })),
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
  protected readonly dateOrder = linkedSignal(() => this.corrections()?.date_order ?? '');
  protected readonly dateOrders = choices('date-order', ['dmy', 'mdy', 'ymd']);
  protected readonly signs = choices('sign', ['as-is', 'inverted']);
  protected readonly sign = linkedSignal(() => signOf(this.corrections()?.invert_sign));
  protected readonly byItself = $localize`Found in the file`;

  constructor() {
    // After an answer the next question has the focus, and after the last one the button that imports.
    afterRenderEffect(() => {
      if (this.justAnswered() && !this.busy()) {
        this.justAnswered.set(false);
        const card = this.card();
        if (card) {
          card.focus();
        } else {
          this.element.nativeElement.querySelector<HTMLElement>('.confirm')?.focus();
        }
      }
    });
  }

  protected heading({ about }: ReadingQuestion): string {
    return questionText(about);
  }

  protected choice({ about, choice }: ReadingQuestion): string {
    return choiceText(about, choice);
  }

  protected answer({ about }: ReadingQuestion, choice: string): void {
    this.answeredSoFar.update((count) => count + 1);
    if (about === 'date-order') {
      this.correctDates(choice);
    } else {
      this.correctSigns(choice);
    }
    // The page is busy from here on; the effect waits for the end of that.
    this.justAnswered.set(true);
  }

  protected place(said: Place): void {
    this.places.update((places) => [...places.filter((one) => !isSamePlace(one, said)), said]);
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

  /** Says only what a person said: where the lines of an untouched file go, the server knows best at that moment. */
  protected confirm(): void {
    const said = this.several() ? { destinations: this.places() } : this.isTouched() ? this.chosen() : {};
    this.confirmed.emit({ ...said, confirm: true });
  }

  private isTouched(): boolean {
    const found = this.destination();
    return (
      this.account() !== (found?.account_id ?? NEW_ACCOUNT) ||
      (this.isNew() && (this.name() !== found?.name || this.kind() !== found.kind))
    );
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

function isAnswerable({ about }: ReadingQuestion): boolean {
  return ANSWERABLE.includes(about);
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.account_index === other.account_index && one.currency === other.currency;
}

function signOf(inverted: boolean | undefined): string {
  return inverted === undefined ? '' : inverted ? 'inverted' : 'as-is';
}

function choices(about: string, values: readonly string[]): readonly Option[] {
  return values.map((value) => ({ value, label: choiceText(about, value) }));
}
