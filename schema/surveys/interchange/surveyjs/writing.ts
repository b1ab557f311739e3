import type { Condition } from '../../../conditions/condition.ts';
import type { SurveyDefinition } from '../../definition/definition.ts';

/** What all parts of the writer use. */
export interface Writing {
  readonly definition: SurveyDefinition;
  readonly locale: string;
  /** A condition as an expression; null if it always holds, or cannot be expressed and is listed. */
  condition(condition: Condition | null, path: string): string | null;
  lost(path: string, reason: string): void;
}
