import { computed, inject, Service } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { isMonth, monthOf, shiftMonth } from '../money';
import { Identity } from './identity';

/** The month that the pages show. It lives in the address, `?month=2026-11`; without one it is the current month. */
@Service()
export class Period {
  private readonly router = inject(Router);
  private readonly identity = inject(Identity);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap);

  /** Of today, where the person lives. */
  readonly currentMonth = computed(() => monthOf(this.identity.today()));
  /** `YYYY-MM`. */
  readonly month = computed(() => {
    const asked = this.query()?.get('month');
    return isMonth(asked) ? asked : this.currentMonth();
  });
  readonly isCurrent = computed(() => this.month() === this.currentMonth());

  show(month: string): Promise<boolean> {
    const asked = month === this.currentMonth() ? null : month;
    return this.router.navigate([], { queryParams: { month: asked }, queryParamsHandling: 'merge' });
  }

  move(months: number): Promise<boolean> {
    return this.show(shiftMonth(this.month(), months));
  }
}
