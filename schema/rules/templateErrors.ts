import type { Channel, MessageKind } from '../../prisma/generated/client/enums.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { contentsIn } from '../messageTemplates/contents.ts';
import { dataNamesIn } from '../messageTemplates/dataNames.ts';
import type { RuleDefinition, SendMessageStep } from './definition.ts';
import { stepsBefore } from './structure.ts';

/** What the data of a message has beside that of the step. */
const alwaysThere: readonly string[] = ['trigger', 'rule'];

/** Errors of templates that exist, but do not fit their step, or read what it does not set; one statement. */
export async function templateErrors(
  db: WorkspaceDb,
  { trigger, steps }: RuleDefinition,
): Promise<UserErrorShape[]> {
  const sent = steps.flatMap((step, index) =>
    step.kind === 'SEND_MESSAGE' ? [{ step, path: ['steps', String(index)] }] : [],
  );
  if (sent.length === 0) return [];
  const templates = await db.messageTemplate.findMany({
    where: { id: { in: sent.map(({ step }) => step.template) } },
    select: { id: true, kind: true, channel: true, contents: true },
  });
  const read = await dataNamesIn(
    db,
    templates.map(({ contents }) => contentsIn(contents)),
  );
  const names = new Map(templates.map(({ id }, index) => [id, read[index]]));
  return sent.flatMap(({ step, path }) => {
    const template = templates.find(({ id }) => id === step.template);
    if (!template) return [];
    const unfit = kindError(step, template, [...path, 'template']);
    if (unfit) return [unfit];
    const known = mayHaveCase(step, { trigger, steps }) ? [...alwaysThere, 'case'] : alwaysThere;
    const lacking = (names.get(template.id) ?? []).filter(
      (name) => !Object.hasOwn(step.data, name) && !known.includes(name),
    );
    return lacking.map((name) =>
      invalid(
        'REQUIRED',
        [...path, 'data', name.slice(0, 80)],
        `The template reads \`data.${name.slice(0, 80)}\`. Set it in \`data\`, if only to null.`,
      ),
    );
  });
}

/** Whether `data.case` can be there: a step before this one opens or assigns a case, or the trigger is about one. */
function mayHaveCase(
  { key }: SendMessageStep,
  { trigger, steps }: Pick<RuleDefinition, 'trigger' | 'steps'>,
): boolean {
  if (trigger.kind === 'CASE_OVERDUE') return true;
  const before = stepsBefore(steps, key);
  return steps.some(
    (step) => (step.kind === 'OPEN_CASE' || step.kind === 'ASSIGN') && before.has(step.key),
  );
}

function kindError(
  { to }: SendMessageStep,
  { kind, channel }: { readonly kind: MessageKind; readonly channel: Channel },
  path: InputPath,
): UserErrorShape | null {
  const wanted: MessageKind = to.kind === 'CUSTOMER' ? 'FOLLOW_UP' : 'ALERT';
  if (kind !== wanted) {
    const cure =
      kind === 'ALERT' || kind === 'FOLLOW_UP'
        ? `${to.kind === 'CUSTOMER' ? 'Customers get' : 'Colleagues get'} those of kind ${wanted}.`
        : 'Invitations send it by themselves: use SEND_SURVEY.';
    return invalid('WRONG_STATE', path, `This template is of kind ${kind}. ${cure}`);
  }
  if (wanted === 'ALERT' && channel !== 'EMAIL') {
    return invalid('WRONG_STATE', path, `Colleagues get messages by EMAIL, and not by ${channel}.`);
  }
  return null;
}
