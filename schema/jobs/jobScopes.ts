import { scopeOf } from '../kernel/entity.ts';
import type { ModelName } from '../kernel/workspaceDb.ts';

/** The scope that shows a job: the one that reads the rows in its file. */
export function readScopeOf(rowType: string): string {
  const scope = scopeOf(rowType as ModelName);
  if (scope === undefined) throw new Error(`A job has rows of ${rowType}, which the graph lacks`);
  return scope;
}

/** The scope that sends a job's file, or ends the job: the one that changes its rows. */
export function writeScopeOf(rowType: string): string {
  return readScopeOf(rowType).replace(/:read$/, ':write');
}
