import { schema } from '../../schema/index.ts';
import { declared } from './examples.ts';

/** The primitive a root field belongs to, by its name; new fields must find theirs. */
const primitives: readonly (readonly [RegExp, string])[] = [
  // `surveyContact` before `survey`.
  [/^(surveyContacts?|canContact|nextSurvey)([A-Z]|$)/, 'contacts'],
  // `customerEventSource` before `customer`.
  ...declared
    .toSorted((one, other) => other.field.length - one.field.length)
    .map(
      ({ field, list, scope }) =>
        [new RegExp(`^(${field}|${list.field})([A-Z]|$)`), scope] as const,
    ),
  [/^closedLoop$/, 'cases'],
  [/^surveys?([A-Z]|$)/, 'surveys'],
  [/^(score|completionFunnel|cronbachAlpha|questionDistribution|responseRates)/, 'scores'],
  [/^(responses?|answers|job)([A-Z]|$)/, 'responses'],
  [/^events?([A-Z]|$)/, 'events'],
  [/^(consents?|suppressedAddress(es)?)([A-Z]|$)/, 'consents'],
  [/^(invitations?|waves?)([A-Z]|$)/, 'invitations'],
  [/^webhook(Deliver(y|ies)|Replay)([A-Z]|$)/, 'webhooks'],
  [/^message(s|Thread|Send|Receive)?s?([A-Z]|$)/, 'messages'],
  [/^run(s|Retry|Cancel)?$/, 'rules'],
  [/^notices?([A-Z]|$)/, 'notices'],
  [/^apiKeys?([A-Z]|$)/, 'keys'],
  [/^workspace[A-Z]/, 'workspace'],
];
/** What publishable keys may ask and do: its own scope, and the wider ones that include it. */
export const toAnswer: Readonly<Record<string, { scope: string; within: readonly string[] }>> = {
  liveSurvey: { scope: 'surveys:live', within: ['surveys:read'] },
  responseResume: { scope: 'responses:submit', within: ['responses:write'] },
  invitationOpen: { scope: 'responses:submit', within: ['responses:write'] },
  responseStart: { scope: 'responses:submit', within: ['responses:write'] },
  responseSave: { scope: 'responses:submit', within: ['responses:write'] },
  responseSubmit: { scope: 'responses:submit', within: ['responses:write'] },
  preferences: { scope: 'preferences:change', within: ['responses:submit', 'responses:write'] },
  preferenceChange: {
    scope: 'preferences:change',
    within: ['responses:submit', 'responses:write'],
  },
  consentConfirm: { scope: 'preferences:change', within: ['responses:submit', 'responses:write'] },
};
/** What is about a person all along, and so needs further scopes, too. */
export const alsoNeeds: Readonly<Record<string, readonly string[]>> = {
  suppressedAddressRecord: ['customers:personal'],
  suppressedAddressBulkRecord: ['customers:personal'],
  messageTemplatePreview: ['customers:read', 'customers:personal'],
};

/** What needs a scope that is not that of its rows. */
const ownScopes: Readonly<Record<string, string>> = {
  customerExport: 'customers:personal',
  customerErase: 'customers:erase',
  customerAnonymise: 'customers:erase',
  customerErasureLift: 'customers:erase',
  eventMappingApply: 'events:write',
  ruleDryRun: 'rules:write',
  actorBind: 'keys:write',
};
/** Changes that hand out what is there: who may read it may have it. */
const handingOut = /^(response|event|invitation|consent)Export$|BulkExport$/;
/** What every secret key may ask. Of jobs it is shown those whose rows it may read. */
const open = ['viewer', 'workspace', 'jobs'];
/** What shows persons’ addresses, and so needs more than its primitive. */
const ofPersons: Readonly<Record<string, string>> = { customerDuplicates: 'customers:personal' };
/** What is of any type, and so has the scope of what it finds. */
const ofAnyType = ['node', 'nodes'];

export interface RootField {
  readonly operation: 'query' | 'mutation';
  readonly field: string;
  /** Null where signing in is enough. */
  readonly scope: string | null;
}

/** Each field of Query and Mutation but those that are of any type. */
export const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap(
  (type): RootField[] =>
    Object.keys(type?.getFields() ?? {})
      .filter((field) => !ofAnyType.includes(field))
      .map((field) => {
        const operation = type === schema.getQueryType() ? 'query' : 'mutation';
        if (operation === 'query' && open.includes(field)) return { operation, field, scope: null };
        const answering = toAnswer[field];
        if (answering) return { operation, field, scope: answering.scope };
        const personal = ofPersons[field];
        if (personal) return { operation, field, scope: personal };
        const ownScope = ownScopes[field];
        if (ownScope) return { operation, field, scope: ownScope };
        const primitive = primitives.find(([pattern]) => pattern.test(field))?.[1];
        if (!primitive) throw new Error(`${field} is new: say here which scope it needs`);
        return {
          operation,
          field,
          scope: `${primitive}:${operation === 'query' || handingOut.test(field) ? 'read' : 'write'}`,
        };
      }),
);
