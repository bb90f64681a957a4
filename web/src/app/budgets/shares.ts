/** Shares of a limit as people write them, `80, 100`; empty is none. Null when it is something else. */
export function sharesOf(text: string): readonly number[] | null {
  const parts = text
    .split(/[,;\s]+/)
    .map((part) => part.replace(/%$/, ''))
    .filter((part) => part !== '');
  const percents = parts.map(Number);
  const valid = parts.every((part) => /^\d{1,4}$/.test(part)) && percents.every((one) => one >= 1 && one <= 1000);
  return valid ? [...new Set(percents)].sort((a, b) => a - b).map((percent) => percent / 100) : null;
}

export function sharesText(shares: readonly number[]): string {
  return shares.map((share) => String(Math.round(share * 100))).join(', ');
}
