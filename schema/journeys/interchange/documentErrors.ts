import { traitErrors } from '../../personas/persona.ts';
import type { ExternalIdShape } from '../../toolkit/write/externalId.ts';
import { externalKey } from '../../toolkit/write/reference.ts';
import { atMost, limits } from '../limits.ts';
import type { JourneyDocumentShape } from './document.input.ts';

/** Where something stands in a document. */
export type DocumentPath = readonly (string | number)[];

/** A mistake that the form of a document alone does not show. */
interface DocumentError {
  path: DocumentPath;
  message: string;
}

type Step = NonNullable<
  NonNullable<NonNullable<JourneyDocumentShape['stages']>[number]['steps']>
>[number];

/** Something of a document, and where it stands there. */
interface Placed<T> {
  part: T;
  path: DocumentPath;
}

/** Everything of a document that may be linked, named or counted. */
interface Parts {
  personas: Placed<NonNullable<JourneyDocumentShape['personas']>[number]>[];
  touchpoints: Placed<NonNullable<JourneyDocumentShape['touchpoints']>[number]>[];
  stages: Placed<NonNullable<JourneyDocumentShape['stages']>[number]>[];
  steps: Placed<Step>[];
}

/** What is wrong with a document of the right form. */
export function documentErrors(document: JourneyDocumentShape): DocumentError[] {
  const stages = placed(document.stages, ['stages']);
  const parts = {
    personas: placed(document.personas, ['personas']),
    touchpoints: placed(document.touchpoints, ['touchpoints']),
    stages,
    steps: stages.flatMap(({ part, path }) => placed(part.steps, [...path, 'steps'])),
  };
  return [
    ...parts.steps
      .slice(limits.steps, limits.steps + 1)
      .map(({ path }) => ({ path, message: atMost('steps') })),
    ...explainedTwice(parts.personas),
    ...explainedTwice(parts.touchpoints),
    ...explainedTwice(parts.steps),
    ...unexplained(parts),
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

/** A path of the input as one of the document, which counts in numbers. */
export function documentPath(path: readonly string[]): DocumentPath {
  return path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function placed<T>(list: readonly T[] | null | undefined, path: DocumentPath): Placed<T>[] {
  return (list ?? []).map((part, index) => ({ part, path: [...path, index] }));
}

function explainedTwice(parts: readonly Placed<{ id: string }>[]): DocumentError[] {
  return repeated(parts, ({ part }) => part.id).map(({ path }) => ({
    path: [...path, 'id'],
    message: 'This id stands here twice.',
  }));
}

/** Ids in the links of steps that the document does not explain. */
function unexplained({ personas, touchpoints, steps }: Parts): DocumentError[] {
  const ids = (parts: readonly Placed<{ id: string }>[]) =>
    new Set(parts.map(({ part }) => part.id));
  const explained = {
    personas: ids(personas),
    touchpoints: ids(touchpoints),
    nextSteps: ids(steps),
  };
  return (['personas', 'touchpoints', 'nextSteps'] as const).flatMap((kind) =>
    steps.flatMap(({ part, path }) =>
      placed(part[kind], [...path, kind])
        .filter((link) => !explained[kind].has(link.part))
        .map((link) => ({ path: link.path, message: 'The document explains no such id.' })),
    ),
  );
}

/** External ids that lead to two things of one type, or stand twice at one. */
function externalIdTwice(
  parts: readonly Placed<{ externalIds?: readonly ExternalIdShape[] | null }>[],
): DocumentError[] {
  const externalIds = parts.flatMap(({ part, path }) =>
    placed(part.externalIds, [...path, 'externalIds']),
  );
  return repeated(externalIds, ({ part }) => externalKey(part)).map(({ path }) => ({
    path,
    message: 'This external id stands in the document twice, for things of one type.',
  }));
}

function languageTwice({ part, path }: Parts['touchpoints'][number]): DocumentError[] {
  const texts = placed(part.publicName, [...path, 'publicName']);
  return repeated(texts, (text) => text.part.locale).map((text) => ({
    path: [...text.path, 'locale'],
    message: 'This language stands here twice.',
  }));
}

/** Those items whose key an earlier one has. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}
