import type { ReadingQuestion, ReadLine, Reading } from '../api/types';
import { formatDay, formatMoney, negate } from '../money';

/** The answers that the file allows: with the year at the end of its dates, it cannot come first. */
export function possibleOptions(
  { dialect, preview }: Reading,
  { about, options, choice }: ReadingQuestion,
): readonly string[] {
  const yearLast = dialect
    ? /^%-?[dm].*%Y/.test(dialect.date_format)
    : /^D\d{1,2}\D\s?\d{1,2}\D\s?\d{4}\s*$/m.test(preview[0]?.raw ?? '');
  return about === 'date-order' && yearLast ? options.filter((one) => one !== 'ymd' || one === choice) : options;
}

/** What a line of the file would say under an answer: "“03/04/2026” is 3 April 2026". Empty where nothing shows it. */
export function exampleText(reading: Reading, question: ReadingQuestion, option: string, locale: string): string {
  switch (question.about) {
    case 'date-order':
      return dateExampleText(reading.preview, question.choice, option, locale);
    case 'sign':
      return signExampleText(reading.preview, option !== question.choice, locale);
    default:
      return '';
  }
}

/** The first day that the answers read differently. */
function dateExampleText(lines: readonly ReadLine[], taken: string, option: string, locale: string): string {
  for (const { booked_on: day } of lines) {
    const other = dayAs(day, taken, option);
    if (other && dayAs(day, taken, taken === 'mdy' ? 'dmy' : 'mdy') !== day) {
      return $localize`The first such line is of ${formatDay(other, locale, 'long')}:day:`;
    }
  }
  return '';
}

/** The same figures in another order; null where nothing tells it, or it is no date. */
function dayAs(day: string, taken: string, option: string): string | null {
  if (option === taken) {
    return day;
  }
  const [year, month, date] = day.split('-');
  const swapped = `${year}-${date}-${month}`;
  const isKnown = [taken, option].every((order) => order === 'dmy' || order === 'mdy');
  return isKnown && Number(date) <= 12 ? swapped : null;
}

function signExampleText([line]: readonly ReadLine[], turned: boolean, locale: string): string {
  if (!line?.currency) {
    return '';
  }
  const amount = { amount: line.amount, currency: line.currency };
  const shown = formatMoney(turned ? negate(amount) : amount, locale, { sign: 'always' });
  return $localize`The first line is ${shown}:amount:, ${line.payee || line.description}:payee:`;
}
