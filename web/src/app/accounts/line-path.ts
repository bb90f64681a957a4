/** The path of a small line through the values, left to right, in a box of the given size; empty for fewer than two. */
export function linePath(values: readonly number[], width: number, height: number): string {
  if (values.length < 2) {
    return '';
  }
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = width / (values.length - 1);
  const top = (value: number): number =>
    most === least ? height / 2 : height - ((value - least) / (most - least)) * height;
  return values.map((value, at) => `${at ? 'L' : 'M'}${round(at * step)} ${round(top(value))}`).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
