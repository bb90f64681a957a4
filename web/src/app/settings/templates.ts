import { Component, computed, inject, signal } from '@angular/core';
import { newId } from '../api/ids';
import { TemplatesApi } from '../api/quick';
import type { Id, Money, Template } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatMoney } from '../money';
import { Identity } from '../shell/identity';
import { knownAccounts, knownCategories } from '../shell/reference';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { Dialog } from '../ui/dialog';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { MoneyInput } from '../ui/money-input';
import { Select } from '../ui/select';
import { EmptyState, Pending } from '../ui/states';
import { Refusal, Submission } from '../ui/submission';
import { TagInput } from '../ui/tag-input';
import { TextField } from '../ui/text-field';
import { Toasts } from '../ui/toasts';

/** Entries kept with a name: made, edited, removed; they are used where transactions are added. */
@Component({
  selector: 'ss-template-settings',
  imports: [
    Button,
    CategoryPicker,
    Dialog,
    EmptyState,
    Menu,
    MoneyInput,
    Pending,
    Refusal,
    Select,
    TagInput,
    TextField,
  ],
  templateUrl: './templates.html',
  styleUrls: ['./list.css', './templates.css'],
})
export class TemplateSettings {
  private readonly api = inject(TemplatesApi);
  private readonly identity = inject(Identity);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(Locale);

  protected readonly templates = liveResource({
    load: () => this.api.list(),
    facts: ['templates', 'accounts', 'categories'],
  });
  protected readonly categories = knownCategories();
  private readonly accounts = knownAccounts();
  protected readonly accountOptions = computed(() => [
    { value: '', label: $localize`The one used last` },
    ...this.accounts()
      .filter(({ archived }) => !archived)
      .map(({ id, name }) => ({ value: id, label: name })),
  ]);

  protected readonly editing = signal(false);
  private readonly edited = signal<Template | null>(null);
  protected readonly name = signal('');
  protected readonly payee = signal('');
  protected readonly amount = signal<Money | null>(null);
  protected readonly account = signal<Id>('');
  protected readonly category = signal<Id | null>(null);
  protected readonly tags = signal<readonly string[]>([]);
  protected readonly notes = signal('');
  protected readonly form = new Submission();
  private id = newId();
  protected readonly heading = computed(() => (this.edited() ? $localize`Edit template` : $localize`Add template`));
  protected readonly currency = computed(
    () => this.accounts().find(({ id }) => id === this.account())?.currency ?? this.identity.currency(),
  );
  protected readonly nameProblem = computed(() =>
    this.form.field('name', !this.name().trim(), $localize`Give it a name.`),
  );

  protected note(template: Template): string {
    const account = this.accounts().find(({ id }) => id === template.account_id)?.name;
    const category = this.categories().find(({ id }) => id === template.category_id)?.name;
    return [template.payee, category, account, ...template.tags.map((tag) => `#${tag}`)].filter(Boolean).join(' · ');
  }

  protected price(template: Template): string {
    return template.amount ? formatMoney(template.amount, this.locale.tag()) : $localize`asked for each time`;
  }

  protected actionsLabel(name: string): string {
    return $localize`Actions for ${name}:template:`;
  }

  protected actions(template: Template): readonly MenuItem[] {
    return [
      { label: $localize`Edit`, icon: 'edit', run: () => this.edit(template) },
      { label: $localize`Delete`, icon: 'trash', danger: true, run: () => void this.remove(template) },
    ];
  }

  protected edit(template: Template | null): void {
    this.edited.set(template);
    this.id = newId();
    this.name.set(template?.name ?? '');
    this.payee.set(template?.payee ?? '');
    this.account.set(template?.account_id ?? '');
    this.amount.set(template?.amount ?? null);
    this.category.set(template?.category_id ?? null);
    this.tags.set(template?.tags ?? []);
    this.notes.set(template?.notes ?? '');
    this.form.begin();
    this.editing.set(true);
  }

  protected async save(): Promise<void> {
    const amount = this.amount();
    const wish = {
      name: this.name().trim(),
      payee: this.payee().trim(),
      amount: amount && { ...amount, currency: this.currency() },
      account_id: this.account() || null,
      category_id: this.category(),
      tags: this.tags(),
      notes: this.notes().trim(),
    };
    await this.form.sendWhole(wish.name !== '' && wish, async (wish) => {
      const edited = this.edited();
      await (edited ? this.api.save(edited.id, wish) : this.api.create({ ...wish, id: this.id }));
      this.editing.set(false);
      this.templates.reload();
    });
  }

  private async remove(template: Template): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.remove(template.id);
      this.toasts.show({
        text: $localize`${template.name}:template: deleted`,
        action: { label: $localize`Undo`, run: () => void this.bringBack(template) },
      });
      this.templates.reload();
    });
  }

  private async bringBack({ id, name, payee, amount, account_id, category_id, tags, notes }: Template): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.create({ id, name, payee, amount, account_id, category_id, tags, notes });
      this.templates.reload();
    });
  }
}
