import { caseTitle } from '../../cases/caseTitle.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { ReachedStep, StepOutcome } from '../stepAction.ts';
import { noticeTexts } from './noticeTexts.ts';

/** The texts of a case. */
interface CaseTexts {
  readonly title: string;
  readonly description: string | null;
}

/**
 * The texts of cases, by the keys of their steps, as notices are rendered. A case that has no title of its own
 * has the name of its rule: it is to be done all the same.
 */
export async function caseTexts(
  db: WorkspaceDb,
  reached: readonly ReachedStep<'OPEN_CASE'>[],
): Promise<ReadonlyMap<string, CaseTexts>> {
  const texts = await noticeTexts(
    db,
    reached.flatMap(({ id, run, step: { title, description } }) => [
      { id: `${id} title`, run, text: title },
      ...(description === null ? [] : [{ id: `${id} description`, run, text: description }]),
    ]),
  );
  const titleOf = (id: string) => caseTitle(written(texts.get(`${id} title`)) ?? '');
  const untitled = reached.filter(({ id }) => titleOf(id) === '');
  const names = await namesOfRules(
    db,
    untitled.map(({ run }) => run.ruleId),
  );
  return new Map(
    reached.map(({ id, run }) => [
      id,
      {
        title: titleOf(id) || (names.get(run.ruleId) ?? 'A case of a rule'),
        description: written(texts.get(`${id} description`)),
      },
    ]),
  );
}

function written(text: string | StepOutcome | undefined): string | null {
  return typeof text === 'string' ? text : null;
}

async function namesOfRules(
  db: WorkspaceDb,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rules = await db.rule.findMany({
    where: { id: { in: [...new Set(keys)] } },
    select: { id: true, name: true },
  });
  return new Map(rules.map(({ id, name }) => [id, name]));
}
