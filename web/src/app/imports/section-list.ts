import { Component, computed, inject, input, output } from '@angular/core';
import type { Account, FileSection, ImportDestination, Place, Reading } from '../api/types';
import { Locale } from '../ui/locale';
import { Option, Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { uniqueId } from '../ui/unique';
import { FirstLines } from './first-lines';
import { sectionName, sectionSentence } from './sentence';

const NEW_ACCOUNT = 'new';
const LINES_SHOWN = 3;

interface Shown {
  readonly key: string;
  readonly section: FileSection;
  readonly destination: ImportDestination;
}

/** Each account of a file: what was understood of it, where its lines go, and the first of them. */
@Component({
  selector: 'ss-section-list',
  imports: [FirstLines, Select, TextField],
  template: `
    <div class="sections">
      @for (one of shown(); track one.key) {
        <div role="group" class="one" [attr.aria-labelledby]="group + one.key">
          <h3 [id]="group + one.key">{{ title(one) }}</h3>
          <p class="quiet">{{ sentenceOf(one) }}</p>
          <div class="fields">
            <ss-select
              i18n-label
              label="Account"
              [options]="options(one)"
              [value]="account(one)"
              [disabled]="busy()"
              (valueChange)="choose(one, $event)"
            />
            @if (account(one) === newAccount) {
              <ss-text-field
                i18n-label
                label="Name of the new account"
                [value]="nameOf(one)"
                [disabled]="busy()"
                (valueChange)="rename(one, $event)"
              />
            }
          </div>
          <ss-first-lines [label]="linesLabel(one)" [lines]="lines(one)" [busy]="busy()" [raw]="raw()" />
        </div>
      }
    </div>
  `,
  styles: `
    .sections {
      padding: 0;
    }

    .one {
      padding-block: var(--space-4);
    }

    .one + .one {
      border-block-start: 1px solid var(--line-strong);
    }

    h3 {
      overflow-wrap: anywhere;
    }

    .fields {
      max-inline-size: 640px;
      margin-block: var(--space-3) var(--space-2);
    }
  `,
})
export class SectionList {
  readonly reading = input.required<Reading>();
  readonly accounts = input.required<readonly Account[]>();
  /** What a person said that is not sent yet. */
  readonly places = input.required<readonly Place[]>();
  /** Whether the lines show what the file says. */
  readonly raw = input(false);
  readonly busy = input(false);
  readonly placed = output<Place>();
  private readonly locale = inject(Locale);
  protected readonly group = uniqueId('section');
  protected readonly newAccount = NEW_ACCOUNT;
  protected readonly shown = computed<readonly Shown[]>(() => {
    const { sections = [], destinations = [] } = this.reading();
    return sections.flatMap((section, place) => {
      const destination = destinations[place];
      return destination ? [{ key: `${section.account_index}:${section.currency}`, section, destination }] : [];
    });
  });

  protected title({ section }: Shown): string {
    return sectionName(section);
  }

  protected sentenceOf({ section }: Shown): string {
    return sectionSentence(section, this.locale.tag());
  }

  protected linesLabel(one: Shown): string {
    return $localize`First lines of ${this.title(one)}:section:`;
  }

  protected lines({ section }: Shown): Reading['preview'] {
    return this.reading()
      .preview.filter(({ account, currency }) => account === section.account_index && currency === section.currency)
      .slice(0, LINES_SHOWN);
  }

  /** The lines of an account have one currency, so only accounts in it can hold them. */
  protected options({ section }: Shown): readonly Option[] {
    return [
      { value: NEW_ACCOUNT, label: $localize`A new account` },
      ...this.accounts()
        .filter(({ archived, currency }) => !archived && currency === section.currency)
        .map(({ id, name }) => ({ value: id, label: name })),
    ];
  }

  protected account(one: Shown): string {
    const said = this.said(one);
    return said ? (said.account_id ?? NEW_ACCOUNT) : (one.destination.account_id ?? NEW_ACCOUNT);
  }

  protected nameOf(one: Shown): string {
    return this.said(one)?.account?.name ?? one.destination.name;
  }

  protected choose(one: Shown, id: string): void {
    this.placed.emit({
      ...placeOf(one),
      ...(id === NEW_ACCOUNT
        ? { account: { name: this.nameOf(one), kind: one.destination.kind } }
        : { account_id: id }),
    });
  }

  protected rename(one: Shown, name: string): void {
    const said = name.trim() || one.destination.name;
    this.placed.emit({ ...placeOf(one), account: { name: said, kind: one.destination.kind } });
  }

  private said({ section }: Shown): Place | undefined {
    return this.places().find(
      ({ account_index, currency }) => account_index === section.account_index && currency === section.currency,
    );
  }
}

function placeOf({ section }: Shown): Pick<Place, 'account_index' | 'currency'> {
  return { account_index: section.account_index, currency: section.currency };
}
