import { uuidIn } from '../byHand/publicId.ts';
import { graphql } from '../http.ts';
import { contest } from '../rounds.ts';
import type { Contestant } from '../world.ts';
import { sendFile } from './fileImport.ts';
import { linesOf } from './reads.ts';
import { demandSameRows } from './responseRows.ts';
import { batch, prepareBulk, templateNumbers } from './storing.ts';
import { csvOf, publishedSurvey } from './survey.ts';
import type { Work } from './work.ts';

const mutation =
  'mutation ($input: ResponseImportInput!) { it: responseImport(input: $input) { job { id } errors { message path } } }';

/**
 * A file of responses, from its first byte until its last row is stored; by hand, as many rows in
 * statements of a thousand.
 */
export const benchImport: Work = async (engine, { rows, rounds, progress }) => {
  const { world, survey, keys, bodyOfMany } = await prepareBulk(engine, 'import');
  const compared = await publishedSurvey(world);
  // The worker stores the rows of a file.
  const graphServer = await world.restartProduct({ CXGRAPH_WORKER: 'true' });
  await importFile(graphServer, compared, templateNumbers.length, 'compared');
  if (engine.name === 'PostgreSQL') {
    await demandSameRows(world, keys.graph, uuidIn(compared), ['SurveyResponse', 'Answer']);
  }

  const work = `an imported response of ${rows.toLocaleString('en')}`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [graph = [], byHand = []] = await contest(
    { world, concurrency: 1, rounds, units: batch, progress: noted },
    [
      {
        server: graphServer,
        calls: () => [],
        work: async (round) => {
          await importFile(graphServer, survey, rows, `round-${round}`);
          return rows;
        },
      },
      {
        server: await world.byHand(),
        calls: () =>
          Array.from({ length: Math.ceil(rows / batch) }, () => ({
            path: '/storeMany',
            body: bodyOfMany(),
          })),
      },
    ],
  );
  await world.close();
  return linesOf(engine, { work, limits: { perSecond: { least: 0.6 } } }, graph, byHand);
};

/** @throws Error unless all rows are stored */
async function importFile(
  graph: Contestant,
  survey: string,
  rows: number,
  prefix: string,
): Promise<void> {
  const to = (question: string) => ({ column: question, to: { question } });
  const mapping = [
    { column: 'key', to: { field: 'SUBMISSION_KEY' } },
    { column: 'channel', to: { field: 'CHANNEL' } },
    ...['nps', 'ces', 'why', 'used', 'age', 'comment'].map(to),
  ];
  const { job } = await graphql<{ job: { id: string } }>(graph, mutation, {
    input: { survey, format: 'CSV', mapping },
  });
  await sendFile(graph, job.id, { body: csvOf(rows, prefix), type: 'text/csv', rows });
}
