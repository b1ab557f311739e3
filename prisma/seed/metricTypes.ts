/** A number that the company steers by. */
export interface DemoMetric {
  key: string;
  name: string;
  description: string;
  formula: 'NPS' | 'CES';
  target: number;
  /** Key of a person. */
  owner: string;
  /** Key of a team. */
  team: string;
  /** Keys of surveys, and of their questions. */
  questions: { survey: string; question: string }[];
}
