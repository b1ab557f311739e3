// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { Weekday, WorkspaceUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A company, or a part of one, with its own personas, journeys and customers. A key opens one workspace and nothing of any other. */
export interface WorkspaceFields {
  /** When somebody is there; empty if always. */
  businessHours: {
    /** When they leave. */
    closes: string;
    /** When somebody comes, in the workspace’s time zone. */
    opens: string;
    /** The day they are for; a day can have several. */
    weekday: Weekday;
  }[];
  /** When it was opened. */
  createdAt: Date;
  /** The language that stands in where a text has no other. */
  defaultLocale: string;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** The languages it speaks with its customers, as BCP 47. */
  locales: string[];
  /** Scores of fewer answers than this are not shown, so that nobody is recognised. */
  minimumN: number;
  /** What the company calls itself. */
  name: string;
  /** When customers are not written to; null if they may be at any time. */
  quietHours: {
    /** When quiet begins, in the workspace’s time zone. */
    from: string;
    /** When it ends; on the next day, if that is earlier than `from`. */
    to: string;
  } | null;
  /** Personas and journeys are due for review this many days after the last one. */
  reviewIntervalDays: number;
  /** Counts its changes, from 1; `workspaceUpdate` takes it. */
  revision: number;
  /** Where its days begin and end, in every trend: an IANA name, `Europe/Berlin`. */
  timeZone: string;
  /** When its settings last changed. */
  updatedAt: Date;
}

export type WorkspaceGetVariables = Record<string, never>;

export type WorkspaceGetResult = WorkspaceFields;

const workspaceGet: Operation = {
  name: 'WorkspaceGet',
  field: 'workspace',
  text: 'query WorkspaceGet{workspace{businessHours{closes opens weekday}createdAt defaultLocale id locales minimumN name quietHours{from to}reviewIntervalDays revision timeZone updatedAt}}',
  dates: { workspace: { createdAt: true, updatedAt: true } },
};

/** The workspace that the key opens. */
export async function get(
  client: Client,
  options?: CallOptions,
): Promise<WorkspaceGetResult> {
  return run<WorkspaceGetResult>(client, workspaceGet, {}, options);
}

export interface WorkspaceUpdateVariables {
  input: WorkspaceUpdateInput;
}

export interface WorkspaceUpdateResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The workspace as it is now. */
  workspace: WorkspaceFields | null;
}

const workspaceUpdate: Operation = {
  name: 'WorkspaceUpdate',
  field: 'workspaceUpdate',
  text: 'mutation WorkspaceUpdate($input:WorkspaceUpdateInput!){workspaceUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}workspace{businessHours{closes opens weekday}createdAt defaultLocale id locales minimumN name quietHours{from to}reviewIntervalDays revision timeZone updatedAt}}}',
  dates: { workspaceUpdate: { errors: { expiredAt: true }, workspace: { createdAt: true, updatedAt: true } } },
};

/** Changes settings of the workspace that the key opens. Scope: `workspace:write`. */
export async function update(
  client: Client,
  input: WorkspaceUpdateInput,
  options?: MutationOptions,
): Promise<WorkspaceUpdateResult> {
  return run<WorkspaceUpdateResult>(client, workspaceUpdate, { input }, options);
}
