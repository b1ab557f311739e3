import type { AskOptions, TestClient, TestUserError } from './graph.ts';

type Changing = Pick<TestClient, 'change'>;
type Asking = Pick<TestClient, 'ask'>;

/** What tests look at of a case. */
export interface ShownCase {
  readonly id: string;
  readonly revision: number;
  readonly title: string | null;
  readonly status: string;
  readonly statusReason: string | null;
  readonly statusAt: string;
  readonly outcome: string | null;
  readonly reopenings: number;
  readonly openedAt: string;
  readonly firstResponseAt: string | null;
  readonly resolvedAt: string | null;
  readonly closedAt: string | null;
}

export interface ShownChange {
  readonly revision: number;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly at: string;
}

export const caseFields =
  'id revision title status statusReason statusAt outcome reopenings openedAt firstResponseAt resolvedAt closedAt';

/** Opens a case; throws if it is refused. */
export async function openCase(
  client: Changing,
  input: object = {},
  options?: AskOptions,
): Promise<string> {
  const { case: opened, errors } = await client.change<{ case: { id: string } | null }>(
    'caseOpen',
    { title: 'The parcel was damaged', ...input },
    'case { id }',
    options,
  );
  if (!opened) throw new Error(JSON.stringify(errors));
  return opened.id;
}

/** Changes a case by one of its mutations; the case is null if that is refused. */
export function changeCase(
  client: Changing,
  mutation: string,
  input: object,
  options?: AskOptions,
): Promise<{ case: ShownCase | null; errors: TestUserError[] }> {
  return client.change<{ case: ShownCase | null }>(
    mutation,
    input,
    `case { ${caseFields} }`,
    options,
  );
}

export async function readCase(client: Asking, id: string): Promise<ShownCase> {
  const { case: found } = await client.ask<{ case: ShownCase }>(
    `query($id: ID!) { case(id: $id) { ${caseFields} } }`,
    { id },
  );
  return found;
}

/** The whole history of a case, in its order. */
export async function historyOf(client: Asking, id: string): Promise<readonly ShownChange[]> {
  const { case: found } = await client.ask<{ case: { history: { nodes: ShownChange[] } } }>(
    `query($id: ID!) {
      case(id: $id) {
        history(first: 100) { nodes { revision field from to reason note at } }
      }
    }`,
    { id },
  );
  return found.history.nodes;
}

/** The texts of the comments of a case, the first one first. */
export async function commentsOf(client: Asking, id: string): Promise<string[]> {
  const { case: found } = await client.ask<{ case: { comments: { nodes: { text: string }[] } } }>(
    'query($id: ID!) { case(id: $id) { comments(first: 100) { nodes { text } } } }',
    { id },
  );
  return found.comments.nodes.map(({ text }) => text);
}

/** The codes of user errors with their paths: `WRONG_STATE input.id`. */
export function codesOf(errors: readonly TestUserError[]): string[] {
  return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
}
