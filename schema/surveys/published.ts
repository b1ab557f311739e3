import { BoundedCache } from '../kernel/boundedCache.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { Question, SurveyDefinition } from './definition/definition.ts';
import { definitionIn } from './definition/stored.ts';
import { type CompiledSurvey, compileSurvey } from './logic/logic.ts';

/** A published version, ready for its logic. It never changes. */
export interface SurveyAtVersion {
  readonly version: number;
  readonly definition: SurveyDefinition;
  readonly compiled: CompiledSurvey;
  /** All its questions by key, statements included. */
  readonly questions: ReadonlyMap<string, Question>;
}

/** Characters of the definitions that are kept; what is compiled from them takes some times that. */
const keptCharacters = 16_000_000;

const kept = new BoundedCache<SurveyAtVersion>(keptCharacters);

/** A published version of a survey; null if there is none. No statement where it is in memory. */
export async function versionOf(
  db: WorkspaceDb,
  surveyId: string,
  version: number,
): Promise<SurveyAtVersion | null> {
  if (version === 0) return null;
  const key = `${db.$workspaceId}/${surveyId}/${version}`;
  const known = kept.get(key);
  if (known) return known;
  const found = await db.surveyVersion.findFirst({
    where: { surveyId, version },
    select: { definition: true },
  });
  if (!found) return null;
  const definition = definitionIn(found.definition);
  const atVersion = compiledVersion(version, definition);
  kept.set(key, atVersion, JSON.stringify(definition).length);
  return atVersion;
}

/** The same of a definition at hand, such as one that is being published: it is not remembered. */
export function compiledVersion(version: number, definition: SurveyDefinition): SurveyAtVersion {
  const compiled = compileSurvey(definition);
  return { version, definition, compiled, questions: compiled.questions };
}

/** A version as its workspace reckons days: versions are shared and stay as they are, zones change. */
export function inZone(version: SurveyAtVersion, timeZone: string): SurveyAtVersion {
  return { ...version, compiled: { ...version.compiled, timeZone } };
}
