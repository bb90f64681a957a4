import { Component, inject, input } from '@angular/core';
import { Router, RouterLink, UrlTree } from '@angular/router';
import type { Attention } from '../api/types';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { attentionAction, attentionText } from './words';

/** What waits for the person: a line each, with its action. */
@Component({
  selector: 'ss-attention-list',
  imports: [Icon, RouterLink],
  template: `
    <section [attr.aria-labelledby]="'attention'">
      <div class="part-head"><h2 id="attention" i18n>Needs you</h2></div>
      <ul class="lines">
        @for (line of lines(); track line.kind) {
          <li>
            <ss-icon size="small" name="alert" />
            <span>{{ text(line) }}</span>
            <a [routerLink]="link(line)">{{ action(line) }}</a>
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './part.css',
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: var(--space-3);
      min-block-size: var(--row);
      border-block-end: 1px solid var(--line);
    }

    li ss-icon {
      color: var(--attention);
    }

    li a {
      margin-inline-start: auto;
      white-space: nowrap;
    }
  `,
})
export class AttentionList {
  readonly lines = input.required<readonly Attention[]>();
  private readonly router = inject(Router);
  private readonly locale = inject(Locale);

  protected text(line: Attention): string {
    return attentionText(line, this.locale.tag());
  }

  protected action({ kind }: Attention): string {
    return attentionAction(kind);
  }

  protected link({ link }: Attention): UrlTree {
    return this.router.parseUrl(link);
  }
}
