import { Component, inject, input, output } from '@angular/core';
import type { Notification } from '../api/types';
import { InstantText } from '../ui/day';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { iconOf, Words, wordsOf } from './message-words';

/** Messages under each other; one that was not read yet is marked. In a narrow place the time stands below the words. */
@Component({
  selector: 'ss-message-list',
  imports: [Icon, InstantText],
  template: `
    <ul class="messages">
      @for (message of messages(); track message.id) {
        <li>
          <button type="button" [class.unread]="!message.read_at" (click)="chosen.emit(message)">
            <ss-icon [name]="icon(message)" />
            <span class="what">
              <span class="title">
                @if (!message.read_at) {
                  <span class="visually-hidden" i18n>Unread:</span>
                }
                {{ words(message).title }}
              </span>
              @if (words(message).body; as body) {
                <span class="body">{{ body }}</span>
              }
            </span>
            <span class="note"><ss-instant [value]="message.created_at" [ago]="true" /></span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      container: messages / inline-size;
    }

    li {
      border-block-end: 1px solid var(--line);
    }

    button {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr) auto;
      gap: 2px var(--space-3);
      inline-size: 100%;
      padding: var(--space-3) var(--space-2);
      border: 0;
      background: none;
      text-align: start;
    }

    button:hover {
      background: var(--hover);
    }

    ss-icon {
      margin-block-start: 1px;
      color: var(--ink-3);
    }

    .unread ss-icon {
      color: var(--accent);
    }

    .what {
      display: grid;
      gap: 2px;
      overflow-wrap: anywhere;
    }

    .body {
      color: var(--ink-2);
    }

    .unread .title {
      font-weight: var(--strong);
    }

    @container messages (max-width: 560px) {
      button {
        grid-template-columns: 20px minmax(0, 1fr);
      }

      .note {
        grid-column: 2;
      }
    }
  `,
})
export class MessageList {
  readonly messages = input.required<readonly Notification[]>();
  readonly chosen = output<Notification>();
  private readonly locale = inject(Locale);
  protected readonly icon = iconOf;

  protected words(message: Notification): Words {
    return wordsOf(message, this.locale.tag());
  }
}
