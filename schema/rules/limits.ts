/** The limits of a rule. */
export const ruleLimits = {
  steps: 100,
  branches: 20,
  arms: 20,
  /** Characters of the key of a step or an arm. */
  key: 100,
  /** Characters of a notice. */
  text: 2_000,
  /** Characters of the Liquid of a case's title. */
  title: 500,
  tags: 20,
  /** Bytes of `data` or `properties` as JSON in UTF-8. */
  dataBytes: 10_240,
  /** Days that a wait takes, and that a link of a survey lasts, at most. */
  days: 366,
  /** Predicates and groups of all conditions of a rule. */
  predicates: 10_000,
} as const;

export const ruleKeyBounds = { maxLength: ruleLimits.key } as const;

/** Rules of a workspace, archived ones included. */
export const maxRules = 1_000;
