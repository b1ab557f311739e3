import type { AttributeType, BreakdownSource } from '../../../prisma/generated/client/enums.ts';
import { invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { CustomerKeySource } from '../customerKey/customerKeySource.ts';
import type { SurveyDefinition } from '../definition/definition.ts';
import { unknownKey } from '../logic/unknownKey.ts';
import { attributeOfKey, namedSources } from './breakdown.ts';

/** What the keys of breakdowns are read against. */
interface Marked {
  /** The draft, and the published versions. */
  readonly definitions: readonly SurveyDefinition[];
  readonly anonymous: boolean;
  /** What names the customer in responses; null if nothing does. */
  readonly customerKey: CustomerKeySource | null;
  /** The attributes of customers among those that keys name. */
  readonly attributes: readonly NamedAttribute[];
}

/** An attribute as it is defined. */
interface NamedAttribute {
  readonly key: string;
  readonly type: AttributeType;
  readonly personal: boolean;
}

/** What a key is read from: a hidden field comes before a question of an earlier version with its key. */
export function sourceOfKey(
  key: string,
  definitions: readonly SurveyDefinition[],
): BreakdownSource | null {
  const named = attributeOfKey(key) === null ? namedSources.get(key) : 'ATTRIBUTE';
  if (named) return named;
  if (definitions.some(({ hiddenFields }) => hiddenFields.some((field) => field.key === key))) {
    return 'HIDDEN_FIELD';
  }
  return definitions.some((definition) => profileKeys(definition).includes(key)) ? 'PROFILE' : null;
}

function profileKeys({ pages }: SurveyDefinition): string[] {
  return pages
    .flatMap(({ questions }) => questions)
    .filter(({ kind, role }) => kind === 'SINGLE_CHOICE' && role === 'PROFILE')
    .map(({ key }) => key);
}

/** The user errors of the keys of breakdowns; paths begin at the survey. */
export function breakdownErrors(keys: readonly string[], marked: Marked): UserErrorShape[] {
  return keys.flatMap((key, index) => {
    const [code, message] = problemOf(key, marked) ?? [];
    const path = ['breakdowns', String(index)];
    return code && message ? [invalid(code, path, message)] : [];
  });
}

type Problem = readonly [Parameters<typeof invalid>[0], string];

function problemOf(
  key: string,
  { definitions, anonymous, customerKey, attributes }: Marked,
): Problem | null {
  const attribute = attributeOfKey(key);
  if ((key === 'segments' || attribute !== null) && anonymous) {
    return ['INVALID_VALUE', 'An anonymous survey does not know its customers. Leave this out.'];
  }
  if (attribute !== null) {
    return problemOfAttribute(attributes.find((each) => each.key === attribute));
  }
  if (key === customerKey?.hiddenField) {
    const message =
      'This field names the customer of a response, so its values are not counted apart.';
    return ['INVALID_VALUE', message];
  }
  if (sourceOfKey(key, definitions) !== null) return null;
  const known = definitions.flatMap((definition) => [
    ...definition.hiddenFields.map((field) => field.key),
    ...profileKeys(definition),
  ]);
  const what = 'hidden field or SINGLE_CHOICE question of role PROFILE';
  return [
    'UNKNOWN_FIELD',
    unknownKey(
      what,
      [...new Set(known)].filter((each) => each !== customerKey?.hiddenField),
    ),
  ];
}

function problemOfAttribute(attribute: NamedAttribute | undefined): Problem | null {
  if (!attribute) {
    const message =
      'No attribute of customers has this key. Define it with attributeDefinitionCreate.';
    return ['UNKNOWN_FIELD', message];
  }
  if (attribute.personal) {
    const message =
      'This attribute is personal, so its values are not stored with responses. Leave this out: a score by it is counted when it is asked for.';
    return ['INVALID_VALUE', message];
  }
  if (attribute.type === 'CHOICE' || attribute.type === 'BOOLEAN') return null;
  const message = `This attribute is of type ${attribute.type}: responses are counted by attributes of type CHOICE and BOOLEAN. Leave this out.`;
  return ['WRONG_TYPE', message];
}
