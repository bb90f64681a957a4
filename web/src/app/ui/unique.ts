let made = 0;

/** An id for one element of this page, to join it with its label or description. */
export function uniqueId(what: string): string {
  made += 1;
  return `${what}-${made}`;
}
