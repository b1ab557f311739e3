import type { JsonValue } from '../../kernel/json.ts';
import type { StepOf } from '../../rules/definition.ts';
import { isTemplate } from '../../rules/noticeErrors.ts';
import { attributePrefix } from '../../segments/customerFields.ts';
import { areColleagues } from '../actions/colleagues.ts';
import { skipped } from '../actions/forCustomers.ts';
import { renderNoticeTexts } from '../actions/noticeTexts.ts';
import { noAddress } from '../actions/sendMessage.ts';
import { objectOf } from '../actions/triggerData.ts';
import type { StepOutcome } from '../stepAction.ts';
import { NotKnown } from '../turn/notKnown.ts';
import type { PastFact, PastPerson } from './person.ts';

/** A notice that a step would have made. */
interface PastNotice {
  readonly step: StepOf<'NOTIFY'>;
  readonly past: PastFact | undefined;
  /** The fields of the customer that steps would have set, by their names in conditions. */
  readonly set: ReadonlyMap<string, JsonValue>;
}

/**
 * What would have become of a step that notifies a person of the team.
 *
 * @param workspace its key: workspaces take turns
 * @throws NotKnown where its text depends on what the customer was, and that is not stored
 */
export async function notified(
  { updatedAt }: PastPerson,
  { step, past, set }: PastNotice,
  { workspace, now }: { readonly workspace: string; readonly now: Date },
): Promise<StepOutcome> {
  const { text } = step;
  const outcome = addressed(past, step, false);
  const stored = past?.notices;
  if (outcome.status !== 'SUCCEEDED' || !stored || !isTemplate(text)) return outcome;
  if (updatedAt > now && dependsOnCustomer(text)) throw new NotKnown();
  const { customer } = stored.values;
  const attributes = { ...objectOf(customer.attributes) };
  for (const [field, value] of set) attributes[field.slice(attributePrefix.length)] = value;
  const values = { ...stored.values, customer: { ...customer, attributes } };
  const [rendered] = await renderNoticeTexts(workspace, text, [{ ...stored, values }]);
  return typeof rendered === 'object' ? rendered : outcome;
}

/**
 * Whether the people whom a step is for would have been found, with an address for a mail.
 *
 * @throws NotKnown for the owner of a case, which depends on who worked then
 */
export function addressed(
  past: PastFact | undefined,
  { key, to }: StepOf<'NOTIFY'> | StepOf<'SEND_MESSAGE'>,
  isMail: boolean,
): StepOutcome {
  if (to.kind === 'OWNER_OF' && to.of === 'CASE') throw new NotKnown();
  const found = past?.colleagues.get(key);
  if (!areColleagues(found)) return found ?? skipped('NO_ACTOR', 'The person is not known.');
  const isReached = !isMail || found.some(({ email }) => email !== null);
  return isReached ? { status: 'SUCCEEDED' } : noAddress;
}

/** Whether the customer may decide what is left of a text: not where it has words of its own beside plain values. */
function dependsOnCustomer(text: string): boolean {
  const own = text.replace(/\{\{\s*[\w.]+\s*\}\}/g, '');
  return text.includes('customer') && (isTemplate(own) || own.trim() === '');
}
