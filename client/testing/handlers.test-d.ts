import * as mocked from './index.ts';

// A part of a row, at any depth, and a whole one of a list.
mocked.touchpoints.get({ name: 'Shop' });
mocked.touchpoints.get(null);
mocked.journeys.map(({ id }) => ({
  id,
  stages: { nodes: [{ steps: { nodes: [{ title: 'Ask' }] } }] },
}));
mocked.personas.list({ nodes: [{ name: 'Rosa', reviewDueAt: new Date() }] });
mocked.personas.update(async ({ input }) => ({ persona: { id: input.id }, errors: [] }));
mocked.personas.update({ errors: [{ __typename: 'StaleRevisionError', current: 4 }] });
mocked.scores.responseRates(mocked.refuse('UNAVAILABLE'));

// @ts-expect-error: a name is text.
mocked.touchpoints.get({ name: 1 });
// @ts-expect-error: a name is text, also where a function makes the answer.
mocked.touchpoints.get(() => ({ name: 1 }));
// @ts-expect-error: the field is called `name`.
mocked.touchpoints.get({ nmae: 'Shop' });
// @ts-expect-error: a list is never null.
mocked.personas.list({ nodes: null });
// @ts-expect-error: times are Dates.
mocked.personas.get({ reviewDueAt: '2027-01-01T00:00:00.000Z' });
// @ts-expect-error: no actor has such a kind.
mocked.actors.get({ kind: 'ROBOT' });
// @ts-expect-error: the input has no such field.
mocked.touchpoints.remove(({ input }) => ({ deletedId: input.key }));
