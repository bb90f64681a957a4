import { OverlayContainer } from '@angular/cdk/overlay';
import { Injectable } from '@angular/core';

/** Menus and lists open inside the page's landmark, so that whoever moves by landmarks finds them. */
@Injectable()
export class LandmarkOverlays extends OverlayContainer {
  override getContainerElement(): HTMLElement {
    const container = super.getContainerElement();
    if (!container.closest('main')) {
      // The page it stood in is gone, or it is new.
      document.querySelector('main')?.append(container);
    }
    return container;
  }
}
