import { Component, computed, inject } from '@angular/core';
import { Button } from '../ui/button';
import { Edits, nameOf, SimilarOffer } from './edits';

/** After a category was chosen: the same for the rows like it, if that is wanted. */
@Component({
  selector: 'ss-similar-bar',
  imports: [Button],
  template: `
    @if (edits.offer(); as offer) {
      <div class="bar" role="status">
        <p>{{ words() }}</p>
        <button type="button" ssButton kind="primary" size="small" (click)="apply(offer)">{{ actWords() }}</button>
        <button
          type="button"
          ssButton
          kind="quiet"
          size="small"
          icon="close"
          iconOnly
          i18n-aria-label
          aria-label="Leave the others as they are"
          (click)="edits.offer.set(null)"
        ></button>
      </div>
    }
  `,
  styles: `
    .bar {
      display: flex;
      align-items: center;
      gap: var(--space-3);
      padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
      border: 1px solid var(--line);
      border-radius: var(--radius-3);
      background: var(--surface);
      box-shadow: var(--shadow);
    }
  `,
})
export class SimilarBar {
  protected readonly edits = inject(Edits);
  protected readonly words = computed(() => {
    const offer = this.edits.offer();
    if (!offer) {
      return '';
    }
    const name = nameOf(offer.row);
    return offer.count === 1
      ? $localize`One other row of ${name}:payee: has another category.`
      : $localize`${offer.count}:count: other rows of ${name}:payee: have another category.`;
  });
  protected readonly actWords = computed(() => {
    const count = this.edits.offer()?.count ?? 0;
    return count === 1 ? $localize`Apply to 1 similar` : $localize`Apply to ${count}:count: similar`;
  });

  protected apply(offer: SimilarOffer): void {
    void this.edits.applyToSimilar(offer);
  }
}
