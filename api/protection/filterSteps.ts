import {
  type ArgumentNode,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  valueFromASTUntyped,
} from 'graphql';

/**
 * Steps from a row to related rows that one filter may take, over all of its branches, and that all
 * filters of a request may take together. Each is a join, and the planning time of PostgreSQL doubles
 * with every few: eight take some 10 ms, thirty-six take seconds.
 */
export const maxStepsOfFilter = 8;
export const maxStepsOfRequest = 24;

/**
 * Counts the steps in the filters of a request: the fields whose definition says
 * `extensions.relation`. A value is walked once, however many fields it is passed to.
 */
export class FilterSteps {
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #ofArguments = new Map<ArgumentNode, number>();
  readonly #ofValues = new Map<object, number>();

  /** @param variables as the client sent them */
  constructor(variables: Readonly<Record<string, unknown>>) {
    this.#variables = variables;
  }

  /** @param type the argument's type */
  of(argument: ArgumentNode, type: GraphQLInputType): number {
    let steps = this.#ofArguments.get(argument);
    if (steps === undefined) {
      steps = this.#in(valueFromASTUntyped(argument.value, this.#variables), type);
      this.#ofArguments.set(argument, steps);
    }
    return steps;
  }

  /** Recursion is bounded by how deep documents and variables may nest. */
  #in(value: unknown, type: GraphQLInputType): number {
    if (typeof value !== 'object' || value === null) return 0;
    const known = this.#ofValues.get(value);
    if (known !== undefined) return known;
    const steps = Array.isArray(value)
      ? value.reduce((sum: number, each) => sum + this.#in(each, type), 0)
      : this.#inFields(value, type);
    this.#ofValues.set(value, steps);
    return steps;
  }

  #inFields(value: object, type: GraphQLInputType): number {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return 0;
    const fields = named.getFields();
    return Object.entries(value).reduce((sum, [name, inner]) => {
      const field = fields[name];
      if (!field) return sum;
      return sum + (field.extensions.relation === true ? 1 : 0) + this.#in(inner, field.type);
    }, 0);
  }
}
