import type { DemoMetric } from './metricTypes.ts';

/** What Havelschwung steers by: how many recommend it, and how easy repairs are. */
export const metrics: DemoMetric[] = [
  {
    key: 'recommendation',
    name: 'Recommendation (NPS)',
    description: 'What the board looks at each quarter. The target was set for the end of 2027.',
    formula: 'NPS',
    target: 40,
    owner: 'frauke',
    team: 'marketing',
    questions: [{ survey: 'relationship', question: 'nps' }],
  },
  {
    key: 'repair_effort',
    name: 'Effort of a repair (CES)',
    description: 'How easy customers find it to have their bike repaired.',
    formula: 'CES',
    target: 5.5,
    owner: 'tobias',
    team: 'workshops',
    questions: [{ survey: 'workshop-effort', question: 'ces' }],
  },
];
