import { benchBulk } from './work/bulk.ts';
import { benchById } from './work/byId.ts';
import { benchCases } from './work/cases.ts';
import { benchDeliveries } from './work/deliveries.ts';
import { benchEvent } from './work/event.ts';
import { benchEventBulk } from './work/eventBulk.ts';
import { benchEventImport } from './work/eventImport.ts';
import { benchExport } from './work/export.ts';
import { benchImport } from './work/import.ts';
import { benchInvitations } from './work/invitations.ts';
import { benchLatency } from './work/latency.ts';
import { benchLive } from './work/live.ts';
import { benchMap } from './work/map.ts';
import { benchMetric } from './work/metric.ts';
import { benchNextSurvey } from './work/nextSurvey.ts';
import { benchPersonas } from './work/personas.ts';
import { benchPostgraphile } from './work/postgraphile.ts';
import { benchRuns } from './work/runs.ts';
import { benchScore } from './work/score.ts';
import { benchSegments } from './work/segments.ts';
import { benchSubmit } from './work/submit.ts';
import { benchTimeline } from './work/timeline.ts';
import type { Work } from './work/work.ts';

/** The pieces of work by the names that `--only` takes, in the order of the table. */
export const works: Readonly<Record<string, Work>> = {
  map: benchMap,
  byId: benchById,
  personas: benchPersonas,
  submit: benchSubmit,
  bulk: benchBulk,
  event: benchEvent,
  eventBulk: benchEventBulk,
  eventImport: benchEventImport,
  import: benchImport,
  export: benchExport,
  score: benchScore,
  metric: benchMetric,
  timeline: benchTimeline,
  segments: benchSegments,
  nextSurvey: benchNextSurvey,
  invitations: benchInvitations,
  deliveries: benchDeliveries,
  runs: benchRuns,
  cases: benchCases,
  latency: benchLatency,
  live: benchLive,
  postgraphile: benchPostgraphile,
};
