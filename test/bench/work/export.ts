import { strictEqual } from 'node:assert';
import { ask, graphql } from '../http.ts';
import { contest } from '../rounds.ts';
import { World } from '../world.ts';
import { linesOf } from './reads.ts';
import { batch, bulkCall, demandSuccess } from './storing.ts';
import { publishedSurvey } from './survey.ts';
import type { Work } from './work.ts';

const mutation =
  'mutation ($input: ResponseExportInput!) { it: responseExport(input: $input) { job { path } errors { message path } } }';

/** A survey's responses as a file of NDJSON. */
export const benchExport: Work = async (engine, { rows: wanted, rounds, progress }) => {
  const world = await World.open(engine, 'export');
  const survey = await publishedSurvey(world);
  const rows = Math.ceil(wanted / batch) * batch;
  for (let from = 0; from < rows; from += batch) {
    demandSuccess(await ask(await world.graph(), bulkCall(survey, `export-${from}`)));
  }
  await world.administer('VACUUM ANALYZE');
  const byHandServer = await world.byHand();
  const graphServer = await world.graph();

  const throughGraph = async () => {
    const input = { survey, format: 'NDJSON' };
    const { job } = await graphql<{ job: { path: string } }>(graphServer, mutation, { input });
    return ask(graphServer, { path: job.path, body: null });
  };
  const byHandCall = { path: `/export?survey=${survey}`, body: null };
  strictEqual(await ask(byHandServer, byHandCall), await throughGraph());

  const work = `an exported response of ${rows.toLocaleString('en')}`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const [graph = [], byHand = []] = await contest(
    { world, concurrency: 1, rounds, units: rows, progress: noted },
    [
      {
        server: graphServer,
        calls: () => [],
        work: async () => {
          await throughGraph();
          return rows;
        },
      },
      { server: byHandServer, calls: () => [byHandCall] },
    ],
  );
  await world.close();
  return linesOf(engine, { work }, graph, byHand);
};
