import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../schema/index.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import { boundsOf } from '../../schema/toolkit/write/input.ts';
import { declared, type Everything, entities, exampleOf } from './examples.ts';

/** A path in an argument that takes an id, or another key of a row. */
export interface IdPath {
  /** `Query`, `Mutation`, or the type whose field it is: `Journey`. */
  readonly parent: string;
  readonly field: string;
  /** From the argument on: `['input', 'stages', 'steps', 'personas']`. */
  readonly path: readonly string[];
  /** What is put there: an id, a list of ids, an EntityKey, an ExternalIdInput. */
  readonly takes: 'id' | 'key' | 'externalId';
  /** Whose ids; of any type where there is none. */
  readonly reference: ModelName | null;
}

/**
 * Every such path of the SDL. A type that contains itself is entered once. The filters of a row's
 * own lists are of the same types as those of the root's, which are walked to their ends: of them,
 * only the ids of the listed rows are taken.
 */
export function idPaths(): IdPath[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name: field, args }) =>
        args.flatMap((argument) =>
          pathsIn({ parent: type.name, field }, argument).filter(
            ({ path }) => isRoot(type) || path[0] !== 'filter' || path[1] === 'id',
          ),
        ),
      ),
    );
}

function isRoot(type: GraphQLObjectType): boolean {
  return type === schema.getQueryType() || type === schema.getMutationType();
}

type Root = Pick<IdPath, 'parent' | 'field'>;

function pathsIn(root: Root, argument: GraphQLArgument): IdPath[] {
  const entered = new Set<string>();
  const found: IdPath[] = [];
  const queue = [{ input: argument, path: [argument.name], container: root.field }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { input, path, container } = next;
    const type = getNamedType(input.type);
    const takes = taken(root, type.name);
    if (takes) {
      found.push({ ...root, path, takes, reference: referenceOf(root, input, container) });
    } else if (isInputObjectType(type) && !entered.has(type.name)) {
      entered.add(type.name);
      // `every` and `none` are true where there are no rows, so they come after `some`.
      const fields = Object.values(type.getFields()).sort((a, b) => rank(a) - rank(b));
      for (const field of fields) {
        queue.push({ input: field, path: [...path, field.name], container: type.name });
      }
    }
  }
  return found;
}

function rank({ name }: GraphQLInputField): number {
  return name === 'some' ? 0 : 1;
}

function taken({ field }: Root, type: string): IdPath['takes'] | null {
  if (type === 'ID') return 'id';
  if (type === 'EntityKey') return 'key';
  // Elsewhere an external id is one that a row gets, not one that leads to it.
  return type === 'ExternalIdInput' && field.endsWith('ByExternalId') ? 'externalId' : null;
}

function referenceOf(
  { field }: Root,
  input: GraphQLArgument | GraphQLInputField,
  container: string,
): ModelName | null {
  const name =
    boundsOf(input).reference ??
    /^(\w+)IdFilter$/.exec(container)?.[1] ??
    /^(\w+)ByExternalId$/.exec(container)?.[1];
  const reference = entities.find((entity) => entity.toLowerCase() === name?.toLowerCase());
  if (reference || field === 'node' || field === 'nodes') return reference ?? null;
  throw new Error(
    `${container}.${input.name} takes an id of no known type: say of which with bounded({ reference }).`,
  );
}

