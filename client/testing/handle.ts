import { type GraphQLHandler, graphql, HttpResponse } from 'msw';
import type { IsoDateTime } from '../runtime/scalars.ts';

/** Variables as they arrive: a `Date` has become its ISO string. */
export type OnTheWire<T> = T extends Date
  ? IsoDateTime
  : T extends object
    ? { [Field in keyof T]: OnTheWire<T[Field]> }
    : T;

/**
 * A result of which any field may be left out, at any depth; the others have their types. A field
 * that is left out is undefined in the function's result.
 */
export type DeepPartial<T> = T extends Date
  ? T
  : T extends readonly (infer Item)[]
    ? DeepPartial<Item>[]
    : T extends object
      ? { [Field in keyof T]?: DeepPartial<T[Field]> }
      : T;

/** What a handler answers with: a result or a part of one, in which times are `Date`s, or a `Response` of yours. */
export type Outcome<Result> = DeepPartial<Result> | Response;
/** An outcome, or a function that makes one from the variables. */
export type Answer<Variables, Result> = Outcome<Result> | Maker<Variables, Result>;

type Maker<Variables, Result> = (
  variables: OnTheWire<Variables>,
) => Outcome<Result> | Promise<Outcome<Result>>;

/** The handler of one operation, at any address. */
export function handle<Variables extends object, Result>(
  kind: 'query' | 'mutation',
  name: string,
  field: string,
  answer: Answer<Variables, Result>,
): GraphQLHandler {
  return graphql[kind]<Record<string, DeepPartial<Result>>, OnTheWire<Variables>>(
    name,
    async ({ variables }) => {
      const outcome = isMaker(answer) ? await answer(variables) : answer;
      return outcome instanceof Response
        ? outcome
        : HttpResponse.json({ data: { [field]: outcome } });
    },
  );
}

function isMaker<Variables, Result>(
  answer: Answer<Variables, Result>,
): answer is Maker<Variables, Result> {
  return typeof answer === 'function';
}
