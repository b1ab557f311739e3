// Made from client/operations/workspace.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { Weekday, WorkspaceUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A company, or a part of one, with its own personas, journeys and customers. A key opens one workspace and nothing of any other. */
export interface WorkspaceFields {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the company calls itself. */
  name: string;
  /** Where its days begin and end, in every trend: an IANA name, `Europe/Berlin`. */
  timeZone: string;
  /** The languages it speaks with its customers, as BCP 47. */
  locales: string[];
  /** The language that stands in where a text has no other. */
  defaultLocale: string;
  /** Scores of fewer answers than this are not shown, so that nobody is recognised. */
  minimumN: number;
  /** Personas and journeys are due for review this many days after the last one. */
  reviewIntervalDays: number;
  /** When customers are not written to; null if they may be at any time. */
  quietHours: {
    /** When quiet begins, in the workspace’s time zone. */
    from: string;
    /** When it ends; on the next day, if that is earlier than `from`. */
    to: string;
  } | null;
  /** When somebody is there; empty if always. */
  businessHours: {
    /** The day they are for; a day can have several. */
    weekday: Weekday;
    /** When somebody comes, in the workspace’s time zone. */
    opens: string;
    /** When they leave. */
    closes: string;
  }[];
  /** Counts its changes, from 1; `workspaceUpdate` takes it. */
  revision: number;
  /** When it was opened. */
  createdAt: Date;
  /** When its settings last changed. */
  updatedAt: Date;
}

export type WorkspaceGetVariables = Record<string, never>;

export type WorkspaceGetResult = WorkspaceFields;

const workspaceGet: Operation = {
  name: 'WorkspaceGet',
  field: 'workspace',
  text: 'query WorkspaceGet{workspace{id name timeZone locales defaultLocale minimumN reviewIntervalDays quietHours{from to}businessHours{weekday opens closes}revision createdAt updatedAt}}',
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
  /** The workspace as it is now. */
  workspace: WorkspaceFields | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const workspaceUpdate: Operation = {
  name: 'WorkspaceUpdate',
  field: 'workspaceUpdate',
  text: 'mutation WorkspaceUpdate($input:WorkspaceUpdateInput!){workspaceUpdate(input:$input){workspace{id name timeZone locales defaultLocale minimumN reviewIntervalDays quietHours{from to}businessHours{weekday opens closes}revision createdAt updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question fault}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { workspaceUpdate: { workspace: { createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Changes settings of the workspace that the key opens. Scope: `workspace:write`. */
export async function update(
  client: Client,
  input: WorkspaceUpdateInput,
  options?: MutationOptions,
): Promise<WorkspaceUpdateResult> {
  return run<WorkspaceUpdateResult>(client, workspaceUpdate, { input }, options);
}
