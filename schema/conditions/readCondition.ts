import { isObject } from '../kernel/isObject.ts';
import { listed } from '../kernel/listed.ts';
import { plural } from '../kernel/plural.ts';
import { isStorable } from '../kernel/storable.ts';
import {
  type Condition,
  conditionLimits,
  type Operand,
  type Period,
  type Predicate,
  periodUnits,
  type Scalar,
  type Tree,
} from './condition.ts';
import { errorLimit, firstErrors } from './firstErrors.ts';
import { isDay, isMoment } from './moment.ts';
import { type FieldType, type OperatorOption, operatorNamed, operators } from './operators.ts';
import { oversizeOf, rulesOf } from './size.ts';

export interface ConditionError {
  readonly code: 'INVALID_CONDITION' | 'UNKNOWN_FIELD' | 'WRONG_TYPE';
  /** The path in the condition: `['rules', '2', 'rules', '0', 'value']`. */
  readonly path: readonly string[];
  readonly message: string;
}

/** The types of the fields that a condition can compare. */
export type FieldTypes =
  | ReadonlyMap<string, FieldType>
  | ((field: string) => FieldType | undefined);

export interface ReadCondition {
  /** Null if there are errors. */
  readonly condition: Condition | null;
  readonly errors: readonly ConditionError[];
}

/**
 * Reads JSON as a condition: react-querybuilder's `RuleGroupType` with the operators of this
 * language. What only an editor needs (`id`, `path`, `valueSource`, `disabled`, …) is dropped; a
 * predicate or group that is `muted` is left out, as it is from react-querybuilder's own exports.
 *
 * The size is checked first, without recursion: see `conditionLimits`. Then each predicate is checked
 * against the type of its field. Each error has the predicate's path; at most `errorLimit` are listed.
 *
 * @param fields The type of each field; a function returns undefined for a field that does not exist.
 *   With a map, the error for an unknown field lists the first ten fields.
 *
 * @example
 * ```ts
 * const predicate = { field: 'score', operator: 'gte', value: 9 };
 * const json = { combinator: 'and', rules: [predicate] };
 * const { condition, errors } = readCondition(json, new Map([['score', 'NUMBER']]));
 * ```
 */
export function readCondition(json: unknown, fields: FieldTypes): ReadCondition {
  return readTree<never>(json, fields, () => null);
}

/** Reads a predicate of another kind; null for one of the language. Paths begin at the condition. */
export type OtherReader<Other> = (
  json: Readonly<Record<string, unknown>>,
  path: readonly string[],
) => { readonly rule: Other | null; readonly errors: readonly ConditionError[] } | null;

/** Reads JSON as a condition with predicates of another kind beside: see `readCondition`. */
export function readTree<Other extends object>(
  json: unknown,
  fields: FieldTypes,
  other: OtherReader<Other>,
): { readonly condition: Tree<Other> | null; readonly errors: readonly ConditionError[] } {
  const oversize = oversizeOf(json);
  if (oversize) {
    return { condition: null, errors: [{ code: 'INVALID_CONDITION', ...oversize }] };
  }
  const reader = new Reader(fields, other);
  const condition = reader.group(json, []);
  const errors = firstErrors(reader.errors, []);
  return { condition: errors.length > 0 ? null : condition, errors };
}

/** Fields that a message lists, at most: there can be a hundred messages at once. */
const maxListed = 10;

type Path = readonly string[];
type Fields = Readonly<Record<string, unknown>>;

class Reader<Other extends object> {
  readonly errors: ConditionError[] = [];
  readonly #fields: FieldTypes;
  readonly #other: OtherReader<Other>;

  constructor(fields: FieldTypes, other: OtherReader<Other>) {
    this.#fields = fields;
    this.#other = other;
  }

  /** Reads a group. `oversizeOf` has limited the depth of this recursion. */
  group(json: unknown, path: Path): Tree<Other> | null {
    if (!isObject(json)) {
      return this.#refuse(path, 'This must be a group: { combinator, rules: [ … ] }.');
    }
    const combinator = own(json, 'combinator');
    if (combinator !== 'and' && combinator !== 'or') {
      return this.#refuse([...path, 'combinator'], 'This must be "and" or "or".');
    }
    const not = own(json, 'not') ?? false;
    if (typeof not !== 'boolean') {
      return this.#refuse([...path, 'not'], 'This must be true or false.');
    }
    const nodes = rulesOf(json);
    if (!nodes) {
      return this.#refuse([...path, 'rules'], 'This must be a list of predicates and groups.');
    }
    const rules = this.#nodes(nodes, [...path, 'rules']);
    if (combinator === 'or' && rules.length === 0) {
      const message = 'An "or" of nothing never holds: add a predicate, or write "and".';
      return this.#refuse([...path, 'rules'], message);
    }
    return { combinator, ...(not && { not }), rules: rules.flatMap((each) => each ?? []) };
  }

  #nodes(nodes: readonly unknown[], path: Path): (Predicate | Other | Tree<Other> | null)[] {
    return nodes.flatMap((node, index) => {
      // One error more than the limit is enough to show that there are more.
      if (this.errors.length > errorLimit) return [];
      if (isObject(node) && own(node, 'muted') === true) return [];
      const at = [...path, String(index)];
      const isGroup = isObject(node) && own(node, 'rules') !== undefined;
      return [isGroup ? this.group(node, at) : this.#predicate(node, at)];
    });
  }

