/**
 * How large a map can be, archived parts included. Every way to make or change one holds the same
 * limits, so that whatever was stored can be exported, and what was exported imported.
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

/** What a whole journey can have too many of. */
export type LimitName = 'steps' | 'personas' | 'touchpoints';

const sentences: { [C in LimitName]: string } = {
  steps: `A journey has at most ${limits.steps} steps, archived ones included.`,
  personas: `A journey has at most ${limits.personas} personas, those of its steps included.`,
  touchpoints: `The steps of a journey have at most ${limits.touchpoints} touchpoints.`,
};

/** The sentence about what goes beyond a limit. */
export function atMost(counted: LimitName): string {
  return sentences[counted];
}
