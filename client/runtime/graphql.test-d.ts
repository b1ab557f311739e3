// Only compiled, never run: the compiler checks that each expected error is one, and finds no other.
import type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
import type { Condition as OwnCondition } from '../../schema/conditions/condition.ts';
import { graphql } from './graphql.ts';
import type { IsoDateTime } from './scalars.ts';

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

function holds<_Claim extends true>(): void {}

export function results(): void {
  const card = graphql('fragment Card on Persona { id name }');
  holds<Equal<FragmentOf<typeof card>, { id: string; name: string }>>();

  const cards = graphql(
    'query Cards { personas { nodes { ...Card createdAt } pageInfo { hasNextPage } } }',
    [card],
  );
  type Node = ResultOf<typeof cards>['personas']['nodes'][number];
  holds<Equal<Node['name'], string>>();
  holds<Equal<Node['createdAt'], IsoDateTime>>();
  type PageInfo = ResultOf<typeof cards>['personas']['pageInfo'];
  holds<Equal<PageInfo, { hasNextPage: boolean }>>();
  holds<Equal<keyof Node, 'id' | 'name' | 'createdAt'>>();
}

export function variables(): void {
  const listed = graphql(
    'query Listed($first: Int, $filter: TouchpointFilter) { touchpoints(first: $first, filter: $filter) { nodes { channel } } }',
  );
  type Variables = VariablesOf<typeof listed>;
  holds<Equal<Variables['first'], number | null | undefined>>();
  const filter: Variables = { filter: { channel: { in: ['WEB', 'PHONE'] } } };
  // @ts-expect-error The enum has no such value.
  const wrongValue: Variables = { filter: { channel: { eq: 'PIGEON' } } };
  // @ts-expect-error The filter has no such field.
  const unknown: Variables = { filter: { chanel: { eq: 'WEB' } } };
  [filter, wrongValue, unknown].pop();
}

export function scalars(): void {
  const logic = graphql('query Logic($id: ID!) { survey(id: $id) { pages { visibleIf } } }');
  type Survey = NonNullable<ResultOf<typeof logic>['survey']>;
  holds<Equal<NonNullable<Survey['pages'][number]['visibleIf']>, OwnCondition>>();
}
