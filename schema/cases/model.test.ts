import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  changeCase,
  commentsOf,
  historyOf,
  openCase,
  readCase,
  type ShownChange,
} from '../../test/support/cases.ts';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../test/support/graph.ts';
import { sized } from '../../test/support/size.ts';
import { decodeId } from '../kernel/id.ts';
import { storeHistory } from './history.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let people: readonly string[];
let users: readonly TestClient[];
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  people = [
    await workspace.make('actor', { name: 'Alex' }),
    await workspace.make('actor', { name: 'Kim' }),
  ];
  users = people.map((id) => workspace.as({ actorId: decodeId('Actor', id) ?? '' }));
});
afterAll(() => graph.close());

/** What the model knows of a case. */
interface Model {
  readonly revision: number;
  readonly status: string;
  readonly title: string;
  readonly owner: number | null;
  readonly outcome: string | null;
  /** Of each revision, which fields it changed. */
  readonly history: readonly (readonly string[])[];
  readonly comments: readonly string[];
}

/** A call of one of the two users. */
interface Action {
  readonly user: number;
  readonly verb: keyof typeof verbs | 'update' | 'assign' | 'comment';
  /** Whether it sends the revision that the user read last, an earlier one, or none. */
  readonly revision: 'READ' | 'EARLIER' | 'NONE';
  /** Makes the text of one call another than that of others. */
  readonly text: number;
}

const working = ['OPEN', 'IN_PROGRESS', 'WAITING', 'REOPENED'];

/** The verbs by what they lead to and from where: written here once more, beside states.ts. */
const verbs = {
  start: { to: 'IN_PROGRESS', from: ['OPEN', 'WAITING', 'REOPENED'], input: {} },
  wait: {
    to: 'WAITING',
    from: ['OPEN', 'IN_PROGRESS', 'REOPENED'],
    input: { reason: 'AWAITS_CUSTOMER' },
  },
  resolve: { to: 'RESOLVED', from: working, input: { outcome: 'RECOVERED' } },
  close: { to: 'CLOSED', from: ['RESOLVED'], input: {} },
  cancel: { to: 'CANCELED', from: working, input: { reason: 'SPAM' } },
  reopen: {
    to: 'REOPENED',
    from: ['RESOLVED', 'CLOSED', 'CANCELED'],
    input: { reason: 'NOT_SOLVED' },
  },
} as const;

const titleOf = (text: number) => `Title ${text}`;

/** What a call does to the model, and the code of its error; `read` is the revision that it was made for. */
function apply(model: Model, action: Action, read: number): { after: Model; code: string | null } {
  const { verb, user, revision, text } = action;
  if (verb === 'comment') {
    return { after: { ...model, comments: [...model.comments, titleOf(text)] }, code: null };
  }
  const sent = revision === 'NONE' ? model.revision : revision === 'READ' ? read : read - 1;
  if (sent !== model.revision) return { after: model, code: 'STALE_REVISION' };
  const changed = (more: Partial<Model>, ...fields: string[]) => ({
    after: {
      ...{ ...model, ...more, revision: model.revision + 1 },
      history: [...model.history, fields],
    },
    code: null,
  });
  const unchanged = { after: model, code: null };
  const refused = { after: model, code: 'WRONG_STATE' };
  if (verb === 'update') return changed({ title: titleOf(text) }, 'TITLE');
  if (verb === 'assign') {
    if (!working.includes(model.status)) return refused;
    return model.owner === user ? unchanged : changed({ owner: user }, 'OWNER');
  }
  const { to, from } = verbs[verb];
  if (verb === 'resolve' && ['RESOLVED', 'CLOSED'].includes(model.status)) return unchanged;
  if (model.status === to) return unchanged;
  if (!(from as readonly string[]).includes(model.status)) return refused;
  const outcome = verb === 'resolve' ? 'RECOVERED' : verb === 'reopen' ? null : model.outcome;
  const more = outcome === model.outcome ? [] : ['OUTCOME'];
  return changed({ status: to, outcome }, 'STATUS', ...more);
}

