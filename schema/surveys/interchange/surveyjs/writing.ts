import type { Condition } from '../../../conditions/condition.ts';
import type { SurveyDefinition } from '../../definition/definition.ts';

/** What the parts of the writer share. */
export interface Writing {
  readonly definition: SurveyDefinition;
  readonly locale: string;
  /** A condition as an expression; null for none, and, listed at `path`, for one that is lost. */
  condition(condition: Condition | null, path: string): string | null;
  lost(path: string, reason: string): void;
}
