/** Per cent a year as people write it, `2.5` or `2,5 %`; empty is none. Null when it is something else. */
export function rateOf(text: string): number | null {
  const plain = text.replace(/[\s%]/g, '').replace(',', '.');
  if (plain === '') {
    return 0;
  }
  const rate = /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Number(plain) : NaN;
  return rate <= 100 ? rate : null;
}

export function rateText(rate: number): string {
  return rate > 0 ? String(rate) : '';
}
