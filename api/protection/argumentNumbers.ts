import {
  type ArgumentNode,
  type GraphQLInputType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { FilterSteps } from './filterSteps.ts';

/** A number that a cost is calculated from. */
interface ArgumentNumber {
  readonly argument: ArgumentNode;
  /** The size of a page, how many entries a list has, or the steps of a filter to related rows. */
  readonly of: 'page' | 'entries' | 'steps';
  /** The argument's type. */
  readonly type: GraphQLInputType;
  /** Where the list is not the argument itself: the name of the list in it. */
  readonly list?: string;
}

/**
 * The numbers in an operation's arguments that its cost depends on. Those with variables in them are
 * remembered: where they are the same in another request, its cost is the same.
 */
export class ArgumentNumbers {
  readonly #variable = new Map<ArgumentNode, ArgumentNumber>();

  /** The numbers of one request. */
  of(variables: Readonly<Record<string, unknown>>): RequestNumbers {
    return new RequestNumbers(variables, this.#variable);
  }
}

/** The numbers of one request. */
export class RequestNumbers {
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #variable: Map<ArgumentNode, ArgumentNumber>;
  readonly #steps: FilterSteps;

  /** @param variables as the client sent them; a number of the wrong type is left to coercion */
  constructor(
    variables: Readonly<Record<string, unknown>>,
    variable: Map<ArgumentNode, ArgumentNumber>,
  ) {
    this.#variables = variables;
    this.#variable = variable;
    this.#steps = new FilterSteps(variables);
  }

  /** All that are known to depend on variables, as one text. */
  get key(): string {
    return Array.from(this.#variable.values(), (number) => this.#read(number)).join();
  }

  /** The number of an argument; undefined if it has none. */
  read(number: ArgumentNumber): number | undefined {
    if (hasVariable(number.argument.value)) this.#variable.set(number.argument, number);
    return this.#read(number);
  }

  #read({ argument, of, type, list }: ArgumentNumber): number | undefined {
    if (of === 'steps') return this.#steps.of(argument, type);
    const value = valueFromASTUntyped(argument.value, this.#variables);
    if (of === 'entries') {
      const entries: unknown = list === undefined ? value : Object(value)[list];
      return Array.isArray(entries) ? entries.length : undefined;
    }
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
  }
}

/** Recursion is bounded by how deep documents may nest. */
function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}
