import type { QuestionKind } from '../definition/definition.ts';
import { fieldTypeOf } from '../logic/fields.ts';
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

/** A question, as conditions can ask for it. */
export function questionConditionField(
  key: string,
  kind: QuestionKind,
  more: Omit<Field, 'key' | 'type'> = {},
): Field | Missing {
  const type = fieldTypeOf(kind);
  return type
    ? { key, type, ...more }
    : { missing: 'It asks for a part of the survey that takes no answer here.' };
}
