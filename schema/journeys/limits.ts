/**
 * The maximum size of a map, including archived parts. Every way to make or change a map has the same
 * limits, so that every stored map can be exported, and every export imported.
 */
export const limits = {
  /** Stages of a journey. */
  stages: 100,
  /** Steps of a stage. */
  stageSteps: 100,
  /** Steps of a journey. */
  steps: 1000,
  /** Personas of a journey, those of its steps among them. */
  personas: 1000,
  /** Touchpoints of a journey, each counted once. */
  touchpoints: 1000,
  /** Personas, touchpoints and next steps of a step, each. */
  links: 50,
  /** Characters of a document. */
  document: 10_000_000,
} as const;

/** The parts that are limited for a whole journey. */
export type LimitName = 'steps' | 'personas' | 'touchpoints';

const messages: { [C in LimitName]: string } = {
  steps: `A journey has at most ${limits.steps} steps, archived ones included.`,
  personas: `A journey has at most ${limits.personas} personas, those of its steps included.`,
  touchpoints: `The steps of a journey have at most ${limits.touchpoints} touchpoints.`,
};

/** The message of the error that a limit is exceeded. */
export function atMost(counted: LimitName): string {
  return messages[counted];
}
