import type { TestClient, TestUserError, TestWorkspace } from './graph.ts';

/** An input of a rule that tags what it is triggered by. */
export const tagging = {
  name: 'Feedback → tag',
  trigger: { kind: 'FEEDBACK_RECORDED' },
  steps: [{ key: 'tag', kind: 'TAG', tags: ['seen'] }],
} as const;

/** Errors as `path code`, the path without `input`. */
export const inShort = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${path.slice(1).join('.')} ${code}`);

/** What is wrong with a rule that tags feedback but for this. */
export async function refusals(client: TestClient, input: object): Promise<string[]> {
  const { errors } = await client.change('ruleCreate', { ...tagging, ...input });
  return inShort(errors);
}

/** Creates and enables a rule; returns its id. */
export async function enabledRule(workspace: TestWorkspace, input: object): Promise<string> {
  const id = await workspace.make('rule', { ...tagging, ...input });
  const { errors } = await workspace.change('ruleEnable', { id });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return id;
}
