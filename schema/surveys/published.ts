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

/** Characters of all cached definitions; their compiled forms take several times that in memory. */
const cachedCharacters = 16_000_000;

const cache = new BoundedCache<SurveyAtVersion>(cachedCharacters);

/** A published version of a survey; null if there is none. No statement if it is in the cache. */
export async function versionOf(
  db: WorkspaceDb,
  surveyId: string,
  version: number,
): Promise<SurveyAtVersion | null> {
  if (version === 0) return null;
  const key = `${db.$workspaceId}/${surveyId}/${version}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const found = await db.surveyVersion.findFirst({
    where: { surveyId, version },
    select: { definition: true },
  });
  if (!found) return null;
  const definition = definitionIn(found.definition);
  const atVersion = compiledVersion(version, definition);
  cache.set(key, atVersion, JSON.stringify(definition).length);
  return atVersion;
}

/** A version made of a definition, such as one that is being published. It is not cached. */
export function compiledVersion(version: number, definition: SurveyDefinition): SurveyAtVersion {
  const compiled = compileSurvey(definition);
  return { version, definition, compiled, questions: compiled.questions };
}

/** The version with its workspace's time zone. A copy: a cached version outlives a change of the zone. */
export function inZone(version: SurveyAtVersion, timeZone: string): SurveyAtVersion {
  return { ...version, compiled: { ...version.compiled, timeZone } };
}
