import { graphql } from '../http.ts';
import { contest } from '../rounds.ts';
import type { Contestant } from '../world.ts';
import { eventInput, prepareEvents } from './events.ts';
import { sendFile } from './fileImport.ts';
import { linesOf } from './reads.ts';
import { batch } from './storing.ts';
import type { Work } from './work.ts';

const mutation =
  'mutation ($input: EventImportInput!) { it: eventImport(input: $input) { job { id } errors { message path } } }';

/**
 * A file of events, from its first byte until its last row is stored; by hand, as many rows in
 * statements of a thousand.
 */
export const benchEventImport: Work = async (engine, { rows, rounds, progress }) => {
  const { world, touchpoint, bodyOf } = await prepareEvents(engine, 'event_import');
  // The worker stores the rows of a file.
  const graphServer = await world.restartProduct({ CXGRAPH_WORKER: 'true' });
  const work = `an imported event of ${rows.toLocaleString('en')}`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [graph = [], byHand = []] = await contest(
    { world, concurrency: 1, rounds, units: batch, progress: noted },
    [
      {
        server: graphServer,
        calls: () => [],
        work: async (round) => {
          await importFile(graphServer, fileOf(touchpoint, rows, `import-${round}`), rows);
          return rows;
        },
      },
      {
        server: await world.byHand(),
        calls: () =>
          Array.from({ length: Math.ceil(rows / batch) }, () => ({
            path: '/storeEvents',
            body: bodyOf(batch),
          })),
      },
    ],
  );
  await world.close();
  return linesOf(engine, { work, limits: { perSecond: { least: 0.6 } } }, graph, byHand);
};

/** Events as NDJSON, in the form of the input. */
function fileOf(touchpoint: string, rows: number, prefix: string): string {
  const lines = Array.from({ length: rows }, (_, number) =>
    JSON.stringify(eventInput(touchpoint, `${prefix}-${number}`, number)),
  );
  return `${lines.join('\n')}\n`;
}

/** @throws Error unless all rows are stored */
async function importFile(graph: Contestant, body: string, rows: number): Promise<void> {
  const { job } = await graphql<{ job: { id: string } }>(graph, mutation, {
    input: { format: 'NDJSON' },
  });
  await sendFile(graph, job.id, { body, type: 'application/x-ndjson', rows });
}
