import type { RuleSkipReason as SkipReason } from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import {
  CustomerKey,
  type CustomerKeyShape,
  customerKeyErrors,
  findCustomers,
} from '../../customers/customerKey.ts';
import '../../events/jsonObject.graph.ts';
import { propertyErrors } from '../../events/properties.ts';
import { isSame } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/id.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { invalid, throwUserErrors, UserErrorsThrown } from '../../kernel/userError.ts';
import { RuleSkipReason } from '../../rules/enums.graph.ts';
import '../../rules/rule.ts';
import { rowField } from '../../toolkit/read/rowField.ts';
import type { Effect } from '../../toolkit/write/idempotency.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { type MutationOutcome, mutation } from '../../toolkit/write/mutation.ts';
import '../run.graph.ts';
import { type ActiveRule, activeRules } from './activeRules.ts';
import { noCause } from './causes.ts';
import { startRuns } from './startRuns.ts';

/** Bytes of the values of a call as JSON, at most: a run has them until it is deleted. */
const maxDataBytes = 10_000;

interface StartInput {
  readonly rule: string;
  readonly customer: CustomerKeyShape;
  readonly data?: JsonObject | null;
  readonly key?: string | null;
}

const RuleStartInput = builder.inputRef<StartInput>('RuleStartInput').implement({
  description: 'Which rule is carried out, and for whom.',
  fields: (t) => ({
    rule: t.id(
      bounded(
        { reference: 'Rule' },
        {
          required: true,
          description: 'A rule that is enabled and has the trigger CALL, by its id.',
        },
      ),
    ),
    customer: t.field({
      type: CustomerKey,
      required: true,
      description: 'The customer for whom it is carried out.',
    }),
    data: t.field({
      type: 'JsonObject',
      description: `Values for the run, at most ${maxDataBytes.toLocaleString('en')} bytes as JSON: conditions compare them as \`trigger.data.NAME\`, templates have them as \`trigger.data\`.`,
    }),
    key: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        {
          description:
            'What the call is about, such as the number of an order: of a rule and a customer, one run begins for each key. Without it, each call begins one.',
        },
      ),
    ),
  }),
});

interface StartEffect extends Effect {
  readonly run: string | null;
  readonly skipped: SkipReason | null;
}

mutation<StartInput, StartEffect>('ruleStart', {
  description:
    'Begins a run of a rule for a customer, if the condition and the limits of the rule let it. A call with the `key` of an earlier one returns that run. Refused with `WRONG_STATE` for a rule that is not enabled or has another trigger, with `IDEMPOTENCY_KEY_REUSED` for a `key` that came with other `data`, with `TOO_LONG`, `NOT_FOUND`, `AMBIGUOUS_CUSTOMER` and `ERASED`.',
  scope: 'rules:write',
  input: RuleStartInput,
  fields: (t) => ({
    run: t.field(
      rowField(
        'Run',
        'The run; null if none began, and if there are errors.',
        ({ effect }: MutationOutcome<StartEffect>) => effect?.run ?? null,
      ),
    ),
    skipped: t.field({
      type: RuleSkipReason,
      nullable: true,
      description: 'Why no run began; null if one did, and if there are errors.',
      resolve: ({ effect }) => effect?.skipped ?? null,
    }),
  }),
  resolve: async (ctx, input) => {
    throwUserErrors(dataErrors(input.data ?? {}));
    const customerId = await calledCustomer(ctx, input.customer);
    const rule = await calledRule(ctx, input.rule);
    const data = input.data ?? {};
    const triggerKey = `call ${input.key ?? newId()}`;
    const by = { trigger: 'CALL', triggerId: null, triggerKey, triggeredAt: ctx.now } as const;
    const [begun] = await startRuns(ctx.db, ctx.now, [
      { rule, customerId, ...by, data, cause: noCause },
    ]);
    const run = begun?.run ?? null;
    if (run !== null && input.key != null) await demandSameData(ctx, run, data);
    return { run, skipped: begun?.reason ?? null };
  },
});

function dataErrors(data: JsonObject) {
  const path = ['input', 'data'];
  const errors = propertyErrors(data, path);
  if (errors.length > 0 || Buffer.byteLength(JSON.stringify(data)) <= maxDataBytes) return errors;
  const most = `At most ${maxDataBytes.toLocaleString('en')} bytes as JSON.`;
  return [invalid('TOO_LONG', path, most)];
}

async function calledRule({ db }: Context, id: string): Promise<ActiveRule> {
  const rule = (await activeRules(db, [id])).get(id);
  if (rule?.definition.trigger.kind === 'CALL') return rule;
  const message = rule
    ? 'Calls begin no runs of this rule: what it waits for does. Use a rule with the trigger CALL.'
    : 'This rule is not enabled. Enable it with `ruleEnable` first.';
  throw new UserErrorsThrown(invalid('WRONG_STATE', ['input', 'rule'], message));
}

async function calledCustomer(ctx: Context, key: CustomerKeyShape): Promise<string> {
  const found = (await findCustomers(ctx.db, [key]))(key);
  throwUserErrors(customerKeyErrors(ctx, key, found, ['input', 'customer']));
  const [customer] = found.customers;
  if (customer === undefined) throw new Error('A key that fits one customer named none');
  return customer;
}

/** A run that an earlier call began has the values of that. */
async function demandSameData({ db }: Context, id: string, data: JsonObject): Promise<void> {
  const run = await db.run.findFirst({ where: { id }, select: { data: true } });
  if (run && isSame(run.data, data)) return;
  throw new UserErrorsThrown({
    type: 'IdempotencyKeyReusedError',
    code: 'IDEMPOTENCY_KEY_REUSED',
    path: ['input', 'key'],
    message: 'A call with this key came with other `data`. Use another key for another run.',
  });
}
