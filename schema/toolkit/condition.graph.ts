import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { builder } from '../builder.ts';
import { isOverwhelming, oversizeOf } from '../conditions/size.ts';
import { refusal } from '../kernel/errors.ts';

/** Limits the size of a condition before other code recurses over it, if only to compare it. */
function bounded(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw refuse('a condition is an object: { combinator: "and", rules: [ … ] }.');
  }
  const oversize = oversizeOf(json);
  if (oversize) throw refuse([oversize.message, at(oversize.path)].join(''));
  if (isOverwhelming(json)) throw refuse('it has too many values, or they are nested too deeply.');
  return json;
}

function at(path: readonly string[]): string {
  return path.length > 0 && path.length < 20 ? ` (${path.join('.')})` : '';
}

function refuse(message: string) {
  return refusal('BAD_USER_INPUT', `Condition: ${message}`);
}

type Assign = (json: unknown) => void;

/**
 * A literal as JSON. A query can nest it to any depth, so a list of open nodes replaces recursion.
 */
function jsonOf(literal: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  const root: { json?: unknown } = {};
  const open: { node: ValueNode; assign: Assign }[] = [
    {
      node: literal,
      assign: (json) => {
        root.json = json;
      },
    },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, assign } = next;
    if (node.kind === Kind.OBJECT) {
      // Without a prototype, `__proto__` is a name like any other.
      const json: Record<string, unknown> = Object.create(null);
      assign(json);
      for (const { name, value } of node.fields) {
        json[name.value] = null;
        open.push({
          node: value,
          assign: (each) => {
            json[name.value] = each;
          },
        });
      }
    } else if (node.kind === Kind.LIST) {
      const json: unknown[] = new Array(node.values.length).fill(null);
      assign(json);
      node.values.forEach((value, index) => {
        open.push({
          node: value,
          assign: (each) => {
            json[index] = each;
          },
        });
      });
    } else {
      assign(leafOf(node, variables));
    }
  }
  return root.json;
}

type Leaf = Exclude<ValueNode, { kind: Kind.OBJECT | Kind.LIST }>;

function leafOf(node: Leaf, variables: Readonly<Record<string, unknown>>): unknown {
  switch (node.kind) {
    case Kind.NULL:
      return null;
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    default:
      return node.value;
  }
}

const ConditionScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'Condition',
  parseValue: bounded,
  parseLiteral: (node, variables) => bounded(jsonOf(node, variables ?? {})),
  serialize: (condition) => condition,
});

builder.addScalarType('Condition', ConditionScalar, {
  description:
    'A tree of predicates as JSON, in the shape of react-querybuilder’s `RuleGroupType`: `{ combinator: "and", rules: [{ field: "nps", operator: "lte", value: 6 }, { combinator: "or", not: true, rules: [ … ] }] }`. Fields are keys of questions, variables and hidden fields. Operators: `equals`, `notEquals`, `contains`, `notContains`, `beginsWith`, `endsWith`, `in`, `notIn`, `gt`, `gte`, `lt`, `lte`, `between`, `isNull`, `notNull`, `includesAny`, `includesAll`, `before`, `after`, `withinLast` and `olderThan` (`value: { amount: 30, unit: "days" }`), `isAnswered`, `isSkipped`. What only an editor needs (`id`, `path`, …) is accepted and dropped. At most 1,000 predicates and groups, nested at most 50 deep. @cxgraph/client exports its JSON Schema and its list of operators.',
});
