import type { FieldType } from '../../conditions/operators.ts';
import type { Question } from '../definition.ts';
import type { Field } from './comparison.ts';

/** Why something of the document cannot be asked for; a sentence for the list. */
export type Missing = { readonly missing: string };

/** What conditions of a document can ask for, by the names that it uses. */
export class Fields {
  readonly #byName = new Map<string, Field | Missing>();

  /** The first of a name keeps it. */
  add(name: string, field: Field | Missing): void {
    if (!this.#byName.has(name)) this.#byName.set(name, field);
  }

  /** As it is spelled, or else without regard to case. */
  find(name: string): Field | Missing {
    const found = this.#byName.get(name) ?? this.#anyCase(name);
    const whole = name.split(/[.[]/, 1)[0] ?? name;
    if (!found && whole !== name && this.#byName.has(whole)) {
      return { missing: 'It asks for a part of an answer; only the whole can be asked for.' };
    }
    return found ?? { missing: `It asks for "${name.slice(0, 80)}", which is not in the survey.` };
  }

  #anyCase(name: string): Field | Missing | undefined {
    const lower = name.toLowerCase();
    for (const [other, field] of this.#byName) if (other.toLowerCase() === lower) return field;
    return undefined;
  }
}

const types: { readonly [K in Question['kind']]: FieldType } = {
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
  STATEMENT: 'OTHER',
};

export function fieldTypeOf(kind: Question['kind']): FieldType {
  return types[kind];
}
