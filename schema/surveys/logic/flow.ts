import type { Question, SurveyDefinition } from '../definition/definition.ts';
import type { Decision } from './dependencies.ts';
import type { VariableValue } from './variables.ts';

/** A survey with the precomputed part of its logic, which does not depend on answers. */
export interface CompiledSurvey {
  readonly definition: SurveyDefinition;
  readonly questions: ReadonlyMap<string, Question>;
  /** Keys of variables and of hidden fields. */
  readonly variables: ReadonlySet<string>;
  /** All decisions, in an order in which each follows those it depends on. */
  readonly order: readonly Decision[];
  /** The workspace's time zone, in which conditions count days: a name of the IANA database. */
  readonly timeZone: string;
}

/** The way through a survey that follows from its answers. */
export interface Flow {
  /** Keys of the pages on the way: they are open and show a question. */
  readonly path: readonly string[];
  /** Keys of the questions shown, statements among them, in their order. */
  readonly shown: readonly string[];
  readonly variables: Readonly<Record<string, VariableValue>>;
  /** The key of the ending that the way leads to; null if the survey ends without one. */
  readonly ending: string | null;
  readonly screenedOut: boolean;
}
