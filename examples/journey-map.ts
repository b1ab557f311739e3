/**
 * Prints a journey map as text: its emotion curve, then each stage with its steps.
 *
 *   CXGRAPH_URL=http://127.0.0.1:4000 CXGRAPH_KEY=cxg_sk_… npx tsx examples/journey-map.ts
 *
 * It prints the workspace's newest journey, or the one whose id is the argument.
 */
import { createClient, isCxgraphError } from '@cxgraph/client';
import * as journeys from '@cxgraph/client/journeys';

type Journey = journeys.JourneyMap;

const { CXGRAPH_URL: url, CXGRAPH_KEY: key } = process.env;
if (!url || !key) {
  console.error('Set CXGRAPH_URL to the address of the server and CXGRAPH_KEY to a key.');
  console.error('"npm start" in this project prints both, with a demo workspace to read.');
  process.exit(1);
}

try {
  const client = createClient({ url, key });
  const id = process.argv[2] ?? (await journeys.list(client, { first: 1 })).nodes[0]?.id;
  const map = id === undefined ? null : await journeys.map(client, id);
  console.log(map ? drawing(map) : 'There is no such journey in this workspace.');
} catch (error) {
  if (!isCxgraphError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function drawing(map: Journey): string {
  const people = map.personas.nodes.map(({ name }) => name).join(', ') || 'no persona';
  return [
    `${map.title} (${map.state.toLowerCase()}), for ${people}`,
    '',
    ...curve(map.emotionCurve),
    ...map.stages.nodes.flatMap((stage) => ['', stage.name, ...stage.steps.nodes.map(line)]),
    ...(map.stages.pageInfo.hasNextPage ? ['', '… and more stages'] : []),
  ].join('\n');
}

/** Draws one column for each stage, and one row for each whole emotion; a stage without a known emotion has no point. */
function curve(points: Journey['emotionCurve']): string[] {
  const columns = points.map(({ stage, value }) => ({
    height: value === null ? null : Math.round(value),
    name: stage.name,
    width: stage.name.length + 2,
  }));
  const row = (level: number) =>
    columns.map(({ height, width }) => (height === level ? '●' : '·').padEnd(width)).join('');
  const rows = [2, 1, 0, -1, -2].map((level) => `${signed(level)}  ${row(level)}`);
  const names = columns.map(({ name, width }) => name.padEnd(width)).join('');
  return [...rows, `    ${names}`].map((text) => text.trimEnd());
}

function line({ emotion, title, momentOfTruth, touchpoints }: Step): string {
  const names = touchpoints.nodes.map(({ name, channel }) => `${name} (${channel})`).join(', ');
  const star = momentOfTruth ? ' ★' : '';
  return `${emotion === null ? '  ' : signed(emotion)}  ${title}${star}${names && `  ← ${names}`}`;
}

type Step = Journey['stages']['nodes'][number]['steps']['nodes'][number];

function signed(emotion: number): string {
  return emotion > 0 ? `+${emotion}` : emotion < 0 ? `−${-emotion}` : ' 0';
}
