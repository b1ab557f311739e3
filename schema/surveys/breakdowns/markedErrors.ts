import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { CustomerKeySource } from '../customerKey/customerKeySource.ts';
import type { SurveyDefinition } from '../definition/definition.ts';
import { definitionIn } from '../definition/stored.ts';
import { attributeOfKey, breakdownLimits } from './breakdown.ts';
import { breakdownErrors, sourceOfKey } from './breakdownKeys.ts';

interface MarkedSurvey {
  readonly input: {
    readonly breakdowns?: readonly string[] | null;
    readonly customerKey?: unknown;
  };
  readonly stored: { readonly id: string } | null;
}

/** The survey as it is to be. */
interface After {
  readonly definition: SurveyDefinition;
  readonly anonymous: boolean;
  /** What names the customer in responses; null if nothing does. */
  readonly source: CustomerKeySource | null;
}

/**
 * The user errors of the breakdowns that an input names, or of a customer key that is read from one of
 * those that are stored. No statement, unless the input has one of the two.
 */
export async function markedErrors(
  db: WorkspaceDb,
  { input: { breakdowns, customerKey }, stored }: MarkedSurvey,
  { definition, anonymous, source }: After,
): Promise<UserErrorShape[]> {
  const surveyId = stored?.id;
  if (breakdowns) {
    // An earlier version is read only for keys that the draft has not.
    const isKnown = breakdowns.every((key) => sourceOfKey(key, [definition]));
    const versions = isKnown || !surveyId ? [] : await versionsOf(db, surveyId);
    const marked = {
      ...{ definitions: [definition, ...versions], anonymous, customerKey: source },
      attributes: await attributesIn(db, breakdowns),
    };
    return [
      ...breakdownErrors(breakdowns, marked),
      ...(await limitErrors(db, surveyId, breakdowns.length, ['breakdowns'])),
    ];
  }
  const field = source?.hiddenField;
  if (!customerKey || !field || !surveyId) return [];
  const isMarked = await db.surveyBreakdown.count({ where: { surveyId, key: field } });
  const message = 'The counts of the survey are stored by this field: take it out of `breakdowns`.';
  return isMarked > 0 ? [invalid('INVALID_VALUE', ['customerKey', 'hiddenField'], message)] : [];
}

async function versionsOf(db: WorkspaceDb, surveyId: string): Promise<SurveyDefinition[]> {
  const versions = await db.surveyVersion.findMany({
    where: { surveyId },
    select: { definition: true },
  });
  return versions.map(({ definition }) => definitionIn(definition));
}

/** The attributes of customers that keys of breakdowns name; no statement where they name none. */
async function attributesIn(db: WorkspaceDb, breakdowns: readonly string[]) {
  const keys = breakdowns.flatMap((key) => attributeOfKey(key) ?? []);
  if (keys.length === 0) return [];
  return db.attributeDefinition.findMany({
    where: { key: { in: keys } },
    select: { key: true, type: true, personal: true },
  });
}

/** The user errors of a survey with more breakdowns than its workspace can have. */
export async function limitErrors(
  db: WorkspaceDb,
  surveyId: string | undefined,
  added: number,
  path: InputPath,
): Promise<UserErrorShape[]> {
  if (added === 0) return [];
  const others = await db.surveyBreakdown.count({
    where: surveyId ? { surveyId: { not: surveyId } } : {},
  });
  if (others + added <= breakdownLimits.ofWorkspace) return [];
  const message = `The surveys of a workspace have at most ${breakdownLimits.ofWorkspace} breakdowns together; the others have ${others}.`;
  return [invalid('TOO_MANY', path, message)];
}
