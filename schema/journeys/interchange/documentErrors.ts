import { traitErrors } from '../../personas/traitErrors.ts';
import type { ExternalIdShape } from '../../toolkit/write/externalId.ts';
import { externalKey } from '../../toolkit/write/reference.ts';
import { atMost, limits } from '../limits.ts';
import type { JourneyDocumentShape } from './document.input.ts';

/** The path of a part of a document. */
export type DocumentPath = readonly (string | number)[];

/** An error of a document that its input type does not find. */
interface DocumentError {
  path: DocumentPath;
  message: string;
}

type Step = NonNullable<
  NonNullable<NonNullable<JourneyDocumentShape['stages']>[number]['steps']>
>[number];

/** A part of a document, with its path. */
interface WithPath<T> {
  part: T;
  path: DocumentPath;
}

/** The parts of a document that can be linked, named or counted. */
interface Parts {
  personas: WithPath<NonNullable<JourneyDocumentShape['personas']>[number]>[];
  touchpoints: WithPath<NonNullable<JourneyDocumentShape['touchpoints']>[number]>[];
  stages: WithPath<NonNullable<JourneyDocumentShape['stages']>[number]>[];
  steps: WithPath<Step>[];
}

/** The errors of a document that fits its input type. */
export function documentErrors(document: JourneyDocumentShape): DocumentError[] {
  const stages = withPaths(document.stages, ['stages']);
  const parts = {
    personas: withPaths(document.personas, ['personas']),
    touchpoints: withPaths(document.touchpoints, ['touchpoints']),
    stages,
    steps: stages.flatMap(({ part, path }) => withPaths(part.steps, [...path, 'steps'])),
  };
  return [
    ...parts.steps
      .slice(limits.steps, limits.steps + 1)
      .map(({ path }) => ({ path, message: atMost('steps') })),
    ...definedTwice(parts.personas),
    ...definedTwice(parts.touchpoints),
    ...definedTwice(parts.steps),
    ...undefinedIds(parts),
    ...[[{ part: document, path: [] }], parts.stages, parts.steps].flatMap(externalIdTwice),
    ...[parts.personas, parts.touchpoints].flatMap(externalIdTwice),
    ...parts.personas.flatMap(({ part, path }) =>
      traitErrors(part.traits ?? [], [...path.map(String), 'traits']).map((error) => ({
        path: documentPath(error.path),
        message: error.message,
      })),
    ),
    ...parts.touchpoints.flatMap(languageTwice),
  ];
}

/** A path of the input as one of the document, whose indexes are numbers. */
export function documentPath(path: readonly string[]): DocumentPath {
  return path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function withPaths<T>(list: readonly T[] | null | undefined, path: DocumentPath): WithPath<T>[] {
  return (list ?? []).map((part, index) => ({ part, path: [...path, index] }));
}

function definedTwice(parts: readonly WithPath<{ id: string }>[]): DocumentError[] {
  return repeated(parts, ({ part }) => part.id).map(({ path }) => ({
    path: [...path, 'id'],
    message: 'An earlier part of the document has this id.',
  }));
}

/** Errors of links from steps to ids that the document does not define. */
function undefinedIds({ personas, touchpoints, steps }: Parts): DocumentError[] {
  const ids = (parts: readonly WithPath<{ id: string }>[]) =>
    new Set(parts.map(({ part }) => part.id));
  const defined = {
    personas: ids(personas),
    touchpoints: ids(touchpoints),
    nextSteps: ids(steps),
  };
  return (['personas', 'touchpoints', 'nextSteps'] as const).flatMap((kind) =>
    steps.flatMap(({ part, path }) =>
      withPaths(part[kind], [...path, kind])
        .filter((link) => !defined[kind].has(link.part))
        .map((link) => ({ path: link.path, message: 'No part of the document has this id.' })),
    ),
  );
}

/** Errors of external ids that two parts of one type have, or that one part has twice. */
function externalIdTwice(
  parts: readonly WithPath<{ externalIds?: readonly ExternalIdShape[] | null }>[],
): DocumentError[] {
  const externalIds = parts.flatMap(({ part, path }) =>
    withPaths(part.externalIds, [...path, 'externalIds']),
  );
  return repeated(externalIds, ({ part }) => externalKey(part)).map(({ path }) => ({
    path,
    message: 'An earlier part of this type has this external id.',
  }));
}

function languageTwice({ part, path }: Parts['touchpoints'][number]): DocumentError[] {
  const texts = withPaths(part.publicName, [...path, 'publicName']);
  return repeated(texts, (text) => text.part.locale).map((text) => ({
    path: [...text.path, 'locale'],
    message: 'This language is in the list twice.',
  }));
}

/** The items whose key an earlier one has. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}
