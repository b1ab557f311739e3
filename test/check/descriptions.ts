import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';

/** Something of the graph that a reader meets: itself, a type, field, argument, value or directive. */
interface Described {
  /** `schema`, `Persona`, `Persona.name`, `Query.personas(first:)`, `ActorKind.KEY`, `@idempotent(key:)`. */
  readonly name: string;
  readonly description?: string | null;
  readonly deprecationReason?: string | null;
}

/** What is wrong with the texts of a graph: descriptions that say nothing or name code, vague deprecations. */
export function descriptionFindings(schema: GraphQLSchema): string[] {
  return describedIn(schema).flatMap((each) => [
    ...describedFindings(each),
    ...deprecationFindings(each),
  ]);
}

/** The types of the graph that are not GraphQL's own. */
export function ownTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

function describedIn(schema: GraphQLSchema): Described[] {
  const directives = schema.getDirectives().filter((each) => !isSpecifiedDirective(each));
  return [
    { name: 'schema', description: schema.description },
    ...ownTypes(schema).flatMap((type) => [type, ...membersOf(type)]),
    ...directives.flatMap(({ name, description, args }) => [
      { name: `@${name}`, description },
      ...argumentsOf(`@${name}`, args),
    ]),
  ];
}

function membersOf(type: GraphQLNamedType): Described[] {
  const within = (member: Described) => ({ ...member, name: `${type.name}.${member.name}` });
  if (isEnumType(type)) return type.getValues().map(within);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(within);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    within(field),
    ...argumentsOf(`${type.name}.${field.name}`, field.args),
  ]);
}

function argumentsOf(owner: string, args: readonly Described[]): Described[] {
  return args.map((argument) => ({ ...argument, name: `${owner}(${argument.name}:)` }));
}

function describedFindings({ name, description }: Described): string[] {
  if (!description?.trim()) return [`${name} has no description.`];
  if (/\bTODO\b/.test(description)) {
    return [`${name} is still to be described: "${description}". Say what it is.`];
  }
  const [code] = /\b[a-z]+[A-Z]\w*/.exec(withoutCode(description)) ?? [];
  if (code) {
    return [
      `${name} is described with ${code}: write it as words, or in backticks if it is meant as a name.`,
    ];
  }
  if (!repeats(name, description)) return [];
  return [
    `${name} is described by its own name: "${description}". Say what a reader cannot guess.`,
  ];
}

/** Words that say nothing about the thing they stand beside. */
const empty = new Set(
  wordsOf(`a an and any are as at be by compares for from in input is it its of on or own
    payload that the their them these this those to type value was were which who with`),
);

/** A text without what stands in backticks, and without addresses. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '').replace(/https?:\S+/g, '');
}

/** The sentences that bounds and scopes add; they say which values are valid, and for whom, not what they mean. */
const bounds =
  /At most [\d,]+ (characters|entries)( of at most [\d,]+ characters)?\.|At least −?[\d,]+\.|From −?[\d,]+ to −?[\d,]+\.|Null is refused\.|(Needs|Null without) the scope `customers:\w+`\./g;

/** What a value looks like, such as `persona_…`, says more than a name. */
const example = /`[^`]*[^`\w][^`]*`/;

/** Whether no word of weight is there that does not stand in the name already. */
function repeats(name: string, description: string): boolean {
  const own = description.replace(bounds, '');
  if (example.test(own)) return false;
  const known = new Set(wordsOf(name));
  return wordsOf(own).every((word) => empty.has(word) || known.has(word));
}

/** `createdAt`, `CREATED_AT` and "created at" alike; a plural or a genitive is its singular. */
function wordsOf(text: string): string[] {
  return text
    .replace(/[’']s\b/g, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word));
}

/** `Use \`personaCreate\`. Gone after 2027-01-31.`: what to write instead, and until when. */
function deprecationFindings({ name, deprecationReason }: Described): string[] {
  if (deprecationReason == null) return [];
  const replaced = /`[^`]+`/.test(deprecationReason);
  const dated = /\b20\d\d-[01]\d-[0-3]\d\b/.test(deprecationReason);
  if (replaced && dated) return [];
  return [
    `${name} is deprecated without a replacement in \`…\` and a date (yyyy-mm-dd) at which it goes.`,
  ];
}
