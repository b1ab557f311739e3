import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { nps, publish } from '../../../test/support/responses.ts';
import { doStep, doSteps, keyIn, reachStep } from '../../../test/support/ruleSteps.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let ada: string;
let ines: string;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  workspace = await graph.workspace();
  ines = await workspace.make('actor', { name: 'Ines' });
  ada = await workspace.make('customer', { name: 'Ada <b>' });
});

const notifying = (text: string) => {
  return {
    kind: 'NOTIFY' as const,
    to: { kind: 'ACTOR' as const, actor: keyIn('Actor', ines) },
    text,
  };
};

async function texts(): Promise<(string | null)[]> {
  const rows = await workspace.db.notice.findMany({ select: { text: true } });
  return rows.map(({ text }) => text).sort();
}

/** The key of a response of a customer. */
async function answered(survey: string): Promise<string> {
  const { response } = await workspace.change<{ response: { id: string } }>(
    'responseSubmit',
    { survey, submissionKey: 'a', customer: { id: ada }, answers: [nps(3)] },
    'response { id }',
  );
  return keyIn('SurveyResponse', response.id);
}

describe('the text of a notice', () => {
  test('reads the customer, the trigger, its answers and the rule', async () => {
    const triggerId = await answered(await publish(workspace));
    const text =
      '{{ customer.name }} gave {{ answers.recommend }} by {{ trigger.kind }}: {{ rule.name }}, {{ workspace.name }}';
    const { status } = await doStep(workspace, ada, notifying(text), {
      ...{ trigger: 'RESPONSE_COMPLETED', triggerId },
    });
    expect(status).toBe('SUCCEEDED');
    const { name } = (await workspace.db.workspace.findFirst()) ?? {};
    expect(await texts()).toEqual([`Ada <b> gave 3 by RESPONSE_COMPLETED: Apologise, ${name}`]);
  });

  test('is of each customer, and is shown as it is where it is no Liquid', async () => {
    const bob = await workspace.make('customer', { name: 'Bob' });
    const called = { trigger: 'CALL', data: { order: 7 } } as const;
    const text = '{{ customer.name }}: {{ trigger.data.order }}';
    await doSteps(workspace, await reachStep(workspace, [ada, bob], notifying(text), called));
    await doStep(workspace, ada, notifying('{ as it is }'));
    expect(await texts()).toEqual(['Ada <b>: 7', 'Bob: 7', '{ as it is }']);
  });

  test('that cannot be rendered, or leaves nothing, is not sent, and says no value', async () => {
    for (const [text, reason] of [
      ['{% if customer.email %}Mail{% endif %}', 'BLANK'],
      ['{% for a in (1..9999) %}{% for b in (1..9999) %}.{% endfor %}{% endfor %}', 'TIME'],
    ] as const) {
      const outcome = await doStep(workspace, ada, notifying(text));
      expect(outcome).toMatchObject({ status: 'SKIPPED', reason: 'TEMPLATE' });
      expect(outcome.log).toContain(`could not be rendered: ${reason}`);
    }
    expect(await texts()).toEqual([]);
  });

  test('is read when the rule is saved: an error has its path, line and column', async () => {
    const survey = await publish(workspace);
    const saved = async (
      text: string,
      trigger: object = { kind: 'RESPONSE_COMPLETED', survey },
    ) => {
      const step = { key: 'notify', kind: 'NOTIFY', to: { kind: 'ACTOR', actor: ines }, text };
      const { errors } = await workspace.change<{ errors: { message: string }[] }>(
        'ruleCreate',
        { name: 'Rule', trigger, steps: [step] },
        'errors { code path message ... on TemplateError { line column } }',
      );
      return errors;
    };
    const path = ['input', 'steps', '0', 'text'];
    expect(await saved('Look:\n{{ customer.name | nothing }}')).toMatchObject([
      { code: 'INVALID_TEMPLATE', path, line: 2, column: 1 },
    ]);
    expect(await saved('{{ answers.recommand }}')).toMatchObject([
      {
        code: 'INVALID_TEMPLATE',
        path,
        line: 1,
        message: expect.stringContaining('answers.recommend'),
      },
    ]);
    expect(await saved('{{ answers.x }}', { kind: 'CALL' })).toMatchObject([
      { message: expect.stringContaining('customer, workspace, rule, trigger') },
    ]);
    expect(await saved('{{ trigger.properties.x }}', { kind: 'CALL' })).toHaveLength(1);
    expect(await saved('{{ trigger.data.x }} {{ customer.name }}', { kind: 'CALL' })).toEqual([]);
    expect(await saved('{{ answers.recommend }} {{ trigger.channel }}')).toEqual([]);
  });
});
