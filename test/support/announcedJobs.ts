import { beginUpload } from '../../schema/jobs/upload.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { surveyOfAllKinds } from '../../schema/responses/interchange/exchange.fixture.ts';
import { responseImports } from '../../schema/responses/interchange/importHandler.ts';
import type { TestWorkspace } from './graph.ts';
import { upload as uploadRows } from './importing.ts';

/** What is shown of a job. */
export const jobSelection = `job {
  id kind status format path survey { id } startedBy { id }
  rowsTotal rowsDone rowsFailed share failure
}`;

export interface AnnouncedJob {
  id: string;
  status: string;
  rowsTotal: number | null;
  rowsDone: number;
  rowsFailed: number;
  failure: string | null;
}

/**
 * Jobs that import responses, without HTTP.
 *
 * @param at the workspace, once it is there
 */
export function announcedJobs(at: () => TestWorkspace) {
  async function published(input: object = surveyOfAllKinds): Promise<string> {
    const id = await at().make('survey', input);
    await at().change('surveyPublish', { id });
    return id;
  }

  const announce = (input: object) =>
    at().change<{ job: AnnouncedJob | null }>(
      'responseImport',
      { format: 'CSV', ...input },
      jobSelection,
    );

  async function newJob(survey: string): Promise<{ id: string; key: string }> {
    const { job } = await announce({ survey });
    return { id: job?.id ?? '', key: decodeId('Job', job?.id ?? '') ?? '' };
  }

  const upload = (key: string, header: string[], rows: readonly string[][]) =>
    uploadRows(at(), key, header, rows);

  async function now(id: string): Promise<AnnouncedJob> {
    const { job } = await at().ask<{ job: AnnouncedJob }>(
      `query($id: ID!) { job(id: $id) { ${jobSelection.slice(5, -1)} } }`,
      { id },
    );
    return job;
  }

  return { published, announce, newJob, upload, now };
}

export const begin = (db: WorkspaceDb, key: string, now: Date) =>
  beginUpload({ db, viewer: null }, [responseImports], key, now);
