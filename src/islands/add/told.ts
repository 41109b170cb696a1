/** What there is to tell of answers, step by step. */
import type { Told } from './checker.ts';
import { stepOf, type StepName } from './steps.ts';

/** Those that belong to a step. */
export function ofStep(told: readonly Told[], step: StepName): readonly Told[] {
  return told.filter(({ question }) => stepOf(question) === step);
}
