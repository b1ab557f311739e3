import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  GraphQLString,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { schema } from '../../schema/index.ts';
import { compiledFieldsOf, listedType, ordinary, queries } from './compiledFields.ts';
import { orderFields } from './lists.ts';
import { fixedNulls } from './order.ts';

/** Ids of rows, by their type. */
export type Ids = Readonly<Record<string, readonly string[]>>;

/**
 * A survey whose responses are counted, its questions with scales, the first of them an NPS, and the key of a
 * metric over that one.
 */
export interface CountedSurvey {
  readonly survey: string;
  readonly metric: string;
  readonly question: string;
  readonly questions: readonly string[];
}

/** A document, and the values of its variables. */
export interface Generated {
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

const maxDepth = 5;
/** Of series that are of more than one survey. */
const intervals = ['DAY', 'WEEK', 'MONTH'];
/** Of groups of a metric. */
const metricDimensions = ['[{ property: CHANNEL }]', '[{ property: TEAM }, { property: LOCALE }]'];
const scoreFilters = ['{}', '{ channel: { in: [WEB, EMAIL] } }', '{ hasTouchpoint: false }'];

/**
 * A random document of the fields that are compiled: under aliases and in fragments, with conditions,
 * filters, orders and pages of all kinds, and with the ids of rows that exist and that do not.
 */
export function documentOf(pick: GeneratorValue, ids: Ids, counted: CountedSurvey): Generated {
  return new Writer((min, max) => pick(fc.integer, { min, max }), ids, counted).document();
}

/**
 * The arguments of every field that such a document may have, by its coordinates; those of a random document have
 * few of them. Throws for one that there are no values for.
 */
export function allArguments(ids: Ids, counted: CountedSurvey): Record<string, string[]> {
  const written: Record<string, string[]> = {};
  const types = [queries()];
  for (const type of types) {
    for (const field of compiledFieldsOf(type)) {
      const coordinates = `${type.name}.${field.name}`;
      const writer = new Writer((_min, max) => max, ids, counted);
      written[coordinates] = writer.argumentsOf(field, 0);
      const shown = getNamedType(field.type);
      const possible = isAbstractType(shown) ? schema.getPossibleTypes(shown) : [shown];
      types.push(
        ...possible.filter((one) => isObjectType(one)).filter((one) => !types.includes(one)),
      );
    }
  }
  return written;
}

/** Chooses a whole number between two, with these. */
type Choose = (min: number, max: number) => number;

class Writer {
  readonly #choose: Choose;
  readonly #ids: Ids;
  readonly #counted: CountedSurvey;
  readonly #declared: string[] = ['$yes: Boolean = true', '$no: Boolean!'];
  readonly #variables: Record<string, unknown> = { no: false };
  readonly #fragments: string[] = [];
  #names = 0;

  constructor(choose: Choose, ids: Ids, counted: CountedSurvey) {
    this.#choose = choose;
    this.#ids = ids;
    this.#counted = counted;
  }

  document(): Generated {
    // Each variable that is declared has to be used.
    const both = '__typename @include(if: $yes) @skip(if: $no)';
    const selection = `{ ${both} ${this.#object(queries(), 0).slice(1)}`;
    const text = `query(${this.#declared.join(', ')}) ${selection}\n${this.#fragments.join('\n')}`;
    return { document: text, variables: this.#variables };
  }

  #object(type: GraphQLObjectType, depth: number): string {
    const fields = compiledFieldsOf(type).filter(
      (field) => depth < maxDepth || !isCompositeType(getNamedType(field.type)),
    );
    const most = type === queries() ? 2 : 5;
    const count = this.#number(1, most);
    const chosen = Array.from({ length: fields.length === 0 ? 0 : count }, () =>
      this.#field(this.#one(fields), depth),
    );
    return `{ ${this.#wrapped(type, [...chosen, ...(this.#number(0, 4) === 0 ? ['__typename'] : [])])} }`;
  }

