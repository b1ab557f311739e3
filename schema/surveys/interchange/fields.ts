import type { QuestionKind } from '../definition/definition.ts';
import { fieldTypeOf } from '../logic/fields.ts';
import type { Field } from './comparison.ts';

/** Why conditions cannot use a field of the document, as a sentence for `unmapped`. */
export type Missing = { readonly missing: string };

/** The fields that conditions of a document can use, by the document’s names. */
export class Fields {
  readonly #byName = new Map<string, Field | Missing>();

  /** Adds a field, unless its name is taken. */
  add(name: string, field: Field | Missing): void {
    if (!this.#byName.has(name)) this.#byName.set(name, field);
  }

  /** The field with exactly this name, else with this name in another case. */
  find(name: string): Field | Missing {
    const found = this.#byName.get(name) ?? this.#anyCase(name);
    const whole = name.split(/[.[]/, 1)[0] ?? name;
    if (!found && whole !== name && this.#byName.has(whole)) {
      return { missing: 'It uses a part of an answer; conditions can only use the whole.' };
    }
    return found ?? { missing: `It uses "${name.slice(0, 80)}", which is not in the survey.` };
  }

  #anyCase(name: string): Field | Missing | undefined {
    const lower = name.toLowerCase();
    for (const [other, field] of this.#byName) if (other.toLowerCase() === lower) return field;
    return undefined;
  }
}

/** The field of a question. */
export function questionConditionField(
  key: string,
  kind: QuestionKind,
  more: Omit<Field, 'key' | 'type'> = {},
): Field | Missing {
  const type = fieldTypeOf(kind);
  return type
    ? { key, type, ...more }
    : { missing: 'It uses a part of the survey that takes no answer here.' };
}
