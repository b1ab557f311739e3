import type { DemoSurvey } from '../../prisma/seed/types.ts';

/** The keys of the rows that the demo's customers refer to, by their names in the content. */
export interface DemoRows {
  /** A survey of the content that is not there is left out. */
  readonly surveys: Readonly<Partial<Record<DemoSurvey['key'], string>>>;
  readonly touchpoints: Readonly<Record<string, string>>;
  readonly accounts: Readonly<Record<string, string>>;
}
