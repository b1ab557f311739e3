import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { schema } from '../../schema/index.ts';

/** A document with one root field, and the values of its variables. */
export interface AnyDocument {
  readonly field: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What people, programs and attackers put where a text is taken. */
const texts = [
  ...['', ' ', '\0', '\ud800', 'a\udc00b', '\u202e', '\ufeff', '\r\n', 'İ', '😀'.repeat(150)],
  ...['x'.repeat(201), 'ß'.repeat(20_001), '{{', '{% for i in (1..9) %}', '%', '_', '\\', '"', "'"],
  ...['__proto__', 'constructor', 'toString', 'null', '0', '-1', 'NaN', '1e309', '9'.repeat(40)],
  ...[
    'https://[::1]:99999/',
    'https://127.0.0.1/',
    'javascript:1',
    'a@b',
    'ü@ü.de',
    'a@b.c\r\nBcc: d',
  ],
  ...['en', 'de-AT', 'xx', 'EN_us', 'en-u-nu-latn-x', 'Europe/Berlin', 'Etc/GMT+99', 'EUR', 'eur'],
  ...[
    '2026-02-27',
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '24:00',
    'P1D',
    '0 9 * * 1',
    '0 0 31 2 *',
  ],
  ...[
    'newsletter',
    'crm',
    'CustomerEvent',
    'recommend',
    'plan',
    'PURCHASE',
    'customer.plan',
    'a.b',
  ],
];
const moments = [
  '2026-03-29T02:30:00+02:00',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59.999Z',
];
const wholes = [0, 1, 2, 7, 25, 100, 101, -1, 2_147_483_647, -2_147_483_648, 1.5];
const numbers = [...wholes, -0, 1e-7, 5e-324, 1e308, 1e21, 9_007_199_254_740_991];
const operators = [
  'equals',
  'notEquals',
  'contains',
  'in',
  'gte',
  'between',
  'withinLast',
  'isNull',
];
const maxDepth = 6;

/**
 * A random document for any query or mutation: values of the right types with extreme ones among them, ids
 * of rows that exist, of other types and of none, and sometimes a value that fits nowhere.
 */
export function anyDocument(pick: GeneratorValue, ids: readonly string[]): AnyDocument {
  return new Writer(pick, ids).document();
}

class Writer {
  readonly #pick: GeneratorValue;
  readonly #ids: readonly string[];
  /** One value of so many is of another type. */
  readonly #wild: number;

  constructor(pick: GeneratorValue, ids: readonly string[]) {
    this.#pick = pick;
    this.#ids = ids;
    this.#wild = this.#one([0, 0, 40, 10]);
  }