/** Sends a call; returns the code of its error. */
async function send(id: string, action: Action, read: number): Promise<string | null> {
  const { verb, user, revision, text } = action;
  const client = users[user];
  if (!client) throw new Error('There are two users');
  if (verb === 'comment') {
    const { errors } = await client.change('caseComment', { id, text: titleOf(text) });
    return errors[0]?.code ?? null;
  }
  const sent = revision === 'NONE' ? {} : { revision: revision === 'READ' ? read : read - 1 };
  const input =
    verb === 'update'
      ? { title: titleOf(text) }
      : verb === 'assign'
        ? { owner: people[user] }
        : verbs[verb].input;
  const mutation = `case${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  const { errors } = await changeCase(client, mutation, { id, ...sent, ...input });
  return errors[0]?.code ?? null;
}

/** The orders in which some calls at once can have been done. */
const ordersOf = (actions: readonly Action[]) =>
  actions.length === 1
    ? [[0]]
    : [
        [0, 1],
        [1, 0],
      ];

/** The model after some calls at once, in each of their orders that fits the codes of their errors. */
function inSomeOrder(
  model: Model,
  actions: readonly Action[],
  codes: readonly (string | null)[],
): Model[] {
  return ordersOf(actions).flatMap((order) => {
    let after = model;
    for (const index of order) {
      const action = actions[index];
      if (!action) return [];
      const done = apply(after, action, model.revision);
      if (done.code !== codes[index]) return [];
      after = done.after;
    }
    return [after];
  });
}

function isAsShown(model: Model, shown: Awaited<ReturnType<typeof readCase>>): boolean {
  return (
    model.revision === shown.revision &&
    model.status === shown.status &&
    model.title === shown.title &&
    model.outcome === shown.outcome
  );
}

/** What is wrong with a history: every status follows from the one before, and each revision left its changes. */
function historyFindings(rows: readonly ShownChange[], { history, status }: Model): string[] {
  const revisions = history.map((_fields, index) => index + 1);
  const byRevision = revisions.map((revision) =>
    rows.filter((row) => row.revision === revision).map(({ field }) => field),
  );
  const statuses = rows.filter(({ field }) => field === 'STATUS');
  const broken = statuses.filter(({ from }, index) => from !== (statuses[index - 1]?.to ?? null));
  const early = rows.filter(({ at }, index) => at < (rows[index - 1]?.at ?? ''));
  return [
    ...(JSON.stringify(byRevision) === JSON.stringify(history)
      ? []
      : [`${JSON.stringify(byRevision)} instead of ${JSON.stringify(history)}`]),
    ...(rows.length === history.flat().length ? [] : ['there are changes of other revisions']),
    ...broken.map(({ from, to }) => `${from} → ${to} does not follow`),
    ...(statuses.at(-1)?.to === status ? [] : ['it does not end with the status']),
    ...early.map(({ revision }) => `revision ${revision} was before the one before it`),
  ];
}

const action: fc.Arbitrary<Action> = fc.record({
  user: fc.constantFrom(0, 1),
  verb: fc.constantFrom(
    ...(['start', 'wait', 'resolve', 'close', 'cancel', 'reopen'] as const),
    ...(['update', 'assign', 'comment'] as const),
  ),
  revision: fc.constantFrom('READ', 'READ', 'NONE', 'EARLIER'),
  text: fc.nat({ max: 1_000_000_000 }),
});

/** One call, or one of each user at once. */
const round = fc.oneof(
  { weight: 1, arbitrary: action.map((each) => [each]) },
  {
    weight: 2,
    arbitrary: fc.tuple(action, action).map(([one, other]) => [
      { ...one, user: 0 },
      { ...other, user: 1 },
    ]),
  },
);

test('two users at once bring a case to no state without its history, lose no comment, and are refused what is stale', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(round, { minLength: 1, maxLength: sized({ suite: 10, soak: 25 }) }),
      async (rounds) => {
        const id = await openCase(workspace, { title: 'Title' });
        // Several, where calls at once lead to the same in both orders, but for what is not shown.
        let models: readonly [Model, ...Model[]] = [
          {
            ...{ revision: 1, status: 'OPEN', title: 'Title', owner: null, outcome: null },
            ...{ history: [['STATUS']], comments: [] },
          },
        ];
        for (const actions of rounds) {
          const read = models[0].revision;
          const codes = await Promise.all(actions.map((each) => send(id, each, read)));
          const shown = await readCase(workspace, id);
          const rows = await historyOf(workspace, id);
          const possible = models
            .flatMap((model) => inSomeOrder(model, actions, codes))
            .filter((after) => isAsShown(after, shown));
          const findings = possible.map((after) => historyFindings(rows, after));
          const happened = JSON.stringify({ models, actions, codes, shown, findings });
          const [first, ...others] = possible.filter(
            (_after, index) => findings[index]?.length === 0,
          );
          if (!first)
            throw new Error(`These calls cannot have done this, in no order: ${happened}`);
          models = [first, ...others];
        }
        const [model] = models;
        expect((await commentsOf(workspace, id)).sort()).toEqual([...model.comments].sort());
      },
    ),
    { numRuns: sized({ suite: 12, soak: 300 }) },
  );
});

test('a change whose request began before an earlier change, and waited for it, is not before that', async () => {
  const id = await openCase(workspace, { title: 'Title' });
  const began = new Date(Date.now() - 60_000);
  const key = decodeId('Case', id) ?? '';
  const change = { case: key, revision: 2, before: { title: 'Title' }, after: { title: 'Other' } };
  await storeHistory({ db: workspace.db, now: began, viewer: null }, [change]);
  const [opened, changed] = await historyOf(workspace, id);
  expect([changed?.field, changed?.at]).toEqual(['TITLE', opened?.at]);
});
