import { type Condition, isGroup, type Predicate } from '../../conditions/condition.ts';
import { isNothing } from '../../conditions/evaluate.ts';
import type { FieldType } from '../../conditions/operators.ts';
import type { QuestionKind, SurveyDefinition } from '../definition/definition.ts';

const typeOfKind: Record<QuestionKind, FieldType | null> = {
  NPS: 'NUMBER',
  CSAT: 'NUMBER',
  CES: 'NUMBER',
  RATING: 'NUMBER',
  OPINION_SCALE: 'NUMBER',
  NUMBER: 'NUMBER',
  SINGLE_CHOICE: 'CHOICE',
  MULTIPLE_CHOICE: 'CHOICES',
  RANKING: 'OTHER',
  MATRIX: 'OTHER',
  SHORT_TEXT: 'TEXT',
  LONG_TEXT: 'TEXT',
  DATE: 'DATE',
  BOOLEAN: 'BOOLEAN',
  CONSENT: 'BOOLEAN',
  CONTACT: 'OTHER',
  STATEMENT: null,
};

/** The type that conditions see for a kind of question; null for a statement, which has no answer. */
export function fieldTypeOf(kind: QuestionKind): FieldType | null {
  return typeOfKind[kind];
}

/**
 * The types of the fields that a survey's conditions can name: its questions (but statements),
 * variables and hidden fields, by key.
 */
export function fieldTypesOf(
  definition: Pick<SurveyDefinition, 'variables' | 'hiddenFields'> & {
    readonly pages: readonly {
      readonly questions: readonly { readonly key: string; readonly kind: QuestionKind }[];
    }[];
  },
): ReadonlyMap<string, FieldType> {
  const types = new Map<string, FieldType>();
  for (const { questions } of definition.pages) {
    for (const { key, kind } of questions) {
      const type = fieldTypeOf(kind);
      if (type) types.set(key, type);
    }
  }
  for (const { key, kind } of definition.variables) types.set(key, kind);
  for (const { key, kind } of definition.hiddenFields) types.set(key, kind);
  return types;
}

/** The fields that a condition names, each once. */
export function fieldsIn(condition: Condition | null): ReadonlySet<string> {
  const fields = new Set<string>();
  const open: (Predicate | Condition)[] = condition ? [condition] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isGroup(node)) open.push(...node.rules);
    else fields.add(node.field);
  }
  return fields;
}

/**
 * Whether a value counts as an answer. A text of white space, an empty list, a matrix without a
 * chosen column and a contact without an entry do not.
 */
export function isAnswered(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return !isNothing(value);
  }
  const parts = 'rows' in value ? value.rows : value;
  if (typeof parts !== 'object' || parts === null) return false;
  return Object.values(parts).some((part) => !isNothing(part));
}

/** A record's own value, never an inherited one: a question may have the key `constructor`. */
export function ownValue<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
