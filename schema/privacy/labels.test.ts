import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf } from '../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

interface Line {
  readonly type: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly named?: Readonly<Record<string, object>>;
}

async function exported(customer: string): Promise<Line[]> {
  const { job } = await workspace.change<{ job: { id: string } }>(
    'customerExport',
    { customer: { id: customer } },
    'job { id }',
  );
  const text = await fileOf(workspace, workspace, job.id);
  return text.split('\n').flatMap((line): Line[] => (line ? [JSON.parse(line)] : []));
}

describe('the export of a customer', () => {
  test('says of references what they are: the key, name or title of attributes, touchpoints, accounts and others', async () => {
    const plan = { key: 'plan', type: 'CHOICE', name: 'Plan', choices: ['gold'] };
    await workspace.make('attributeDefinition', plan);
    const account = await workspace.make('account', { name: 'Acme' });
    const stage = await workspace.make('lifecycleStage', { key: 'active', name: 'Active' });
    const touchpoint = await workspace.make('touchpoint', { name: 'Hotline', channel: 'PHONE' });
    const journey = await workspace.make('journey', { title: 'I want it repaired' });
    const customer = await workspace.make('customer', {
      ...{ name: 'Jana', email: 'jana@x.example', account, lifecycleStage: stage },
      attributes: [{ key: 'plan', value: { choice: 'gold' } }],
    });
    await workspace.change('feedbackRecord', {
      ...{ source: 'CALL', channel: 'PHONE', text: 'Late.', customer: { id: customer } },
      ...{ touchpoint, journey },
    });
    await workspace.change('eventRecord', {
      ...{ source: 'shop', id: '1', type: 'VISIT', touchpoint: { id: touchpoint } },
      customer: { email: 'jana@x.example' },
    });
    const lines = await exported(customer);
    const namedOf = (type: string) =>
      lines.filter((line) => line.type === type).map(({ named }) => named);
    expect(namedOf('Customer')).toEqual([
      {
        accountId: { name: 'Acme' },
        lifecycleStageId: { key: 'active', name: 'Active' },
      },
    ]);
    expect(namedOf('CustomerAttribute')).toEqual([{ definitionId: { key: 'plan', name: 'Plan' } }]);
    const hotline = { touchpointId: { name: 'Hotline', channel: 'PHONE' } };
    expect(namedOf('CustomerEvent')).toEqual([hotline]);
    expect(namedOf('Feedback')).toEqual([
      { ...hotline, journeyId: { title: 'I want it repaired' } },
    ]);
    expect(namedOf('CustomerIdentifier')).toEqual([undefined, undefined]);
  });

  test('does not name the survivor of a merge, nor colleagues', async () => {
    const customer = await workspace.make('customer', { name: 'Survivor' });
    const merged = await workspace.make('customer', { name: 'Merged' });
    const { errors } = await workspace.change('customerMerge', {
      customer: { id: merged },
      into: { id: customer },
    });
    expect(errors).toEqual([]);
    const merges = (await exported(customer)).filter(({ type }) => type === 'CustomerMerge');
    expect(merges.map(({ row, named }) => [row.actorId, named])).toEqual([['MASKED', undefined]]);
  });

  test('takes as many statements for many facts as for few', async () => {
    const statementsFor = async (facts: number) => {
      const customer = await workspace.make('customer', { name: 'Of many' });
      for (let index = 0; index < facts; index += 1) {
        const touchpoint = await workspace.make('touchpoint', { name: 'T', channel: 'WEB' });
        await workspace.change('eventRecord', {
          ...{ source: `s${facts}`, id: `${index}`, type: 'VISIT', touchpoint: { id: touchpoint } },
          customer: { id: customer },
        });
      }
      const { statements } = await graph.statementsOf(() => exported(customer));
      return statements.length;
    };
    expect(await statementsFor(12)).toBe(await statementsFor(2));
  });
});
