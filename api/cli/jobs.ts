import { type RemoteOptions, remote } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { countOf, row } from './words.ts';

/** Jobs that one listing prints. */
const most = 25;

/** `cxgraph jobs`: a line for each of the newest imports and exports: id, kind, status, rows, time, survey. */
export async function listJobs(options: RemoteOptions, terminal: Terminal): Promise<void> {
  const server = remote(options, process.env, terminal);
  const { jobs } = await server.ask<{
    jobs: {
      nodes: readonly {
        id: string;
        kind: string;
        status: string;
        rowsDone: number;
        rowsFailed: number;
        createdAt: string;
        survey: { name: string } | null;
      }[];
    };
  }>(
    'Jobs',
    `query Jobs { jobs(first: ${most}) { nodes { id kind status rowsDone rowsFailed createdAt survey { name } } } }`,
    {},
  );
  for (const { id, kind, status, rowsDone, rowsFailed, createdAt, survey } of jobs.nodes) {
    const refused = rowsFailed > 0 ? `, ${rowsFailed} refused` : '';
    terminal.say(
      row(
        id,
        kind.endsWith('IMPORT') ? 'import' : 'export',
        status.toLowerCase(),
        `${countOf(rowsDone, 'row')}${refused}`,
        createdAt,
        survey?.name ?? '',
      ),
    );
  }
}
