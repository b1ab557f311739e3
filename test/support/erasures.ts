import { exportKinds } from '../../api/jobKinds.ts';
import { handlers } from '../../api/worker/handlers.ts';
import { beginDownload } from '../../schema/jobs/download.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import type { TestClient, TestWorkspace } from './graph.ts';
import { drainTasks } from './tasks.ts';

/**
 * Does the tasks of every topic, as a worker does that goes on for some minutes: an erasure waits for imports.
 *
 * @param topics only tasks of these
 */
export async function workFor(
  { db }: Pick<TestWorkspace, 'db'>,
  minutes: number,
  topics: (topic: string) => boolean = () => true,
): Promise<void> {
  const chosen = handlers.filter(({ topic }) => topics(topic));
  // An erasure comes first, so that it has to wait.
  const ordered = chosen.toSorted((one, other) => rank(one.topic) - rank(other.topic));
  for (let minute = 1; minute <= minutes; minute++) {
    await drainTasks(db, ordered, new Date(Date.now() + minute * 60_000));
  }
}

/** The order in which topics are worked on: an erasure before imports. */
export const rank = (topic: string) => (topic === 'customerErasure' ? 0 : 1);

/** The text of an export, as `GET /exports/job_…` sends it. */
export async function fileOf(
  { db }: Pick<TestWorkspace, 'db'>,
  { viewer }: Pick<TestClient, 'viewer'>,
  job: string,
): Promise<string> {
  if (!viewer) throw new Error('Files are for viewers');
  const key = decodeId('Job', job) ?? '';
  const { pages } = await beginDownload({ db, viewer }, exportKinds, key, new Date());
  let file = '';
  for await (const { text } of pages) file += text;
  return file;
}
