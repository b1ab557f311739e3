import { ask, graphql } from '../http.ts';
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
 * A file of events, from its first byte until its last row is stored. By hand, once the same file,
 * whose lines are read and whose customers are found, and once its rows alone, which are columns of
 * stored values already: no server gets them so, but it is what PostgreSQL takes for them.
 */
export const benchEventImport: Work = async (engine, { rows, rounds, progress }) => {
  const { world, touchpoint, bodyOf, demandSameContents } = await prepareEvents(
    engine,
    'event_import',
  );
  await sendByHand(await world.byHand(), fileOf(touchpoint, batch, 'sample'), batch);
  await demandSameContents('sample-%', { live: 'false' });
  // The worker stores the rows of a file.
  const graphServer = await world.restartProduct({ CXGRAPH_WORKER: 'true' });
  const byHandServer = await world.byHand();
  const work = `an imported event of ${rows.toLocaleString('en')}`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [graph = [], byHand = [], ofRows = []] = await contest(
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
        server: byHandServer,
        calls: () => [],
        work: async (round) => {
          await sendByHand(byHandServer, fileOf(touchpoint, rows, `hand-${round}`), rows);
          return rows;
        },
      },
      {
        server: byHandServer,
        calls: () =>
          Array.from({ length: Math.ceil(rows / batch) }, () => ({
            path: '/storeEvents',
            body: bodyOf(batch),
          })),
      },
    ],
  );
  await world.close();
  const limits = { perSecond: { least: 0.6 } };
  const rowLines = linesOf(engine, { work: `${work}, beside its rows` }, graph, ofRows);
  return [
    ...linesOf(engine, { work, limits }, graph, byHand),
    ...rowLines.map((line) => ({ ...line, against: '`unnest` alone' })),
  ];
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

/** @throws Error unless all rows are stored */
async function sendByHand(byHand: Contestant, body: string, rows: number): Promise<void> {
  const answer = await ask(byHand, { path: '/importEvents', body, type: 'application/x-ndjson' });
  const { data } = JSON.parse(answer) as { data: { stored: number } };
  if (data.stored !== rows) throw new Error(`By hand, ${data.stored} of ${rows} rows were stored.`);
}
