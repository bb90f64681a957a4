import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TransactionsApi } from '../api/transactions';
import type { Id, Money, Transaction, TransactionChanges } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatShare, sign } from '../money';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { DateInput } from '../ui/date-input';
import { DayText } from '../ui/day';
import { draft } from '../ui/draft';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { MoneyInput } from '../ui/money-input';
import { TagInput } from '../ui/tag-input';
import { reasonOf, sourceWords } from './category-reason';
import { Edits, nameOf } from './edits';
import { Lineage } from './lineage';
import { Reference } from './reference';
import { SplitsEditor } from './splits-editor';
import { TransferSection } from './transfer-section';

const SIMILAR_SHOWN = 5;

/** Everything about one row: what it is, why, where it comes from, and what else is like it. */
@Component({
  selector: 'ss-details',
  imports: [
    Amount,
    Button,
    CategoryPicker,
    DateInput,
    DayText,
    Icon,
    Lineage,
    MoneyInput,
    SplitsEditor,
    TagInput,
    TransferSection,
  ],
  templateUrl: './details.html',
  styleUrl: './details.css',
})
export class Details {
  readonly row = input.required<Transaction>();
  readonly removed = output<Transaction>();
  readonly opened = output<Transaction>();

  protected readonly reference = inject(Reference);
  private readonly edits = inject(Edits);
  private readonly api = inject(TransactionsApi);
  private readonly locale = inject(Locale);
  private readonly id = computed(() => this.row().id);

  protected readonly name = computed(() => nameOf(this.row()));
  protected readonly account = computed(() => this.reference.account(this.row().account_id));
  protected readonly manual = computed(() => this.row().source === 'manual');
  protected readonly payee = draft(
    () => this.row().payee,
    () => this.id(),
  );
  protected readonly notes = draft(
    () => this.row().notes,
    () => this.id(),
  );
  protected readonly splitting = draft(
    () => this.row().splits !== null && this.id() !== '',
    () => [this.id(), this.row().splits],
  );
  protected readonly showsOrigin = signal(false);
  protected readonly source = computed(() => {
    const { category } = this.row();
    return category ? sourceWords(category.source) : $localize`No category yet`;
  });
  protected readonly reason = computed(() => {
    const { category } = this.row();
    return category ? category.reason : reasonOf(this.row());
  });
  protected readonly confidence = computed(() => {
    const confidence = this.row().category?.confidence ?? null;
    return confidence === null ? null : formatShare(confidence, this.locale.tag());
  });
  private readonly alike = liveResource({
    params: () => this.id(),
    load: (id) => this.api.similar(id),
    facts: ['transactions'],
  });
  protected readonly similar = computed(() => (this.alike.stale() ? [] : (this.alike.value()?.items ?? [])));
  protected readonly similarShown = computed(() => this.similar().slice(0, SIMILAR_SHOWN));

  protected choose(category: Id | null): void {
    void this.edits.setCategory(this.row(), category);
  }

  protected savePayee(): void {
    const payee = this.payee().trim();
    if (payee && payee !== this.row().payee) {
      this.change({ payee });
    } else {
      this.payee.set(this.row().payee);
    }
  }

  protected saveNotes(): void {
    const notes = this.notes().trim();
    if (notes !== this.row().notes) {
      this.change({ notes });
    }
  }

  protected saveTags(tags: readonly string[]): void {
    if (tags.join('\n') !== this.row().tags.join('\n')) {
      this.change({ tags });
    }
  }

  protected saveDay(day: string): void {
    if (day && day !== this.row().booked_on) {
      this.change({ booked_on: day });
    }
  }

  /** Once the field is left: an amount is not true before it is whole. */
  protected saveAmount(amount: Money | null): void {
    if (amount && sign(amount) !== 0 && amount.amount !== this.row().amount.amount) {
      this.change({ amount });
    }
  }

  protected applyToSimilar(): void {
    const { category } = this.row();
    if (category) {
      void this.edits.applyToSimilar({ row: this.row(), category, count: this.similar().length });
    }
  }

  protected setIgnored(ignored: boolean): void {
    const done = ignored ? $localize`${this.name()}:payee: is left out` : $localize`${this.name()}:payee: counts again`;
    void this.edits.change(this.row(), { ignored }, done);
  }

  protected remove(): void {
    this.removed.emit(this.row());
  }

  protected repeat(): void {
    void this.edits.repeat(this.row());
  }

  protected keep(): void {
    void this.edits.keepAsTemplate(this.row());
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  private change(changes: TransactionChanges): void {
    void this.edits.change(this.row(), changes, $localize`${this.name()}:payee: changed`);
  }
}