/** Values without which an input is refused for another reason than its ids. */
const needed: Record<string, (own: Everything) => object> = {
  JourneyBulkUpsertRow: () => ({ title: 'A new one' }),
  StageBulkUpsertRow: (own) => ({ name: 'A new one', journey: { id: own.Journey } }),
  StepBulkUpsertRow: (own) => ({ title: 'A new one', stage: { id: own.Stage } }),
  ...Object.fromEntries(
    declared.flatMap((primitive): [string, (own: Everything) => object][] => [
      [
        `${primitive.model}BulkUpsertRow`,
        (own) => exampleOf(primitive, own, { least: true, bulk: true }),
      ],
      [
        `${primitive.model}${primitive.make.verb}Input`,
        (own) => exampleOf(primitive, own, { least: true }),
      ],
    ]),
  ),
  CaseWaitInput: () => ({ reason: 'AWAITS_CUSTOMER' }),
  CaseReopenInput: () => ({ reason: 'NOT_SOLVED' }),
  CaseCancelInput: () => ({ reason: 'SPAM' }),
  CaseBulkChangeStatusInput: () => ({ status: 'IN_PROGRESS' }),
  CustomerKey: () => ({ externalId: { system: 'new', id: 'never seen' } }),
  CustomerMergeInput: (own) => ({ customer: { id: own.Customer }, into: { id: own.Customer } }),
  ConsentRecordInput: () => ({ purpose: 'newsletter', status: 'DENIED' }),
  ConsentBulkRecordRow: () => ({ purpose: 'newsletter', status: 'DENIED' }),
  InvitationCreateInput: (own) => ({ survey: own.Survey, channel: 'EMAIL', customers: [] }),
  InvitationCreateForSegmentInput: (own) => ({ survey: own.Survey, channel: 'EMAIL' }),
  InvitationMarkRow: () => ({ status: 'SENT' }),
  SurveyContactRecordInput: (own) => ({ customer: { id: own.Customer } }),
  CanContactInput: (own) => ({ customer: { id: own.Customer } }),
  MessageTemplatePreviewInput: (own) => ({
    customer: { id: own.Customer },
    contents: [{ locale: 'en', subject: 'Hello', text: 'Hello' }],
  }),
  NextSurveyInput: (own) => ({ customer: { id: own.Customer }, channel: 'WEB' }),
  ConsentRequestInput: () => ({ purpose: 'newsletter' }),
  AddressInput: () => ({ email: 'law@example.com' }),
  SuppressedAddressRecordInput: () => ({ channel: 'EMAIL', reason: 'BOUNCED' }),
  SuppressedAddressBulkRecordRow: () => ({ channel: 'EMAIL', reason: 'BOUNCED' }),
  MessageSendInput: (own) => ({ template: own.MessageTemplate, customer: { id: own.Customer } }),
  RuleExperimentInput: () => ({ withinDays: 1 }),
  RuleStartInput: (own) => ({ customer: { id: own.Customer } }),
  MessageAskInput: (own) => ({ survey: own.Survey, question: 'recommend' }),
  RuleStepInput: () => ({ key: 'ask', kind: 'WAIT' }),
  WebhookReplayInput: () => ({ from: '2026-01-01T00:00:00.000Z' }),
  ResponseSubmitInput: (own) => ({ survey: own.Survey }),
  EventMappingApplyInput: (own) => ({ eventType: { id: own.EventType } }),
  ApiKeyCreateInput: () => ({ scopes: ['personas:read'] }),
  ClosedLoopRecoveryInput: () => ({ question: 'recommend', recoveredFrom: 7 }),
  ScoreInput: () => ({ question: 'recommend', metric: 'NPS' }),
  ScoreTrendInput: (own) => ({
    interval: 'WAVE',
    trackingStudy: own.TrackingStudy,
    question: 'recommend',
    metric: 'NPS',
    from: '2026-01-01',
    to: '2026-01-31',
  }),
  // A key of `scores:read` alone has no scores by customers.
  ScoreBreakdownInput: () => ({
    question: 'recommend',
    metric: 'NPS',
    by: [{ property: 'CHANNEL' }],
  }),
  ScoreCompareInput: () => ({ question: 'recommend', metric: 'NPS' }),
  QuestionDistributionInput: () => ({ question: 'recommend' }),
  CronbachAlphaInput: () => ({ questions: ['recommend', 'ease'] }),
};

/** The least that an argument or field needs, with `value` at `path` in it. */
export function inputWith(
  input: GraphQLArgument | GraphQLInputField,
  path: readonly string[],
  value: unknown,
  own: Everything,
): unknown {
  const type = getNullableType(input.type);
  const wrap = (one: unknown) => (isListType(type) && !Array.isArray(one) ? [one] : one);
  if (path.length === 0) return wrap(value);
  const named = getNamedType(type);
  if (!isInputObjectType(named)) throw new Error(`${named.name} has nothing in it`);
  const [next = '', ...rest] = path;
  const field = named.getFields()[next];
  if (!field) throw new Error(`${named.name} has no ${next}`);
  const beside = named.isOneOf ? {} : least(named, own);
  return wrap({ ...beside, [next]: inputWith(field, rest, value, own) });
}

/** The least that an argument or field needs; undefined where it need not be. */
export function leastOf(input: GraphQLArgument | GraphQLInputField, own: Everything): unknown {
  const type: GraphQLInputType = input.type;
  if (!isNonNullType(type) || input.defaultValue !== undefined) return undefined;
  const named = getNamedType(type);
  const { reference } = boundsOf(input);
  const value = isEnumType(named)
    ? named.getValues()[0]?.name
    : isLeafType(named)
      ? leastLeaf(
          named.name,
          entities.find((entity) => entity === reference),
          own,
        )
      : isInputObjectType(named)
        ? least(named, own)
        : undefined;
  return isListType(type.ofType) ? [value] : value;
}

function least(type: GraphQLInputType, own: Everything): object {
  if (!isInputObjectType(type)) return {};
  if (type.name === 'ExternalIdInput') return { system: 'new', id: 'never seen' };
  const fields = Object.values(type.getFields());
  const required = fields.map((field) => [field.name, leastOf(field, own)] as const);
  return {
    ...Object.fromEntries(required.filter(([, value]) => value !== undefined)),
    ...needed[type.name]?.(own),
  };
}

function leastLeaf(type: string, reference: ModelName | undefined, own: Everything): unknown {
  switch (type) {
    case 'ID':
      return own[reference ?? 'Persona'];
    case 'String':
      return 'Some text';
    case 'Int':
    case 'Float':
      return 0;
    case 'Boolean':
      return false;
    case 'SurveyDocument':
      return {};
    case 'DateTime':
      return '2026-06-01T00:00:00Z';
    default:
      throw new Error(`The tests have no value of type ${type} yet`);
  }
}