  document(): AnyDocument {
    const [kind, root] = this.#one([
      ['query', schema.getQueryType()],
      ['mutation', schema.getMutationType()],
    ] as const);
    const { name, args, type } = this.#one(Object.values(root?.getFields() ?? {}));
    const named = args.filter((each) => isRequiredArgument(each) || this.#oneOf(2));
    const declared = named.map((each) => `$${each.name}: ${each.type}`).join(', ');
    const passed = named.map((each) => `${each.name}: $${each.name}`).join(', ');
    const selection = isLeafType(getNamedType(type)) ? '' : this.#selection(getNamedType(type), 0);
    return {
      field: name,
      query: `${kind} ${declared && `(${declared})`} { ${name}${passed && `(${passed})`} ${selection} }`,
      variables: Object.fromEntries(
        named.map((each) => [each.name, this.#value(each.type, each, 0)]),
      ),
    };
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '{ __typename }';
    const fields = Object.values(type.getFields()).filter(
      ({ args }) => !args.some(isRequiredArgument),
    );
    const leaves = fields.filter((each) => isLeafType(getNamedType(each.type)) && !this.#oneOf(3));
    const deeper = depth < 3 ? this.#deeper(type, fields, depth) : '';
    return `{ __typename ${leaves.map(({ name }) => name).join(' ')} ${deeper} }`;
  }

  #deeper(
    { name }: GraphQLNamedType,
    fields: readonly GraphQLField<unknown, unknown>[],
    depth: number,
  ): string {
    const whole = depth === 0 || /(Connection|Edge|Payload)$/.test(name);
    return fields
      .filter((each) => !isLeafType(getNamedType(each.type)) && this.#oneOf(whole ? 1 : 6))
      .map((each) => `${each.name} ${this.#selection(getNamedType(each.type), depth + 1)}`)
      .join(' ');
  }

  #value(
    type: GraphQLInputType,
    field: GraphQLArgument | GraphQLInputField,
    depth: number,
  ): unknown {
    if (this.#isWild()) return this.#json(0);
    if (isNonNullType(type)) return this.#value(type.ofType, field, depth);
    if (isListType(type)) {
      const list = Array.from({ length: this.#number(0, 3) }, () =>
        this.#value(type.ofType, field, depth + 1),
      );
      return this.#oneOf(8) ? [...list, ...list] : list;
    }
    return isInputObjectType(type)
      ? this.#object(Object.values(type.getFields()), type.isOneOf, depth)
      : this.#leaf(type, field);
  }

  #object(fields: readonly GraphQLInputField[], isOneOf: boolean, depth: number): object {
    const some = fields.filter(
      (each) => isRequiredInputField(each) || (depth < maxDepth && this.#oneOf(depth + 2)),
    );
    const chosen = isOneOf ? [this.#one(fields)] : some;
    return Object.fromEntries(
      chosen.map((each) => [each.name, this.#value(each.type, each, depth + 1)]),
    );
  }

  #leaf(
    type: GraphQLNamedInputType,
    { description }: GraphQLArgument | GraphQLInputField,
  ): unknown {
    if (isEnumType(type)) return this.#one(type.getValues()).name;
    switch (type.name) {
      case 'ID':
        return this.#id(/`([a-z]+_)…`/.exec(description ?? '')?.[1] ?? '');
      case 'Int':
        return this.#one(wholes);
      case 'Float':
        return this.#one(numbers);
      case 'Boolean':
        return this.#oneOf(2);
      case 'DateTime':
        return this.#one(moments);
      case 'LocalTime':
        return this.#one(['00:00', '23:59:59', '24:00']);
      case 'Condition':
        return this.#condition(0);
      case 'String':
        return this.#one(texts);
      default:
        return { [this.#one(texts)]: this.#json(0) };
    }
  }

  #id(prefix: string): string {
    const own = this.#ids.filter((id) => id.startsWith(prefix));
    const id = this.#one(own.length > 0 ? own : this.#ids);
    return this.#oneOf(8)
      ? this.#one([`${id.slice(0, -4)}0000`, this.#one(this.#ids), 'none', '\0'])
      : id;
  }

  #condition(depth: number): object {
    const rules = Array.from({ length: this.#number(0, 3) }, () =>
      depth < 3 && this.#oneOf(4) ? this.#condition(depth + 1) : this.#predicate(depth),
    );
    return { combinator: this.#one(['and', 'or']), not: this.#oneOf(4), rules };
  }

  #predicate(depth: number): object {
    const compared = { operator: this.#one(operators), value: this.#json(2) };
    if (depth > 2 || !this.#oneOf(4)) return { field: this.#one(texts), ...compared };
    const counted = { mode: this.#one(['some', 'none', 'atLeast']), threshold: this.#one(wholes) };
    return this.#oneOf(2)
      ? { field: 'events', match: counted, value: this.#condition(depth + 1) }
      : {
          field: 'events',
          aggregate: { fn: this.#one(['count', 'sum', 'last']), of: 'value' },
          ...compared,
        };
  }

  #json(depth: number): unknown {
    const some = () => Array.from({ length: this.#number(0, 3) }, () => this.#json(depth + 1));
    return this.#one([
      () => null,
      () => this.#oneOf(2),
      () => this.#one(numbers),
      () => this.#one(texts),
      () => this.#one(moments),
      ...(depth < 3 ? [some, () => ({ amount: 3, unit: 'days' })] : []),
      ...(depth < 3
        ? [() => Object.fromEntries(some().map((each) => [this.#one(texts), each]))]
        : []),
    ])();
  }

  #isWild(): boolean {
    return this.#wild > 0 && this.#oneOf(this.#wild);
  }

  #oneOf(many: number): boolean {
    return this.#number(1, many) === 1;
  }

  #one<T>(values: readonly T[]): T {
    return values[this.#number(0, values.length - 1)] as T;
  }

  #number(min: number, max: number): number {
    return this.#pick(fc.integer, { min, max });
  }
}
