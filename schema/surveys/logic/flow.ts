import type { Question, SurveyDefinition } from '../definition/definition.ts';
import type { Decision } from './dependencies.ts';
import type { VariableValue } from './variables.ts';

/** A survey with all that does not depend on its answers worked out once. */
export interface CompiledSurvey {
  readonly definition: SurveyDefinition;
  readonly questions: ReadonlyMap<string, Question>;
  /** Keys of variables and of hidden fields. */
  readonly variables: ReadonlySet<string>;
  /** In this order everything is decided; each has what it needs before it. */
  readonly order: readonly Decision[];
  /** Whose days its conditions count: the workspace's, a name of the IANA database. */
  readonly timeZone: string;
}

/** The way of one set of answers through a survey. */
export interface Flow {
  /** Keys of the pages on the way: opened, with a question to show. */
  readonly path: readonly string[];
  /** Keys of the questions shown, statements among them, in their order. */
  readonly shown: readonly string[];
  readonly variables: Readonly<Record<string, VariableValue>>;
  /** The key of the ending that this leads to; null where the survey simply ends. */
  readonly ending: string | null;
  readonly screenedOut: boolean;
}
