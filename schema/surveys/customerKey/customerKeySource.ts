import type { IdentifierKind } from '../../../prisma/generated/client/enums.ts';
import type { CustomerKeyShape } from '../../customers/customerKey.ts';
import { normalEmail, normalPhone } from '../../kernel/contact.ts';
import { decodeId } from '../../kernel/id.ts';
import { invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { SurveyDefinition } from '../definition/definition.ts';
import type { AnswerValue, HiddenValues } from '../logic/answers.ts';
import { unknownKey } from '../logic/unknownKey.ts';

/** What names the customer in the responses to a survey, as `Survey.customerKey` stores it. */
export interface CustomerKeySource {
  /** The key of a hidden field, or of a question; the other is null. */
  readonly hiddenField: string | null;
  readonly question: string | null;
  readonly kind: IdentifierKind;
  /** The other system of an EXTERNAL_ID; null for other kinds. */
  readonly system: string | null;
}

/** The value of `Survey.customerKey`. Only this room writes it. */
export function customerKeyIn(json: unknown): CustomerKeySource | null {
  return json as CustomerKeySource | null;
}

/** A longer text is no id of another system: see `ExternalIdInput`. */
const maxIdLength = 200;
/** As of a customer's. */
const maxEmailLength = 320;

/**
 * The customer that a text of a response names.
 *
 * @returns null for a text that is no key of this kind: it names none, and never will
 */
export function customerNamedBy(
  { kind, system }: Pick<CustomerKeySource, 'kind' | 'system'>,
  text: string,
): CustomerKeyShape | null {
  switch (kind) {
    case 'ID': {
      const id = decodeId('Customer', text.trim());
      return id === null ? null : { id };
    }
    case 'EXTERNAL_ID': {
      const id = text.trim();
      const isId = id !== '' && id.length <= maxIdLength;
      return isId ? { externalId: { system: system ?? '', id } } : null;
    }
    case 'EMAIL': {
      const email = text.length > maxEmailLength ? null : normalEmail(text);
      return email === null ? null : { email };
    }
    case 'PHONE': {
      const phone = normalPhone(text);
      return phone === null ? null : { phone };
    }
  }
}

/** The user errors of a customer key that does not fit its survey; paths begin at the survey. */
export function keySourceErrors(
  source: CustomerKeySource,
  { pages, hiddenFields }: SurveyDefinition,
  anonymous: boolean,
): UserErrorShape[] {
  const at = (field: string) => ['customerKey', field];
  if (anonymous) {
    const message =
      'An anonymous survey does not know its customers. Leave the key out, or set `anonymous` to false.';
    return [invalid('INVALID_VALUE', ['customerKey'], message)];
  }
  const { hiddenField, question: key, kind, system } = source;
  const errors: UserErrorShape[] = [];
  if ((kind === 'EXTERNAL_ID') !== (system !== null)) {
    const message =
      system === null
        ? 'An external id belongs to another system: name it.'
        : 'Only an EXTERNAL_ID belongs to another system. Leave this out.';
    errors.push(invalid(system === null ? 'REQUIRED' : 'INVALID_VALUE', at('system'), message));
  }
  if ((hiddenField === null) === (key === null)) {
    const message = 'Set exactly one of `hiddenField` and `question`.';
    return [...errors, invalid('INVALID_VALUE', ['customerKey'], message)];
  }
  if (hiddenField !== null) {
    const field = hiddenFields.find((each) => each.key === hiddenField);
    const known = hiddenFields.map((each) => each.key);
    if (!field) {
      const message = unknownKey('hidden field', known);
      errors.push(invalid('UNKNOWN_FIELD', at('hiddenField'), message));
    } else if (field.kind !== 'TEXT') {
      const message = 'A key is a text: use a hidden field of kind TEXT.';
      errors.push(invalid('WRONG_TYPE', at('hiddenField'), message));
    }
    return errors;
  }
  const question = pages.flatMap((page) => page.questions).find((each) => each.key === key);
  if (!question) {
    const known = pages.flatMap((page) => page.questions.map((each) => each.key));
    errors.push(invalid('UNKNOWN_FIELD', at('question'), unknownKey('question', known)));
  } else if (question.kind === 'CONTACT') {
    if (kind !== 'EMAIL' && kind !== 'PHONE') {
      const message = 'A CONTACT question has the kinds EMAIL and PHONE.';
      errors.push(invalid('INVALID_VALUE', at('kind'), message));
    } else if (!question.fields.includes(kind)) {
      const message = `The question does not ask for it: add ${kind} to its \`fields\`.`;
      errors.push(invalid('INVALID_VALUE', at('kind'), message));
    }
  } else if (question.kind !== 'SHORT_TEXT') {
    const message = 'A key is read from a question of kind CONTACT or SHORT_TEXT.';
    errors.push(invalid('WRONG_TYPE', at('question'), message));
  }
  return errors;
}

/** The text of a response that a source names; null if it has none. */
export function keyTextIn(
  { hiddenField, question, kind }: CustomerKeySource,
  hiddenFields: HiddenValues,
  answerTo: (question: string) => AnswerValue | undefined,
): string | null {
  if (hiddenField !== null) {
    const value = hiddenFields[hiddenField];
    return typeof value === 'string' ? value : null;
  }
  const value = question === null ? undefined : answerTo(question);
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || !('email' in value || 'phone' in value)) return null;
  return (kind === 'EMAIL' ? value.email : value.phone) ?? null;
}
