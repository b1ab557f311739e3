import { isSame } from '../kernel/canonical.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { insertRows } from '../kernel/rows.ts';
import type { UserErrorShape } from '../kernel/userError.ts';
import type { ModelName, WorkspaceDb } from '../kernel/workspaceDb.ts';
import { asJson } from '../surveys/definition/stored.ts';
import type { Columns } from '../toolkit/primitive/declaration.ts';
import { revise } from '../toolkit/write/revision.ts';
import { ruleDefinitionIn } from './definition.ts';
import { readRuleDefinition } from './readRuleDefinition.ts';
import { type SentDefinition, sentDefinition, setsDefinition } from './ruleInputs.ts';
import { rowsNamedBy } from './ruleRows.ts';
import { planRules } from './schedule.ts';
import { watchRules } from './watching.ts';

interface RuleToStore {
  readonly input: SentDefinition;
  readonly stored: { readonly definition: unknown; readonly version: number } | null;
}

/** The columns and errors of rules' inputs: another definition has the next number. */
export async function prepareRules(ctx: Context, rules: readonly RuleToStore[]) {
  const prepared: { columns: Columns<'Rule'>; errors: readonly UserErrorShape[] }[] = [];
  for (const rule of rules) prepared.push(await prepareRule(ctx, rule));
  return prepared;
}

async function prepareRule(ctx: Context, { input, stored }: RuleToStore) {
  if (stored && !setsDefinition(input)) return { columns: {}, errors: [] };
  const earlier = stored && ruleDefinitionIn(stored.definition);
  const sent = sentDefinition(input, earlier);
  if (!sent.definition) return { columns: {}, errors: sent.errors };
  const { definition, errors } = await readRuleDefinition(ctx, sent.definition);
  if (!definition) return { columns: {}, errors };
  const isOther = earlier === null || !isSame(definition, earlier);
  const version = (stored?.version ?? 0) + (isOther ? 1 : 0);
  return { columns: { definition: asJson(definition), version }, errors };
}

/**
 * Stores what follows from the definitions of rules: a version of each that is another one, the rows that it
 * names, what it is found by and when it is due.
 *
 * @returns the keys of the rules that have another definition
 */
export async function storeDefinitions(
  { db, now }: Context,
  rows: readonly (RuleToStore & { readonly key: string })[],
): Promise<ReadonlySet<string>> {
  const sent = rows.filter(({ input }) => setsDefinition(input)).map(({ key }) => key);
  if (sent.length === 0) return new Set();
  const former = new Map(rows.map(({ key, stored }) => [key, stored?.version ?? 0]));
  const rules = await db.rule.findMany({
    where: { id: { in: sent } },
    select: { id: true, version: true, status: true, definition: true },
  });
  const changed = rules.filter(({ id, version }) => version !== former.get(id));
  const keys = changed.map(({ id }) => id);
  if (keys.length === 0) return new Set();
  await insertRows(
    db,
    'RuleVersion',
    changed.map(({ id: ruleId, version: number, definition }) => ({
      ...{ id: newId(), ruleId, number, definition, createdAt: now },
    })),
  );
  const again = keys.filter((key) => (former.get(key) ?? 0) > 0);
  if (again.length > 0) await db.ruleReference.deleteMany({ where: { ruleId: { in: again } } });
  await storeReferences(db, changed);
  const enabled = changed.flatMap(({ id, status }) => (status === 'ENABLED' ? [id] : []));
  if (enabled.length > 0) await startWatching({ db, now }, enabled);
  return new Set(keys);
}

/** Has rules found by what triggers them, and by their schedules, as they are stored now. */
export async function startWatching(
  { db, now }: Pick<Context, 'db' | 'now'>,
  keys: readonly string[],
): Promise<void> {
  await watchRules(db, keys);
  await planRules(db, now, keys);
}

/** Has a rule begin runs from now on. Its definition is that of the viewer, or was checked. */
export async function enableRule(ctx: Pick<Context, 'db' | 'now'>, key: string): Promise<void> {
  await revise(ctx.db, 'Rule', key, null, { status: 'ENABLED', enabledAt: ctx.now });
  await startWatching(ctx, [key]);
}

/** The columns of the references, by what they refer to. */
const columnOf = {
  Survey: 'surveyId',
  MessageTemplate: 'messageTemplateId',
  Segment: 'segmentId',
  WebhookEndpoint: 'webhookEndpointId',
  Actor: 'actorId',
  Touchpoint: 'touchpointId',
  Team: 'teamId',
  CaseCategory: 'caseCategoryId',
} as const satisfies Partial<Record<ModelName, string>>;

function isReferred(model: ModelName): model is keyof typeof columnOf {
  return Object.hasOwn(columnOf, model);
}

const noReference = Object.fromEntries(Object.values(columnOf).map((column) => [column, null]));

/** Stores which rows rules name, so that these cannot be deleted. */
async function storeReferences(
  db: WorkspaceDb,
  rules: readonly { readonly id: string; readonly definition: unknown }[],
): Promise<void> {
  const references = rules.flatMap(({ id: ruleId, definition }) => {
    const named = new Map(
      rowsNamedBy(ruleDefinitionIn(definition)).flatMap(({ model, key }) =>
        key !== null && isReferred(model) ? [[key, columnOf[model]] as const] : [],
      ),
    );
    return [...named].map(([key, column]) => ({
      ...{ id: newId(), ruleId, ...noReference },
      [column]: key,
    }));
  });
  await insertRows(db, 'RuleReference', references);
}
