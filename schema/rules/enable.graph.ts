import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { invalid, throwUserErrors, type UserErrorShape } from '../kernel/userError.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { lockRevision, revise } from '../toolkit/write/revision.ts';
import { idOf, revisionField } from '../toolkit/write/rowInput.ts';
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

function inputFor(verb: string) {
  return builder.inputType(`Rule${verb}Input`, {
    description: `Which rule to ${verb.toLowerCase()}, and the revision that you read.`,
    fields: (t) => ({
      id: t.id(idOf('Rule', { own: true })),
      revision: t.int(revisionField),
    }),
  });
}

mutation('ruleEnable', {
  description:
    'Has a rule begin runs from now on; what happened before begins none. It is checked anew, since rows that it names can have changed, and the key needs the scopes of all that it does: the message of an error begins with the path in the rule. Refused with `WRONG_STATE` if it is archived. Repeating it changes nothing.',
  scope,
  input: inputFor('Enable'),
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

mutation('ruleDisable', {
  description:
    'Has a rule begin no more runs. Those that have begun go on; archive the rule to have them end before their next step. Repeating it changes nothing.',
  scope,
  input: inputFor('Disable'),
  entity,
  resolve: async (ctx, { id, revision }) => {
    const { status } = await lockRevision(ctx.db, 'Rule', id, revision, 'NO KEY UPDATE');
    if (status === 'ENABLED') await disable(ctx, id);
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
