import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { invalid, throwUserErrors, type UserErrorShape } from '../kernel/userError.ts';
import { enqueue } from '../outbox/outbox.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { lockRevision, revise } from '../toolkit/write/revision.ts';
import { idOf, revisionField } from '../toolkit/write/rowInput.ts';
import { cancelRunsTask } from './cancelRuns.ts';
import { ruleDefinitionIn } from './definition.ts';
import { readRuleDefinition } from './readRuleDefinition.ts';
import './rule.ts';
import { enableRule, startWatching } from './store.ts';

const scope = 'rules:write';

const entity = {
  field: 'rule',
  model: 'Rule',
  description: 'The rule as it is now; null if there are errors.',
} as const;

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

function whichRule(t: InputFields) {
  return { id: t.id(idOf('Rule', { own: true })), revision: t.int(revisionField) };
}

const RuleEnableInput = builder.inputType('RuleEnableInput', {
  description: 'Which rule to enable, and the revision that you read.',
  fields: whichRule,
});

mutation('ruleEnable', {
  description:
    'Has a rule begin runs from now on; what happened before begins none. It is checked anew, since rows that it names can have changed, and the key needs the scopes of all that it does: the message of an error begins with the path in the rule. Refused with `WRONG_STATE` if it is archived. Repeating it changes nothing.',
  scope,
  input: RuleEnableInput,
  entity,
  resolve: async (ctx, { id, revision }) => {
    const stored = await lockRevision(ctx.db, 'Rule', id, revision, 'NO KEY UPDATE');
    if (stored.status === 'ENABLED') return { rule: id };
    if (stored.archivedAt !== null) {
      const message = 'The rule is archived. Restore it first.';
      throwUserErrors([invalid('WRONG_STATE', ['input', 'id'], message)]);
    }
    const { errors } = await readRuleDefinition(ctx, ruleDefinitionIn(stored.definition));
    throwUserErrors(inRule(errors));
    await enableRule(ctx, id);
    return { rule: id };
  },
});

const RuleDisableInput = builder.inputType('RuleDisableInput', {
  description: 'Which rule to disable, the revision that you read, and what becomes of its runs.',
  fields: (t) => ({
    ...whichRule(t),
    cancelRuns: t.boolean({
      description:
        'Whether its runs that have not ended are canceled, as by `runCancel`, usually within seconds. By default they go on.',
    }),
  }),
});

mutation('ruleDisable', {
  description:
    'Has a rule begin no more runs. Those that have begun go on, or are canceled before their next step with `cancelRuns`, also those of a rule that was disabled before. Repeating it changes nothing else.',
  scope,
  input: RuleDisableInput,
  entity,
  resolve: async (ctx, { id, revision, cancelRuns }) => {
    const { status } = await lockRevision(ctx.db, 'Rule', id, revision, 'NO KEY UPDATE');
    if (status === 'ENABLED') await disable(ctx, id);
    if (cancelRuns) await enqueue(ctx.db, ctx.now, [cancelRunsTask(id, ctx.now)]);
    return { rule: id };
  },
});

async function disable(ctx: Context, id: string): Promise<void> {
  await revise(ctx.db, 'Rule', id, null, { status: 'DISABLED' });
  await startWatching(ctx, [id]);
}

/** Errors of a rule have no path in this mutation's input, so the message names where they are. */
function inRule(errors: readonly UserErrorShape[]): UserErrorShape[] {
  return errors.map((error) => ({
    ...error,
    path: ['input', 'id'],
    message: `${error.path.join('.')} of the rule: ${error.message}`,
  }));
}