  #predicate(json: unknown, path: Path): Predicate | Other | null {
    if (!isObject(json)) {
      return this.#refuse(
        path,
        'This must be a predicate, { field, operator, value }, or a group.',
      );
    }
    const other = this.#other(json, path);
    if (other) {
      this.errors.push(...other.errors);
      return other.rule;
    }
    const field = own(json, 'field');
    if (typeof field !== 'string') {
      return this.#refuse([...path, 'field'], 'This must be the name of a field.');
    }
    const operator = operatorNamed(own(json, 'operator'));
    if (!operator) {
      return this.#refuse(
        [...path, 'operator'],
        `There is no such operator. ${namesOf(operators)}`,
      );
    }
    if ((own(json, 'valueSource') ?? 'value') !== 'value') {
      const message = 'A field can be compared with a value only, not with another field.';
      return this.#refuse([...path, 'valueSource'], message);
    }
    const type = this.#typeOf(field);
    if (type === undefined) {
      const message = `There is no field of this name that a condition can compare.${this.#others()}`;
      return this.#refuse([...path, 'field'], message, 'UNKNOWN_FIELD');
    }
    if (!operator.types.includes(type)) {
      const fitting = namesOf(operators.filter(({ types }) => types.includes(type)));
      const message = `"${operator.name}" does not compare ${described[type].plural}. ${fitting}`;
      return this.#refuse([...path, 'operator'], message, 'WRONG_TYPE');
    }
    if (operator.operand === 'NONE') return { field, operator: operator.name };
    const value = this.#operand(operator, type, own(json, 'value'), [...path, 'value']);
    return value === null ? null : { field, operator: operator.name, value };
  }

  #typeOf(field: string): FieldType | undefined {
    return typeof this.#fields === 'function' ? this.#fields(field) : this.#fields.get(field);
  }

  /** A sentence that lists the known fields; empty if they are not known. */
  #others(): string {
    const names = typeof this.#fields === 'function' ? [] : [...this.#fields.keys()];
    return names.length === 0 ? '' : ` There are ${listed(names, maxListed)}.`;
  }

  #operand(
    { operand }: OperatorOption,
    type: FieldType,
    value: unknown,
    path: Path,
  ): Operand | null {
    if (operand === 'PERIOD') return this.#period(value, path);
    if (operand === 'ONE') return this.#single(type, value, path);
    if (!Array.isArray(value)) {
      return this.#refuse(path, `This must be a list of ${described[type].plural}.`, 'WRONG_TYPE');
    }
    const most = operand === 'RANGE' ? 2 : conditionLimits.listItems;
    const least = operand === 'RANGE' ? 2 : 1;
    if (value.length < least || value.length > most) {
      const wanted = operand === 'RANGE' ? 'two values, [low, high]' : `1 to ${most} values`;
      return this.#refuse(
        path,
        `This list takes ${wanted}; there ${plural(value.length, 'is', 'are')} ${value.length}.`,
      );
    }
    const items: Scalar[] = [];
    for (const [index, each] of value.entries()) {
      const item = this.#single(type, each, [...path, String(index)]);
      // One error for each list: there can be a thousand lists of a thousand entries.
      if (item === null) return null;
      items.push(item);
    }
    return items;
  }

  #single(type: FieldType, value: unknown, path: Path): Scalar | null {
    const { isOne, one } = described[type];
    if (!isOne(value)) return this.#refuse(path, `This must be ${one}.`, 'WRONG_TYPE');
    if (typeof value !== 'string') return value;
    if (value.trim() === '') {
      return this.#refuse(
        path,
        'This needs some text. To ask whether there is none, use "isNull".',
      );
    }
    if (value.length > conditionLimits.textLength) {
      return this.#refuse(path, `At most ${conditionLimits.textLength} characters.`);
    }
    if (!isStorable(value)) {
      return this.#refuse(path, 'NUL and halves of surrogate pairs cannot be stored.');
    }
    return value;
  }

  #period(value: unknown, path: Path): Period | null {
    const amount = isObject(value) ? own(value, 'amount') : undefined;
    const unit = isObject(value)
      ? periodUnits.find((each) => each === own(value, 'unit'))
      : undefined;
    if (isAmount(amount) && unit) return { amount, unit };
    const message =
      `This must be a period: { amount: 30, unit: "days" }, with a whole number up to ` +
      `${conditionLimits.periodAmount} and one of ${periodUnits.join(', ')}.`;
    return this.#refuse(path, message, 'WRONG_TYPE');
  }

  #refuse(path: Path, message: string, code: ConditionError['code'] = 'INVALID_CONDITION'): null {
    this.errors.push({ code, path, message });
    return null;
  }
}

/** A sentence that lists operators. */
function namesOf(some: readonly OperatorOption[]): string {
  return `There are ${some.map(({ name }) => name).join(', ')}.`;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const key = { isOne: isText, one: 'the key of a choice', plural: 'keys of choices' };

const described: Record<
  FieldType,
  { isOne: (value: unknown) => value is Scalar; one: string; plural: string }
> = {
  NUMBER: {
    isOne: (value): value is number => typeof value === 'number' && Number.isFinite(value),
    one: 'a number',
    plural: 'numbers',
  },
  TEXT: { isOne: isText, one: 'text', plural: 'texts' },
  BOOLEAN: {
    isOne: (value): value is boolean => typeof value === 'boolean',
    one: 'true or false',
    plural: 'yes and no',
  },
  DATE: {
    isOne: (value): value is string => isDay(value) || isMoment(value),
    one: 'a day, "2026-11-21", or a moment with its zone, "2026-11-21T09:30:00Z"',
    plural: 'days and moments',
  },
  CHOICE: key,
  CHOICES: key,
  OTHER: {
    isOne: (_value): _value is Scalar => false,
    one: 'left out',
    plural: 'answers of several parts',
  },
};

function isAmount(value: unknown): value is number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return false;
  return value >= 1 && value <= conditionLimits.periodAmount;
}

/** A property of the object itself, not one that it inherits. */
function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
