import type { BreakdownSource } from '../../../prisma/generated/client/enums.ts';
import { invalid, type UserErrorShape } from '../../kernel/userError.ts';
import type { CustomerKeySource } from '../customerKey/customerKeySource.ts';
import type { SurveyDefinition } from '../definition/definition.ts';
import { unknownKey } from '../logic/unknownKey.ts';
import { namedSources } from './breakdown.ts';

/** What the keys of breakdowns are read against. */
interface Marked {
  /** The draft, and the published versions. */
  readonly definitions: readonly SurveyDefinition[];
  readonly anonymous: boolean;
  /** What names the customer in responses; null if nothing does. */
  readonly customerKey: CustomerKeySource | null;
}

/** What a key is read from: a hidden field comes before a question of an earlier version with its key. */
export function sourceOfKey(
  key: string,
  definitions: readonly SurveyDefinition[],
): BreakdownSource | null {
  const named = namedSources.get(key);
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

function problemOf(
  key: string,
  { definitions, anonymous, customerKey }: Marked,
): readonly [Parameters<typeof invalid>[0], string] | null {
  if (key.startsWith('attributes.')) {
    const message =
      'Attributes of customers are not stored apart: scores count them when they are asked for, from at most 100,000 responses. Leave this out.';
    return ['INVALID_VALUE', message];
  }
  if (key === 'segments' && anonymous) {
    return ['INVALID_VALUE', 'An anonymous survey does not know its customers. Leave this out.'];
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