  /** Some of the fields in a fragment, inline or named. */
  #wrapped(type: GraphQLObjectType, fields: string[]): string {
    const all = fields.length === 0 ? ['__typename'] : fields;
    const condition = this.#number(0, 5);
    if (condition > 2) return all.join(' ');
    const [first = '__typename', ...rest] = all;
    if (condition === 0) return `... on ${type.name} { ${first} } ${rest.join(' ')}`;
    if (condition === 1) return `... @include(if: $yes) { ${first} } ${rest.join(' ')}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} { ${first} }`);
    return `...${name} ${rest.join(' ')} ...${name}`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#names += 1;
    const named = getNamedType(field.type);
    const args = this.argumentsOf(field, depth);
    const written = args.length > 0 ? `(${args.join(', ')})` : '';
    const directive = ['', '', '', ' @include(if: $yes)', ' @skip(if: $no)', ' @skip(if: $yes)'];
    const head = `a${this.#names}: ${field.name}${written}${this.#one(directive)}`;
    if (isObjectType(named)) return `${head} ${this.#object(named, depth + 1)}`;
    if (!isAbstractType(named)) return head;
    const possible = schema.getPossibleTypes(named);
    const fragment = this.#one(possible.filter(({ name }) => !ordinary.has(`${name}.id`)));
    const common = isInterfaceType(named) && named.getFields().id ? 'id' : '__typename';
    return `${head} { ${common} ... on ${fragment.name} ${this.#object(fragment, depth + 1)} }`;
  }

  argumentsOf(field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const names = new Set(field.args.map(({ name }) => name));
    if (names.has('orderBy')) return this.#pageArguments(field, names, depth);
    if (names.has('id') && names.has('key')) {
      const byId = this.#number(0, 1) === 0;
      return byId
        ? [`id: ${this.#variable('ID', this.#id(field))}`]
        : [`key: "${this.#counted.metric}"`];
    }
    const values: Readonly<Record<string, () => string>> = {
      id: () => this.#variable('ID!', this.#id(field)),
      ids: () => {
        const ids = Array.from({ length: this.#number(0, 4) }, () => this.#id(field));
        return this.#variable('[ID!]!', ids);
      },
      source: () => '"crm"',
      sourceId: () => '"CustomerEvent"',
      purpose: () => '"newsletter"',
      margin: () => '5',
      token: () => '"no token"',
      days: () => '30',
      metric: () => `"${this.#counted.metric}"`,
      from: () => '"2026-02-27"',
      to: () => '"2026-03-08"',
      first: () => `${this.#number(1, 3)}`,
      interval: () => this.#one(intervals),
      rolling: () => '{ periods: 2 }',
      level: () => '0.9',
      by: () => this.#one(metricDimensions),
      filter: () => this.#one(scoreFilters),
      externalId: () => '{ system: "crm", id: "Persona" }',
      locale: () => this.#one(['"de"', '"en"', '"de-AT"']),
    };
    return field.args.flatMap((argument) => {
      if (!isRequiredArgument(argument) && this.#number(0, 1) === 0) return [];
      const { name } = argument;
      const type = getNullableType(argument.type);
      const value = values[name]?.();
      if (value) return [`${name}: ${value}`];
      if (isInputObjectType(type) && name === 'input') {
        return [`input: ${this.#variable(`${type.name}!`, this.#input(type))}`];
      }
      if (name === 'key' && type === GraphQLString) return ['key: "Customer"'];
      if (name === 'key') return ['key: { externalId: { system: "crm", id: "Customer" } }'];
      if (isEnumType(type)) return [`${name}: ${this.#one(type.getValues()).name}`];
      throw new Error(`The laws have no values for ${field.name}(${name}): add some here.`);
    });
  }

  /** An input for scores of the counted survey: all that is required, and often a filter. */
  #input(type: GraphQLInputObjectType): Record<string, unknown> {
    const { survey, question, questions } = this.#counted;
    const filters = [{}, { channel: { in: ['WEB', 'EMAIL'] } }, { hasTouchpoint: false }];
    const values: Readonly<Record<string, () => unknown>> = {
      survey: () => survey,
      question: () => question,
      questions: () => questions,
      metric: () => this.#one(['NPS', 'MEAN', 'TOP_BOX']),
      by: () =>
        this.#one([['CHANNEL'], ['TOUCHPOINT'], ['VERSION', 'LOCALE'], ['TAG']]).map(
          (property) => ({
            property,
          }),
        ),
      first: () => this.#number(1, 3),
      interval: () => this.#one(intervals),
      from: () => '2026-02-27',
      to: () => '2026-03-08',
      a: () => this.#one(filters),
      b: () => this.#one(filters),
      filter: () => this.#one(filters),
    };
    return Object.fromEntries(
      Object.values(type.getFields()).flatMap((field) => {
        const value = values[field.name];
        if (value && (isRequiredInputField(field) || this.#number(0, 1) === 1)) {
          return [[field.name, value()]];
        }
        if (!isRequiredInputField(field)) return [];
        throw new Error(`The laws have no values for ${type.name}.${field.name}: add some here.`);
      }),
    );
  }

  #pageArguments(
    field: GraphQLField<unknown, unknown>,
    names: ReadonlySet<string>,
    depth: number,
  ): string[] {
    const model = listedType(field);
    const orders = orderFields(model);
    const size = this.#number(0, 3);
    const by = this.#one(orders);
    const nulls = fixedNulls.has(by) ? [''] : ['', ', nulls: FIRST', ', nulls: LAST'];
    const order = `{ field: ${by}, direction: ${this.#one(['ASC', 'DESC'])}${this.#one(nulls)} }`;
    const id = this.#ids[model]?.[0];
    const byVariable = () => `first: ${this.#variable('Int', size)}`;
    const filters = ['{}', '{ or: [] }', '{ not: { or: [] } }', '{ and: [{}] }'];
    if (id) filters.push(`{ id: { neq: "${id}" } }`, `{ or: [{ id: { in: ["${id}"] } }, {}] }`);
    return [
      // A list in a list has few rows, so that an answer stays small.
      this.#one([
        () => (depth > 1 ? 'first: 2' : ''),
        () => `first: ${size}`,
        () => `last: ${size}`,
        byVariable,
      ])(),
      this.#one(['', '', `orderBy: [${order}]`]),
      this.#one(['', '', `filter: ${this.#one(filters)}`]),
      names.has('includeArchived') ? this.#one(['', 'includeArchived: true']) : '',
    ].filter(Boolean);
  }

  /** The id of a row that the field can show, of any row where it shows all, or of none. */
  #id(field: GraphQLField<unknown, unknown>): string {
    const own = this.#ids[getNamedType(field.type).name];
    const compiled = Object.entries(this.#ids).filter(([type]) => !ordinary.has(`${type}.id`));
    const all = own ?? compiled.flatMap(([, some]) => some);
    const id = this.#one(all);
    return this.#number(0, 5) === 0 ? `${id.slice(0, -4)}0000` : id;
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${type}`);
    this.#variables[name] = value;
    return `$${name}`;
  }

  #one<T>(values: readonly T[]): T {
    return values[this.#number(0, values.length - 1)] as T;
  }

  #number(min: number, max: number): number {
    return this.#choose(min, max);
  }
}
