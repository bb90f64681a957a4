import type { Option } from '../ui/select';

const STEPS: readonly Option[] = [
  { value: '0.4', label: $localize`Ask less` },
  { value: '0.6', label: $localize`Usual` },
  { value: '0.8', label: $localize`Ask more` },
  { value: '0.9', label: $localize`Ask most` },
];

/** The choices in order; a threshold that somebody set otherwise is one of them. */
export function stepsOf(threshold: number): readonly Option[] {
  if (STEPS.some(({ value }) => Number(value) === threshold)) {
    return STEPS;
  }
  const own = { value: String(threshold), label: $localize`Your own` };
  return [...STEPS, own].sort((one, other) => Number(one.value) - Number(other.value));
}
