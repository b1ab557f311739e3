import { graphql, graphqlCall } from '../http.ts';
import { contest } from '../rounds.ts';
import { lineOf } from '../table.ts';
import { World } from '../world.ts';
import { publishedSurvey } from './survey.ts';
import type { Work } from './work.ts';

/** Live surveys that come into question; the last that is looked at may be shown. */
const surveys = 10;

const question = `query ($input: NextSurveyInput!) {
  it: nextSurvey(input: $input) { survey { id } considered { decision { allowed reason } } }
}`;

const byId = 'query ($id: ID!) { it: customer(id: $id) { id name locale } }';

interface Answer {
  readonly survey: { readonly id: string } | null;
  readonly considered: readonly unknown[];
}

/** Which survey an app may show now, beside a customer by its id. */
export const benchNextSurvey: Work = async (engine, { requests, rounds, progress }) => {
  const world = await World.open(engine, 'next_survey', { CXGRAPH_WORKER: 'false' });
  const purpose = await world.make<{ purpose: { id: string } }>('purposeCreate', {
    ...{ key: 'surveys', name: 'Surveys', legalBasis: 'LEGITIMATE_INTEREST' },
  });
  const { customer } = await world.make<{ customer: { id: string } }>('customerCreate', {
    name: 'Ana',
  });
  const { segment } = await world.make<{ segment: { id: string } }>('segmentCreate', {
    name: 'A list that she is not on',
  });
  const last = await publishedSurvey(world, { purpose: purpose.purpose.id, priority: 0 });
  for (let number = 1; number < surveys; number += 1) {
    const more = { purpose: purpose.purpose.id, segment: segment.id, priority: number };
    await publishedSurvey(world, more);
  }
  const server = await world.graph();
  const variables = { input: { customer: { id: customer.id }, channel: 'WEB' } };
  const answer = await graphql<Answer>(server, question, variables);
  if (answer.survey?.id !== last || answer.considered.length !== surveys) {
    throw new Error(`Another answer than expected: ${JSON.stringify(answer)}`);
  }
  const work = `the next survey of ${surveys}, by its id, with reasons`;
  const noted = (at: string) => progress(`${work}: ${at}`);
  const calls = (call: ReturnType<typeof graphqlCall>) => () => Array(requests * 8).fill(call);
  const [next = [], read = []] = await contest({ world, concurrency: 8, rounds, progress: noted }, [
    { server, calls: calls(graphqlCall(question, variables)) },
    { server, calls: calls(graphqlCall(byId, { id: customer.id })) },
  ]);
  await world.close();
  return (['cpu', 'allCpu', 'perSecond'] as const).flatMap((measure) => {
    const limit = measure === 'cpu' ? { most: 3 } : null;
    const line = lineOf({ engine: engine.name, work }, measure, next, read, limit);
    return line ? [{ ...line, against: 'a customer by its id' }] : [];
  });
};
