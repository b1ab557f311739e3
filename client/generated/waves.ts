// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JobName } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { WaveFilter, WaveOrder } from './schema.ts';
import type { SurveyName } from './surveys.ts';
import type { TrackingStudyName } from './trackingStudies.ts';

/** One time that the survey of a tracking study was sent. Its links end when the next wave is due at the latest, so that a response belongs to the wave in which it was begun. */
export interface WaveDetail {
  /** When it was due: before `startsAt` where no worker ran then. */
  dueAt: Date;
  /** When its links stop beginning a response. */
  endsAt: Date;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The job that invited the customers; its `rowsUpdated` counts the invitations. */
  job: JobName;
  /** Its number in the study, from 1 without gaps. */
  number: number;
  /** When it began. */
  startsAt: Date;
  /** The tracking study that it belongs to. */
  study: TrackingStudyName;
  /** What asked. */
  survey: SurveyName;
}

/** One time that the survey of a tracking study was sent. Its links end when the next wave is due at the latest, so that a response belongs to the wave in which it was begun. */
export interface WaveName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
}

export interface WavesGetVariables {
  id: string;
}

export type WavesGetResult = WaveDetail | null;

const wavesGet: Operation = {
  name: 'WavesGet',
  field: 'wave',
  text: 'query WavesGet($id:ID!){wave(id:$id){dueAt endsAt id job{id}number startsAt study{id name}survey{id name status}}}',
  dates: { wave: { dueAt: true, endsAt: true, startsAt: true } },
};

/** One wave by its id; null if this workspace has no such wave. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<WavesGetResult> {
  return run<WavesGetResult>(client, wavesGet, { id }, options);
}

export interface WavesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: WaveFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: WaveOrder[] | null;
  withTotalCount?: boolean;
}

export interface WavesListResult {
  /** The rows of this page, without their cursors. */
  nodes: WaveDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const wavesList: Operation = {
  name: 'WavesList',
  field: 'waves',
  text: 'query WavesList($after:String$before:String$filter:WaveFilter$first:Int$last:Int$orderBy:[WaveOrder!]$withTotalCount:Boolean!=false){waves(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{dueAt endsAt id job{id}number startsAt study{id name}survey{id name status}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { waves: { nodes: { dueAt: true, endsAt: true, startsAt: true } } },
};

/** The waves of all tracking studies, the latest first. */
export async function list(
  client: Client,
  variables: WavesListVariables = {},
  options?: CallOptions,
): Promise<WavesListResult> {
  return run<WavesListResult>(client, wavesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<WavesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<WavesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'WavesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}
