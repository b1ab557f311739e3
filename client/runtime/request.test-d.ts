// Only compiled, never run: the compiler checks that each expected error is one, and finds no other.
import type { Client } from './client.ts';
import { graphql } from './graphql.ts';
import { request } from './request.ts';
import { dateOf, type IsoDateTime, isoDateTime } from './scalars.ts';

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

function holds<_Claim extends true>(): void {}

export async function documents(client: Client, id: string): Promise<void> {
  const byId = graphql(
    'query ById($id: ID!) { persona(id: $id) { id name createdAt archivedAt } }',
  );
  const { persona } = await request(client, byId, { id });
  type Shown = { id: string; name: string; createdAt: IsoDateTime; archivedAt: IsoDateTime | null };
  holds<Equal<typeof persona, Shown | null>>();
  if (persona) dateOf(persona.createdAt);

  // @ts-expect-error A required variable is missing.
  await request(client, byId);
  // @ts-expect-error The variable has another type.
  await request(client, byId, { id: 1 });

  const some = graphql('query Some($first: Int) { personas(first: $first) { nodes { name } } }');
  await request(client, some);
  await request(client, some, { first: 5 }, { timeoutMs: 100 });

  const json = graphql('query Json { events { nodes { type properties } } }');
  const { events } = await request(client, json);
  holds<Equal<(typeof events.nodes)[number]['type'], string>>();

  const mistyped = graphql('query Mistyped { personas { nodes { nmae } } }');
  // @ts-expect-error The schema knows no such field.
  await request(client, mistyped);

  const mistypedRoot = graphql('query MistypedRoot { personae { nodes { name } } }');
  // @ts-expect-error The schema knows no such root field.
  await request(client, mistypedRoot);

  const card = graphql('fragment Card on Persona { id nmae }');
  const mistypedInFragment = graphql('query Cards { personas { nodes { ...Card } } }', [card]);
  // @ts-expect-error The schema knows no such field, which is in a fragment.
  await request(client, mistypedInFragment);

  const mistypedVariable = graphql('query Typed($id: IDD!) { persona(id: $id) { id } }');
  // @ts-expect-error The schema knows no such type of a variable.
  await request(client, mistypedVariable, { id });

  const create = graphql(
    'mutation Create($input: PersonaCreateInput!) { personaCreate(input: $input) { persona { id } errors { __typename code message path ... on StaleRevisionError { current } } } }',
  );
  const input = { name: 'Rosa', reviewDueAt: isoDateTime(new Date()) };
  const created = await request(client, create, { input }, { idempotencyKey: 'one' });
  for (const error of created.personaCreate.errors) {
    if (error.__typename === 'StaleRevisionError') holds<Equal<typeof error.current, number>>();
  }
  // @ts-expect-error A DateTime is a checked string, made by isoDateTime.
  await request(client, create, { input: { name: 'Rosa', reviewDueAt: 'tomorrow' } });
}
