import type { TestUserError, TestWorkspace } from './graph.ts';

/** The moment at which tests record feedback. */
export const recordedAt = new Date('2026-03-01T12:00:00.000Z');

/** The least that feedback is recorded with. */
export const leastFeedback = {
  source: 'CALL',
  channel: 'PHONE',
  text: 'You never called me back.',
};

interface Recorded {
  feedback: { id: string; revision: number; occurredAt: string } | null;
}

/**
 * What tests of feedback do with a workspace.
 *
 * @param at the workspace, once it is there
 */
export function feedbackIn(at: () => TestWorkspace) {
  const attempt = (input: object) =>
    at().change<Recorded>('feedbackRecord', input, 'feedback { id revision occurredAt }', {
      now: recordedAt,
    });

  async function record(input: object): Promise<string> {
    const { feedback, errors } = await attempt({ ...leastFeedback, ...input });
    if (!feedback) throw new Error(JSON.stringify(errors));
    return feedback.id;
  }

  const read = (id: string, selection: string) =>
    at()
      .ask<{ feedback: object }>(`query($id: ID!) { feedback(id: $id) { ${selection} } }`, { id })
      .then(({ feedback }) => feedback);

  return { attempt, record, read };
}

/** `CODE input.path` of each. */
export const codesOf = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);
