import { BoundedCache } from '../../kernel/boundedCache.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import {
  type AnsweredSurvey,
  atVersion,
  closedError,
  type SurveyColumns,
} from '../../surveys/answeredSurvey.ts';
import { type StoreTogether, storingTogether } from './storeTogether.ts';

/**
 * A survey that took answers when it was read, and counts none of them against a limit. Other servers
 * may have changed it since: each statement that stores a response checks that (`asRemembered`).
 */
export interface RememberedSurvey {
  /** The survey with its newest version. */
  readonly survey: AnsweredSurvey;
  /** Stores its responses. */
  readonly storeTogether: StoreTogether;
  /** To be called when it was found to be changed. */
  forget(): void;
}

interface Remembered {
  readonly row: SurveyColumns;
  readonly storeTogether: StoreTogether;
}

/** Surveys of a database that are remembered; each takes about a kilobyte. */
const mostRemembered = 5_000;

const databases = new WeakMap<object, BoundedCache<Remembered>>();

function surveysOf({ $database }: WorkspaceDb): BoundedCache<Remembered> {
  let surveys = databases.get($database);
  if (!surveys) {
    surveys = new BoundedCache(mostRemembered);
    databases.set($database, surveys);
  }
  return surveys;
}

function nameOf({ $workspaceId }: WorkspaceDb, surveyId: string): string {
  return `${$workspaceId}/${surveyId}`;
}

/** Remembers a survey that was just read with its newest version, if it is open and without limits. */
export function rememberOpen(db: WorkspaceDb, survey: AnsweredSurvey, now: Date): void {
  const { atVersion: _, newest, ...row } = survey;
  const isLimited =
    row.maxResponses !== null || row.counters.length > 0 || newest.definition.quotas.length > 0;
  if (isLimited || closedError(row, now, [])) return;
  const surveys = surveysOf(db);
  const name = nameOf(db, row.id);
  if (!surveys.get(name)) surveys.set(name, { row, storeTogether: storingTogether() }, 1);
}

/** A remembered survey; null if there is none. No statement, unless its version is not cached. */
export async function rememberedSurvey(
  db: WorkspaceDb,
  surveyId: string,
): Promise<RememberedSurvey | null> {
  const surveys = surveysOf(db);
  const name = nameOf(db, surveyId);
  const found = surveys.get(name);
  const survey = found && (await atVersion(db, found.row, found.row.version));
  if (!survey) return null;
  const forget = () => {
    if (surveys.get(name) === found) surveys.delete(name);
  };
  return { survey, storeTogether: found.storeTogether, forget };
}
