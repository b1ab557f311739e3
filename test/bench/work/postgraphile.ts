import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../support/program.ts';
import { type Call, graphqlCall } from '../http.ts';
import { start } from '../processes.ts';
import { contest } from '../rounds.ts';
import { plain } from './map.ts';
import { demandSameAnswers, worldOfMaps } from './maps.ts';
import { linesOf } from './reads.ts';
import type { Work } from './work.ts';

/** Where the packages of this comparison are installed; nothing of the product depends on them. */
const packages = join(projectRoot, 'node_modules', '.cache', 'cxgraph-bench');

const version = '5.1.5';

/** The map as PostGraphile names its fields, with aliases that make the answers equal. */
const query = `{ journeys: allJourneys(first: 20, condition: { archivedAt: null }, orderBy: [CREATED_AT_DESC, ROW_ID_ASC]) {
  nodes { title goal state
    stages: stagesByWorkspaceIdAndJourneyId(first: 25, condition: { archivedAt: null }, orderBy: [POSITION_ASC, ROW_ID_ASC]) {
      nodes { name position
        steps: stepsByWorkspaceIdAndJourneyIdAndStageId(first: 25, condition: { archivedAt: null }, orderBy: [POSITION_ASC, ROW_ID_ASC]) {
          nodes { title description emotion effort layer momentOfTruth painPoints } } } } } } }`;

/** The map through PostGraphile, through the product and by hand, all three on a Node that PostGraphile runs on. */
export const benchPostgraphile: Work = async (engine, { requests, rounds, progress }) => {
  if (engine.name !== 'PostgreSQL') return [];
  let node: string;
  try {
    node = install(progress);
  } catch (error) {
    progress(`PostGraphile is left out: ${error instanceof Error ? error.message : error}`);
    return [];
  }
  const world = await worldOfMaps(engine, 'postgraphile', 20);
  const byHandServer = await world.byHand(node);
  const graphServer = await world.restartProduct({}, node);
  const rival = await start({
    name: 'PostGraphile',
    module: 'test/bench/postgraphile.js',
    args: [],
    environment: { ...(await world.database.settingsByHand()), PACKAGES: packages },
    ready: '/ready',
    node,
  });
  const rivalServer = { ...rival, key: world.key };
  const asked = plain(20);
  const byRival = graphqlCall(query);
  await demandSameAnswers(graphServer, byHandServer, asked);
  await demandSameAnswers(graphServer, rivalServer, { graph: asked.graph, byHand: byRival });

  const major = execFileSync(node, ['--version']).toString().trim().slice(1);
  const work = `map of 20 journeys, on Node ${major}`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const repeated = (call: Call) => () => Array<Call>(requests).fill(call);
  const [graph = [], byHand = [], postgraphile = []] = await contest(
    { world, concurrency: 8, rounds, progress: noted },
    [
      { server: graphServer, calls: repeated(asked.graph) },
      { server: byHandServer, calls: repeated(asked.byHand) },
      { server: rivalServer, calls: repeated(byRival) },
    ],
  );
  await rival.stop();
  await world.close();
  const against = `PostGraphile ${version}`;
  return [
    ...linesOf(engine, { work }, graph, byHand),
    ...linesOf(engine, { work }, graph, postgraphile).map((line) => ({ ...line, against })),
  ];
};

/**
 * Installs PostGraphile, and a Node for it where this one is too old, unless they are there.
 *
 * @returns the Node
 * @throws Error where the registry cannot be reached, or has no such Node for this machine
 */
function install(progress: (what: string) => void): string {
  const isNewEnough = Number(process.versions.node.split('.')[0]) >= 22;
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const installed = join(packages, 'node_modules');
  const node = isNewEnough ? process.execPath : join(installed, nodePackage, 'bin', 'node');
  const manifest = join(installed, 'postgraphile', 'package.json');
  const has =
    existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  if (has && existsSync(node)) return node;
  progress(`installing PostGraphile ${version} in node_modules/.cache`);
  mkdirSync(packages, { recursive: true });
  writeFileSync(join(packages, 'package.json'), '{ "private": true }\n');
  const options = [
    '--prefix',
    packages,
    '--ignore-scripts',
    '--no-save',
    '--no-audit',
    '--no-fund',
  ];
  const wanted = [`postgraphile@${version}`, ...(isNewEnough ? [] : [`${nodePackage}@24`])];
  execFileSync('npm', ['install', ...options, ...wanted], { stdio: 'pipe' });
  return node;
}
