// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export interface Scalars {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment, as RFC 3339 with a time zone: `2026-11-21T09:30:00.000Z`, from the year 1 to 9999. Kept and returned in UTC with milliseconds. */
  DateTime: { input: Date; output: Date; }
  /** A time of day without a date or zone, `HH:mm` or `HH:mm:ss`: `21:00`. */
  LocalTime: { input: string; output: string; }
}

/** One actor, and in which revision it was seen. */
export interface ActorArchiveInput {
  /** The id of the actor: `actor_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A person of the team. Keys get their actor from `apiKeyCreate`. */
export interface ActorCreateInput {
  /** Where they can be reached. At most 320 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know them by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the team calls them. At most 200 characters. */
  name: Scalars['String']['input'];
}

/** One actor, and in which revision it was seen. */
export interface ActorDeleteInput {
  /** The id of the actor: `actor_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type Actor to list. All that is given must hold. At most 100 conditions, nested at most 8 deep. */
export interface ActorFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<ActorFilter>>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made. */
  id?: InputMaybe<ActorIdFilter>;
  /** Whether it is a person or a key. */
  kind?: InputMaybe<ActorKindFilter>;
  /** What the team calls them. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<ActorFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<ActorFilter>>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Actor id. All that is given must hold. */
export interface ActorIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Whether somebody or something acts. */
export type ActorKind =
  /** A program, through its key. */
  | 'KEY'
  /** Somebody of the team. */
  | 'PERSON';

/** Compares a value of type ActorKind. All that is given must hold. */
export interface ActorKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<ActorKind>;
  /** One of these. */
  in?: InputMaybe<Array<ActorKind>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<ActorKind>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<ActorKind>>;
}

/** How rows of type Actor are sorted; rows that are equal in it are sorted by their id. */
export interface ActorOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: ActorOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Actor can be sorted by. */
export type ActorOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** When it was made. */
  | 'CREATED_AT'
  /** Persons before keys. */
  | 'KIND'
  /** Their name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** One actor, and in which revision it was seen. */
export interface ActorRestoreInput {
  /** The id of the actor: `actor_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What to change of an actor. What is left out stays; null clears. */
export interface ActorUpdateInput {
  /** Where they can be reached. At most 320 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know them by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The actor’s id: `actor_…`. */
  id: Scalars['ID']['input'];
  /** What the team calls them. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A new key. */
export interface ApiKeyCreateInput {
  /** Origins whose pages may use it: `https://www.example.com`. A publishable key needs at least one. At most 300 characters. At most 20 entries. */
  allowedOrigins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** When it is to end by itself. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is made for. */
  kind?: ApiKeyKind;
  /** What the team calls it: `CRM sync`. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What it may do; a secret key needs at least one, a publishable key has none. At most 100 characters. At most 100 entries. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
}

/** Which rows of type ApiKey to list. All that is given must hold. At most 100 conditions, nested at most 8 deep. */
export interface ApiKeyFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<ApiKeyFilter>>;
  /** When it was made and its secret shown. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it ends by itself; null if it does not. */
  expiresAt?: InputMaybe<NullableDateTimeFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made. */
  id?: InputMaybe<ApiKeyIdFilter>;
  /** What it is made for. */
  kind?: InputMaybe<ApiKeyKindFilter>;
  /** When a request last came with it, to the minute; null if none has. */
  lastUsedAt?: InputMaybe<NullableDateTimeFilter>;
  /** What the team calls it. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<ApiKeyFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<ApiKeyFilter>>;
  /** When it was ended; null while it works. */
  revokedAt?: InputMaybe<NullableDateTimeFilter>;
  /** What it may do: `personas:read`, `journeys:write`, …, or `owner` for everything. */
  scopes?: InputMaybe<StringListFilter>;
}

/** Compares a value of type ApiKey id. All that is given must hold. */
export interface ApiKeyIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** What a key is made for. */
export type ApiKeyKind =
  /** For pages in front of customers: reads live surveys and submits responses, from its origins only. Starts with `cxg_pk_`. */
  | 'PUBLISHABLE'
  /** For servers and scripts: does what its scopes say. Starts with `cxg_sk_`. */
  | 'SECRET';

/** Compares a value of type ApiKeyKind. All that is given must hold. */
export interface ApiKeyKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<ApiKeyKind>;
  /** One of these. */
  in?: InputMaybe<Array<ApiKeyKind>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<ApiKeyKind>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<ApiKeyKind>>;
}

/** How rows of type ApiKey are sorted; rows that are equal in it are sorted by their id. */
export interface ApiKeyOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: ApiKeyOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type ApiKey can be sorted by. */
export type ApiKeyOrderField =
  /** When it was made. */
  | 'CREATED_AT'
  /** When it ends by itself. */
  | 'EXPIRES_AT'
  /** When it was last used. */
  | 'LAST_USED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME';

/** Which key to end. */
export interface ApiKeyRevokeInput {
  /** The key’s id: `apikey_…`. */
  id: Scalars['ID']['input'];
}

/** Compares a value of type Boolean. All that is given must hold. */
export interface BooleanFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
}

/** What a mistake in one row means for the others. */
export type BulkErrorPolicy =
  /** Nothing is stored if any row has a mistake. */
  | 'REJECT_ALL'
  /** Rows without a mistake are stored, the others are not. */
  | 'REJECT_FAILED';

/** What became of one row of a bulk call. */
export type BulkRowStatus =
  /** No row had this external id; one was made. */
  | 'CREATED'
  /** The row has a mistake, told in its `errors`; it was not stored. */
  | 'FAILED'
  /** The row with this external id was like this already. */
  | 'UNCHANGED'
  /** The row with this external id was changed. */
  | 'UPDATED';

/** Hours of a weekday in which somebody is there. */
export interface BusinessHoursInput {
  /** When they leave, later than `opens`. */
  closes: Scalars['LocalTime']['input'];
  /** When somebody comes. */
  opens: Scalars['LocalTime']['input'];
  /** The day they are for. */
  weekday: Weekday;
}

/** By which way a customer and the company meet. */
export type Channel =
  /** A written talk with a person, on the site or in the app. */
  | 'CHAT'
  /** A written talk with a program. */
  | 'CHATBOT'
  /** The product itself, where it speaks to its user. */
  | 'DEVICE'
  /** Mail to or from an inbox. */
  | 'EMAIL'
  /** Staff or shelves in a shop or branch. */
  | 'IN_STORE'
  /** A call with a phone menu or voice program. */
  | 'IVR'
  /** A terminal that customers serve themselves at. */
  | 'KIOSK'
  /** WhatsApp, Signal, Messenger and the like. */
  | 'MESSENGER'
  /** An app on a phone or tablet. */
  | 'MOBILE_APP'
  /** Any other way. */
  | 'OTHER'
  /** A call with a person. */
  | 'PHONE'
  /** Letters, parcels, printed matter. */
  | 'POST'
  /** A text message to a phone. */
  | 'SMS'
  /** A public social network. */
  | 'SOCIAL'
  /** The website, in a browser. */
  | 'WEB';

/** Compares a value of type Channel. All that is given must hold. */
export interface ChannelFilter {
  /** Equal to this. */
  eq?: InputMaybe<Channel>;
  /** One of these. */
  in?: InputMaybe<Array<Channel>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Channel>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Channel>>;
}

/** Compares a list of Channel values. All that is given must hold. */
export interface ChannelListFilter {
  /** Has this among its entries. */
  has?: InputMaybe<Channel>;
  /** Each of these is in the list. */
  hasEvery?: InputMaybe<Array<Channel>>;
  /** At least one of these is in the list. */
  hasSome?: InputMaybe<Array<Channel>>;
  /** True: the list is empty. False: it is not. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
}

/** How far evidence stands behind a persona. */
export type DataBacking =
  /** Every trait rests on research or customer data. */
  | 'FULLY'
  /** Assumptions of the team. */
  | 'NONE'
  /** Some traits rest on research or customer data. */
  | 'PARTLY';

/** Compares a value of type DataBacking. All that is given must hold. */
export interface DataBackingFilter {
  /** Equal to this. */
  eq?: InputMaybe<DataBacking>;
  /** One of these. */
  in?: InputMaybe<Array<DataBacking>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<DataBacking>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<DataBacking>>;
}

/** Compares a value of type DateTime. All that is given must hold. */
export interface DateTimeFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** More than this, or later. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** Less than this, or earlier. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['DateTime']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['DateTime']['input']>>;
}

/** A row, by its own id or by the id another system has given it. */
export type EntityKey =
  /** The id that another system has given the row. */
  { externalId: ExternalIdInput; id?: never; }
  |  /** The row’s own id: `persona_01h2xcejqtf2nbrexx3vqjhp41`. */
  { externalId?: never; id: Scalars['ID']['input']; };

/** How a journey is written as a document. */
export type ExchangeFormat =
  /** Every value of the map, and the personas and touchpoints it names: see `JourneyDocument`. */
  | 'JSON'
  /** Mermaid’s `journey`: title, sections (stages), tasks (steps) with scores from 1 to 5 (emotion −2 to +2) and actors (personas). Everything else is left out. */
  | 'MERMAID';

/** What of the company a customer experiences there. */
export type ExperienceDimension =
  /** What it stands for and promises. */
  | 'BRAND'
  /** The people who work there. */
  | 'EMPLOYEE'
  /** What it makes. */
  | 'PRODUCT'
  /** What it does for its customers. */
  | 'SERVICE';

/** The id that another system has given a row. */
export interface ExternalIdInput {
  /** The id the row has there. At most 200 characters. */
  id: Scalars['String']['input'];
  /** The other system, in the workspace’s own words: `salesforce`, `shop`. At most 100 characters. */
  system: Scalars['String']['input'];
}

/** Who begins the encounter. */
export type Initiator =
  /** The company comes to the customer. */
  | 'BRAND'
  /** The customer comes to the company. */
  | 'CUSTOMER';

/** Compares a value of type Initiator. All that is given must hold. */
export interface InitiatorFilter {
  /** Equal to this. */
  eq?: InputMaybe<Initiator>;
  /** One of these. */
  in?: InputMaybe<Array<Initiator>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Initiator>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Initiator>>;
}

/** Compares a value of type Int. All that is given must hold. */
export interface IntFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** More than this, or later. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Less than this, or earlier. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['Int']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
}

/** One journey, and in which revision it was seen. */
export interface JourneyArchiveInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `journeyBulkUpsert`. */
export interface JourneyBulkUpsertInput {
  /** What a mistake in one row means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** Each by the external id that it has, or is to have. Each only once. At most 1000 entries. */
  rows: Array<JourneyBulkUpsertRow>;
}

/** A journey by the external id it has, or is to have. A parent must exist before the call. */
export interface JourneyBulkUpsertRow {
  /** What the map shows, and what it leaves out. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Which journey; if none has it, one is made. */
  externalId: ExternalIdInput;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the company wants to reach with it. At most 2000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** Whose story it tells; PLANNED at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<JourneyKind>;
  /** How close it looks: 1 the whole relationship to 5 a single task. From 1 to 5. Leave it out to leave it as it is; it cannot be null. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The actor who keeps the map true. */
  owner?: InputMaybe<EntityKey>;
  /** The wider journey that this one is a part of. */
  parent?: InputMaybe<EntityKey>;
  /** Whose journey it is. At most 1000 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<EntityKey>>;
  /** When it is to be reviewed. A new journey is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it ends. At most 1000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Which time it shows; CURRENT at first. Leave it out to leave it as it is; it cannot be null. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The customer’s goal, in their words. A new one needs it. At most 300 characters. Leave it out to leave it as it is; it cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
}

/** A new journey, alone or with its whole map; only its title is needed. */
export interface JourneyCreateInput {
  /** What the map shows, and what it leaves out. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the company wants to reach with it. At most 2000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** Whose story it tells; PLANNED at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<JourneyKind>;
  /** How close it looks: 1 the whole relationship to 5 a single task. From 1 to 5. Leave it out to leave it as it is; it cannot be null. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The actor who keeps the map true. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The wider journey that this one is a part of. */
  parent?: InputMaybe<Scalars['ID']['input']>;
  /** Whose journey it is. At most 1000 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When it is to be reviewed. A new journey is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it ends. At most 1000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Its stages in their order, with 1000 steps together at most. At most 100 entries. */
  stages?: InputMaybe<Array<JourneyStageInput>>;
  /** Which time it shows; CURRENT at first. Leave it out to leave it as it is; it cannot be null. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The customer’s goal, in their words. At most 300 characters. */
  title: Scalars['String']['input'];
}

/** One journey, and in which revision it was seen. */
export interface JourneyDeleteInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The form of a JSON document, as `Journey.export(format: JSON)` writes it and `journeyImport` reads it: a map with all its values, and the personas and touchpoints that it names. */
export interface JourneyDocument {
  /** When it was put away; null while in use. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the journey it was drawn from. At most 200 characters. */
  basedOn?: InputMaybe<Scalars['String']['input']>;
  /** What the map shows, and what it leaves out. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Always `cxgraph.journey/1`. */
  format: Scalars['String']['input'];
  /** What the company wants to reach with it. At most 2000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** Whose story it tells; PLANNED at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<JourneyKind>;
  /** When it was last reviewed. */
  lastReviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the actor who reviewed it then. At most 200 characters. */
  lastReviewedBy?: InputMaybe<Scalars['String']['input']>;
  /** How close it looks: 1 the whole relationship to 5 a single task. From 1 to 5. Leave it out to leave it as it is; it cannot be null. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The id of the actor who keeps it true. At most 200 characters. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** The id of the wider journey it is a part of. At most 200 characters. */
  parent?: InputMaybe<Scalars['String']['input']>;
  /** Whose journey it is, in order. At most 1000 entries. */
  personas?: InputMaybe<Array<PersonaDocument>>;
  /** When it is to be reviewed. A new journey is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it ends. At most 1000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Its stages in their order. At most 100 entries. */
  stages?: InputMaybe<Array<StageDocument>>;
  /** Which time it shows; CURRENT at first. Leave it out to leave it as it is; it cannot be null. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The customer’s goal, in their words. At most 300 characters. */
  title: Scalars['String']['input'];
  /** Where its steps happen. At most 1000 entries. */
  touchpoints?: InputMaybe<Array<TouchpointDocument>>;
}

/** Which journey to draw again, and what is different. */
export interface JourneyDuplicateInput {
  /** The journey to copy. */
  id: Scalars['ID']['input'];
  /** Which time it shows; FUTURE if left out. Leave it out to leave it as it is; it cannot be null. */
  state?: InputMaybe<JourneyState>;
  /** Its title; the same if left out. At most 300 characters. Leave it out to leave it as it is; it cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
}

/** Which rows of type Journey to list. All that is given must hold. At most 100 conditions, nested at most 8 deep. */
export interface JourneyFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<JourneyFilter>>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The journey it was drawn from. */
  basedOn?: InputMaybe<JourneyFilter>;
  /** The journeys that are parts of it. */
  children?: InputMaybe<JourneyRelationFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made. */
  id?: InputMaybe<JourneyIdFilter>;
  /** Whose story it tells. */
  kind?: InputMaybe<JourneyKindFilter>;
  /** When somebody last held the journey against reality; null if nobody has. */
  lastReviewedAt?: InputMaybe<NullableDateTimeFilter>;
  /** How close it looks: 1 the whole relationship to 5 a single task. */
  level?: InputMaybe<IntFilter>;
  /** This does not hold. */
  not?: InputMaybe<JourneyFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<JourneyFilter>>;
  /** Who keeps it true. */
  owner?: InputMaybe<ActorFilter>;
  /** The wider journey it is a part of. */
  parent?: InputMaybe<JourneyFilter>;
  /** Whose journey it is. */
  personas?: InputMaybe<PersonaRelationFilter>;
  /** When it is to be reviewed again; null if it need not be. */
  reviewDueAt?: InputMaybe<NullableDateTimeFilter>;
  /** True: its `reviewDueAt` has passed. False: it is still to come, or there is none. */
  reviewOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** Its phases. */
  stages?: InputMaybe<StageRelationFilter>;
  /** Which time it shows. */
  state?: InputMaybe<JourneyStateFilter>;
  /** Whether it is in use yet. */
  status?: InputMaybe<MapStatusFilter>;
  /** What happens in any of its stages. */
  steps?: InputMaybe<StepRelationFilter>;
  /** The customer’s goal, in their words: `I want my bike repaired`. */
  title?: InputMaybe<StringFilter>;
  /** Where its steps meet the company. */
  touchpoints?: InputMaybe<TouchpointRelationFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Journey id. All that is given must hold. */
export interface JourneyIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** A journey as a document. */
export interface JourneyImportInput {
  /** The document itself. Mermaid may stand in a Markdown fence, with front matter and comments. At most 10000000 characters. */
  document: Scalars['String']['input'];
  /** How it is written. */
  format: ExchangeFormat;
}

/** Whose story a journey tells. */
export type JourneyKind =
  /** How it goes, as research and customers tell. */
  | 'ACTUAL'
  /** How the company means it to go. */
  | 'PLANNED';

/** Compares a value of type JourneyKind. All that is given must hold. */
export interface JourneyKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<JourneyKind>;
  /** One of these. */
  in?: InputMaybe<Array<JourneyKind>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<JourneyKind>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<JourneyKind>>;
}

/** How rows of type Journey are sorted; rows that are equal in it are sorted by their id. */
export interface JourneyOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: JourneyOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Journey can be sorted by. */
export type JourneyOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** When it was made. */
  | 'CREATED_AT'
  /** How close it looks, from 1. */
  | 'LEVEL'
  /** When it is to be reviewed again. */
  | 'REVIEW_DUE_AT'
  /** CURRENT, FUTURE, RESEARCH. */
  | 'STATE'
  /** Its title, capital letters before small ones. */
  | 'TITLE'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What must hold for the related rows of type Journey. All that is given must hold. */
export interface JourneyRelationFilter {
  /** All of them are like this, or there are none. */
  every?: InputMaybe<JourneyFilter>;
  /** None of them is like this. */
  none?: InputMaybe<JourneyFilter>;
  /** At least one of them is like this. */
  some?: InputMaybe<JourneyFilter>;
}

/** One journey, and in which revision it was seen. */
export interface JourneyRestoreInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which journey was reviewed, and when. */
export interface JourneyReviewInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** When it is due again; after the workspace’s `reviewIntervalDays` if left out, never if null. */
  nextReviewAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was reviewed; now, if this is left out. */
  reviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A stage of a new journey map, with its steps in their order. */
export interface JourneyStageInput {
  /** What the phase is about. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the phase is called. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What happens in it. At most 100 entries. */
  steps?: InputMaybe<Array<JourneyStepInput>>;
}

/** Which time a journey map shows. */
export type JourneyState =
  /** How it is today. */
  | 'CURRENT'
  /** How it is to be; often the twin of a current one. */
  | 'FUTURE'
  /** Still being found out. */
  | 'RESEARCH';

/** Compares a value of type JourneyState. All that is given must hold. */
export interface JourneyStateFilter {
  /** Equal to this. */
  eq?: InputMaybe<JourneyState>;
  /** One of these. */
  in?: InputMaybe<Array<JourneyState>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<JourneyState>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<JourneyState>>;
}

/** A step of a new journey map. */
export interface JourneyStepInput {
  /** What customers do. At most 10000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs them: 1 none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How they feel: −2 very bad, +2 very good. From -2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What they expect to happen. At most 10000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they feel, in words. At most 10000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What delights. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A name of your choice, for `nextSteps` of this map to lead here. At most 100 characters. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Who does it; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here; false at first. Leave it out to leave it as it is; it cannot be null. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** The `key`s of the steps of this map that it leads to. At most 100 characters. At most 50 entries. */
  nextSteps?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What could be done better here. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What hurts. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who takes part in it; they take part in the journey, too. At most 50 entries. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What goes through their minds. At most 10000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. */
  title: Scalars['String']['input'];
  /** Where it meets the company. At most 50 entries. */
  touchpoints?: InputMaybe<Array<TouchpointChoice>>;
}

/** What to change of a journey. What is left out stays; null clears. */
export interface JourneyUpdateInput {
  /** What the map shows, and what it leaves out. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the company wants to reach with it. At most 2000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** The journey’s id: `journey_…`. */
  id: Scalars['ID']['input'];
  /** Whose story it tells; PLANNED at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<JourneyKind>;
  /** How close it looks: 1 the whole relationship to 5 a single task. From 1 to 5. Leave it out to leave it as it is; it cannot be null. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The actor who keeps the map true. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The wider journey that this one is a part of. */
  parent?: InputMaybe<Scalars['ID']['input']>;
  /** Whose journey it is. At most 1000 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When it is to be reviewed. A new journey is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Where it ends. At most 1000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Which time it shows; CURRENT at first. Leave it out to leave it as it is; it cannot be null. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The customer’s goal, in their words. At most 300 characters. Leave it out to leave it as it is; it cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
}

/** A text in one of the workspace’s languages. */
export interface LocalizedTextInput {
  /** One of the workspace’s `locales`: `en`, `de-AT`. At most 35 characters. */
  locale: Scalars['String']['input'];
  /** What it says in this language. At most 2000 characters. */
  text: Scalars['String']['input'];
}

/** Where a persona or a journey map is in its life. */
export type MapStatus =
  /** In use by the team. */
  | 'ACTIVE'
  /** Put away; lists leave it out unless asked. */
  | 'ARCHIVED'
  /** Being drawn; not to be relied on yet. */
  | 'DRAFT';

/** Compares a value of type MapStatus. All that is given must hold. */
export interface MapStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<MapStatus>;
  /** One of these. */
  in?: InputMaybe<Array<MapStatus>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<MapStatus>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<MapStatus>>;
}

/** Compares a value of type Boolean, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableBooleanFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
}

/** Compares a value of type DateTime, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableDateTimeFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** More than this, or later. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this, or earlier. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['DateTime']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['DateTime']['input']>>;
}

/** Compares a value of type ExperienceDimension, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableExperienceDimensionFilter {
  /** Equal to this. */
  eq?: InputMaybe<ExperienceDimension>;
  /** One of these. */
  in?: InputMaybe<Array<ExperienceDimension>>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<ExperienceDimension>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<ExperienceDimension>>;
}

/** Compares a value of type Float, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableFloatFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** More than this, or later. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this, or earlier. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['Float']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['Float']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['Float']['input']>>;
}

/** Compares a value of type Int, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableIntFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** More than this, or later. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this, or earlier. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['Int']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
}

/** Compares a value of type String, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableStringFilter {
  /** Has this text somewhere in it. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Ends with this text. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Equal to this. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Compare `A` like `a`, for the letters A to Z; letters with accents keep their case. False by default. */
  ignoreCase?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['String']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
}

/** One persona, and in which revision it was seen. */
export interface PersonaArchiveInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `personaBulkUpsert`. */
export interface PersonaBulkUpsertInput {
  /** What a mistake in one row means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** Each by the external id that it has, or is to have. Each only once. At most 1000 entries. */
  rows: Array<PersonaBulkUpsertRow>;
}

/** A persona by the external id it has, or is to have. */
export interface PersonaBulkUpsertRow {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** How far evidence stands behind it. Leave it out to leave it as it is; it cannot be null. */
  dataBacked?: InputMaybe<DataBacking>;
  /** What the persona rests on. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Which persona; if none has it, one is made. */
  externalId: ExternalIdInput;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What gets in their way. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to reach. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Address of a portrait. At most 2000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** The progress they hire a product for. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How much it counts; PRIMARY at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<PersonaKind>;
  /** Share of the market in percent. From 0 to 100. */
  marketSharePct?: InputMaybe<Scalars['Float']['input']>;
  /** What drives them. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. A new one needs it. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What they need on the way there. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who keeps it true. */
  owner?: InputMaybe<EntityKey>;
  /** Where they like to meet the company, the most liked first. At most 15 entries. Leave it out to leave it as it is; it cannot be null. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When it is to be reviewed. A new persona is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The story in a paragraph. At most 10000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them; replaces all earlier traits. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** A new persona; only its name is needed. */
export interface PersonaCreateInput {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** How far evidence stands behind it. Leave it out to leave it as it is; it cannot be null. */
  dataBacked?: InputMaybe<DataBacking>;
  /** What the persona rests on. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What gets in their way. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to reach. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Address of a portrait. At most 2000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** The progress they hire a product for. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How much it counts; PRIMARY at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<PersonaKind>;
  /** Share of the market in percent. From 0 to 100. */
  marketSharePct?: InputMaybe<Scalars['Float']['input']>;
  /** What drives them. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What they need on the way there. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who keeps it true. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Where they like to meet the company, the most liked first. At most 15 entries. Leave it out to leave it as it is; it cannot be null. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When it is to be reviewed. A new persona is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The story in a paragraph. At most 10000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them; replaces all earlier traits. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** One persona, and in which revision it was seen. */
export interface PersonaDeleteInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A persona in a JSON document; made only if the workspace does not have it yet. */
export interface PersonaDocument {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** When it was put away; null while in use. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How far evidence stands behind it. Leave it out to leave it as it is; it cannot be null. */
  dataBacked?: InputMaybe<DataBacking>;
  /** What the persona rests on. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What gets in their way. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to reach. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the document calls it; its id in the workspace it came from. At most 200 characters. */
  id: Scalars['String']['input'];
  /** Address of a portrait. At most 2000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** The progress they hire a product for. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How much it counts; PRIMARY at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<PersonaKind>;
  /** When it was last reviewed. */
  lastReviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the actor who reviewed it then. At most 200 characters. */
  lastReviewedBy?: InputMaybe<Scalars['String']['input']>;
  /** Share of the market in percent. From 0 to 100. */
  marketSharePct?: InputMaybe<Scalars['Float']['input']>;
  /** What drives them. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What they need on the way there. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The id of the actor who keeps it true. At most 200 characters. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** Where they like to meet the company, the most liked first. At most 15 entries. Leave it out to leave it as it is; it cannot be null. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When it is to be reviewed. A new persona is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The story in a paragraph. At most 10000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them; replaces all earlier traits. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** Which rows of type Persona to list. All that is given must hold. At most 100 conditions, nested at most 8 deep. */
export interface PersonaFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<PersonaFilter>>;
  /** The type in a few words: `The careful commuter`. */
  archetype?: InputMaybe<NullableStringFilter>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** How far evidence stands behind it, as its owner judges. */
  dataBacked?: InputMaybe<DataBackingFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made. */
  id?: InputMaybe<PersonaIdFilter>;
  /** The journeys that it makes. */
  journeys?: InputMaybe<JourneyRelationFilter>;
  /** How much this persona counts for the company. */
  kind?: InputMaybe<PersonaKindFilter>;
  /** When somebody last held the persona against reality; null if nobody has. */
  lastReviewedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Which share of the market they make up, in percent from 0 to 100. */
  marketSharePct?: InputMaybe<NullableFloatFilter>;
  /** What the team calls this person: `Jana`. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<PersonaFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<PersonaFilter>>;
  /** Who keeps it true. */
  owner?: InputMaybe<ActorFilter>;
  /** Where they like to meet the company, the most liked first. */
  preferredChannels?: InputMaybe<ChannelListFilter>;
  /** When it is to be reviewed again; null if it need not be. */
  reviewDueAt?: InputMaybe<NullableDateTimeFilter>;
  /** True: its `reviewDueAt` has passed. False: it is still to come, or there is none. */
  reviewOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** Whether it is in use yet. */
  status?: InputMaybe<MapStatusFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Persona id. All that is given must hold. */
export interface PersonaIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How much a persona counts for the company. */
export type PersonaKind =
  /** One it deliberately does not serve, so that nobody designs for them. */
  | 'NEGATIVE'
  /** One the company designs for first. */
  | 'PRIMARY'
  /** One it also serves, where that costs a primary persona nothing. */
  | 'SECONDARY';

/** Compares a value of type PersonaKind. All that is given must hold. */
export interface PersonaKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<PersonaKind>;
  /** One of these. */
  in?: InputMaybe<Array<PersonaKind>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<PersonaKind>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<PersonaKind>>;
}

/** How rows of type Persona are sorted; rows that are equal in it are sorted by their id. */
export interface PersonaOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: PersonaOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Persona can be sorted by. */
export type PersonaOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** When it was made. */
  | 'CREATED_AT'
  /** PRIMARY, SECONDARY, NEGATIVE. */
  | 'KIND'
  /** How large a part of the market it stands for. */
  | 'MARKET_SHARE_PCT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it is to be reviewed again. */
  | 'REVIEW_DUE_AT'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What must hold for the related rows of type Persona. All that is given must hold. */
export interface PersonaRelationFilter {
  /** All of them are like this, or there are none. */
  every?: InputMaybe<PersonaFilter>;
  /** None of them is like this. */
  none?: InputMaybe<PersonaFilter>;
  /** At least one of them is like this. */
  some?: InputMaybe<PersonaFilter>;
}

/** One persona, and in which revision it was seen. */
export interface PersonaRestoreInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which persona was reviewed, and when. */
export interface PersonaReviewInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** When it is due again; after the workspace’s `reviewIntervalDays` if left out, never if null. */
  nextReviewAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was reviewed; now, if this is left out. */
  reviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A trait of a persona: with a `value`, or with `min` and `max`. */
export interface PersonaTraitInput {
  /** Which side of the person it describes. */
  dimension: TraitDimension;
  /** What this trait rests on. At most 2000 characters. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** A stable name for programs, unique in its dimension. At most 100 characters. */
  key: Scalars['String']['input'];
  /** What people read. At most 200 characters. */
  label: Scalars['String']['input'];
  /** The upper end of a range. */
  max?: InputMaybe<Scalars['Float']['input']>;
  /** The lower end of a range. */
  min?: InputMaybe<Scalars['Float']['input']>;
  /** What the range counts: `years`. At most 50 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** What is typical. At most 1000 characters. */
  value?: InputMaybe<Scalars['String']['input']>;
}

/** What to change of a persona. What is left out stays; null clears. */
export interface PersonaUpdateInput {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** How far evidence stands behind it. Leave it out to leave it as it is; it cannot be null. */
  dataBacked?: InputMaybe<DataBacking>;
  /** What the persona rests on. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What gets in their way. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to reach. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The persona’s id: `persona_…`. */
  id: Scalars['ID']['input'];
  /** Address of a portrait. At most 2000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** The progress they hire a product for. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How much it counts; PRIMARY at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<PersonaKind>;
  /** Share of the market in percent. From 0 to 100. */
  marketSharePct?: InputMaybe<Scalars['Float']['input']>;
  /** What drives them. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What they need on the way there. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who keeps it true. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Where they like to meet the company, the most liked first. At most 15 entries. Leave it out to leave it as it is; it cannot be null. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When it is to be reviewed. A new persona is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The story in a paragraph. At most 10000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them; replaces all earlier traits. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** Hours of each day in which customers are not written to. */
export interface QuietHoursInput {
  /** When quiet begins. */
  from: Scalars['LocalTime']['input'];
  /** When it ends; on the next day, if that is earlier than `from`. */
  to: Scalars['LocalTime']['input'];
}

/** Which end of an order comes first. */
export type SortDirection =
  /** Small before large, early before late, A before Z. */
  | 'ASC'
  /** Large before small, late before early, Z before A. */
  | 'DESC';

/** Where rows without a value stand in an order. */
export type SortNulls =
  /** Before all rows that have a value. */
  | 'FIRST'
  /** After all rows that have a value. */
  | 'LAST';

/** One stage, and in which revision it was seen. */
export interface StageArchiveInput {
  /** The id of the stage: `stage_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `stageBulkUpsert`. */
export interface StageBulkUpsertInput {
  /** What a mistake in one row means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** Each by the external id that it has, or is to have. Each only once. At most 1000 entries. */
  rows: Array<StageBulkUpsertRow>;
}

/** A stage by the external id it has, or is to have. A new one is put at the end. */
export interface StageBulkUpsertRow {
  /** What the phase is about. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Which stage; if none has it, one is made. */
  externalId: ExternalIdInput;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The journey it is a phase of. A new one needs it; it cannot change. Leave it out to leave it as it is; it cannot be null. */
  journey?: InputMaybe<EntityKey>;
  /** What it is called. A new one needs it. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
}

/** A new stage of a journey. */
export interface StageCreateInput {
  /** What the phase is about. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The journey’s id: `journey_…`. */
  journey: Scalars['ID']['input'];
  /** What the phase is called. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Where to put it, from 0; at the end if left out. At least 0. */
  position?: InputMaybe<Scalars['Int']['input']>;
}

/** One stage, and in which revision it was seen. */
export interface StageDeleteInput {
  /** The id of the stage: `stage_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A stage in a JSON document, with its steps in their order. */
export interface StageDocument {
  /** When it was put away; null while in use. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the phase is about. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the phase is called. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What happens in it. At most 100 entries. */
  steps?: InputMaybe<Array<StepDocument>>;
}

/** Which rows of type Stage to list. All that is given must hold. At most 100 conditions, nested at most 8 deep. */
export interface StageFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<StageFilter>>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made. */
  id?: InputMaybe<StageIdFilter>;
  /** The journey it is a phase of. */
  journey?: InputMaybe<JourneyFilter>;
  /** What the phase is called. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<StageFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<StageFilter>>;
  /** Its place in the journey, from 0 without gaps, archived stages included. */
  position?: InputMaybe<IntFilter>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** What happens in it. */
  steps?: InputMaybe<StepRelationFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Stage id. All that is given must hold. */
export interface StageIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Where to put a stage in its journey. */
export interface StageMoveInput {
  /** The stage’s id: `stage_…`. */
  id: Scalars['ID']['input'];
  /** Its new place, from 0; past the end is the end. At least 0. */
  position: Scalars['Int']['input'];
  /** The revision it was read with; if it has another by now, nothing is moved. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** How rows of type Stage are sorted; rows that are equal in it are sorted by their id. */
export interface StageOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: StageOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Stage can be sorted by. */
export type StageOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** When it was made. */
  | 'CREATED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** Its place in its journey, from 0. */
  | 'POSITION'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What must hold for the related rows of type Stage. All that is given must hold. */
export interface StageRelationFilter {
  /** All of them are like this, or there are none. */
  every?: InputMaybe<StageFilter>;
  /** None of them is like this. */
  none?: InputMaybe<StageFilter>;
  /** At least one of them is like this. */
  some?: InputMaybe<StageFilter>;
}

/** One stage, and in which revision it was seen. */
export interface StageRestoreInput {
  /** The id of the stage: `stage_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What to change of a stage. What is left out stays; null clears. */
export interface StageUpdateInput {
  /** What the phase is about. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The stage’s id: `stage_…`. */
  id: Scalars['ID']['input'];
  /** What the phase is called. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** One step, and in which revision it was seen. */
export interface StepArchiveInput {
  /** The id of the step: `step_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `stepBulkUpsert`. */
export interface StepBulkUpsertInput {
  /** What a mistake in one row means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** Each by the external id that it has, or is to have. Each only once. At most 1000 entries. */
  rows: Array<StepBulkUpsertRow>;
}

/** A step by the external id it has, or is to have. A new one is put at the end. Steps it leads to must exist before the call. */
export interface StepBulkUpsertRow {
  /** What customers do. At most 10000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs them: 1 none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How they feel: −2 very bad, +2 very good. From -2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What they expect to happen. At most 10000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** Which step; if none has it, one is made. */
  externalId: ExternalIdInput;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they feel, in words. At most 10000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What delights. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who does it; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here; false at first. Leave it out to leave it as it is; it cannot be null. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it can lead; steps of the same journey. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  nextSteps?: InputMaybe<Array<EntityKey>>;
  /** What could be done better here. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What hurts. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who takes part in it; they take part in the journey from then on. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<EntityKey>>;
  /** The stage it happens in. A new one needs it; `stepMove` changes it. Leave it out to leave it as it is; it cannot be null. */
  stage?: InputMaybe<EntityKey>;
  /** What goes through their minds. At most 10000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens. A new one needs it. At most 500 characters. Leave it out to leave it as it is; it cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Where it meets the company. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  touchpoints?: InputMaybe<Array<EntityKey>>;
}

/** A new step of a stage. */
export interface StepCreateInput {
  /** What customers do. At most 10000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs them: 1 none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How they feel: −2 very bad, +2 very good. From -2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What they expect to happen. At most 10000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they feel, in words. At most 10000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What delights. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who does it; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here; false at first. Leave it out to leave it as it is; it cannot be null. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it can lead; steps of the same journey. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  nextSteps?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What could be done better here. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What hurts. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who takes part in it; they take part in the journey from then on. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Where to put it, from 0; at the end if left out. At least 0. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The stage’s id: `stage_…`. */
  stage: Scalars['ID']['input'];
  /** What goes through their minds. At most 10000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. */
  title: Scalars['String']['input'];
  /** Where it meets the company. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  touchpoints?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** One step, and in which revision it was seen. */
export interface StepDeleteInput {
  /** The id of the step: `step_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A step in a JSON document. */
export interface StepDocument {
  /** When it was put away; null while in use. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What customers do. At most 10000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs them: 1 none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How they feel: −2 very bad, +2 very good. From -2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What they expect to happen. At most 10000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they feel, in words. At most 10000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What delights. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the document calls it, for `nextSteps`. At most 200 characters. */
  id: Scalars['String']['input'];
  /** Who does it; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here; false at first. Leave it out to leave it as it is; it cannot be null. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it leads: `id`s of steps of the document. At most 200 characters. At most 50 entries. */
  nextSteps?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What could be done better here. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What hurts. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who takes part in it: `id`s of personas of the document. At most 200 characters. At most 50 entries. */
  personas?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What goes through their minds. At most 10000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. */
  title: Scalars['String']['input'];
  /** Where it happens: `id`s of touchpoints of the document. At most 200 characters. At most 50 entries. */
  touchpoints?: InputMaybe<Array<Scalars['String']['input']>>;
}

/** Which rows of type Step to list. All that is given must hold. At most 100 conditions, nested at most 8 deep. */
export interface StepFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<StepFilter>>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** What it costs them: 1 none to 5 very much; null where unknown. */
  effort?: InputMaybe<NullableIntFilter>;
  /** How they feel: −2 very bad, 0 neutral, +2 very good; null where unknown. */
  emotion?: InputMaybe<NullableIntFilter>;
  /** What delights. */
  gains?: InputMaybe<StringListFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made. */
  id?: InputMaybe<StepIdFilter>;
  /** The journey it belongs to. */
  journey?: InputMaybe<JourneyFilter>;
  /** Who does it, and who sees it. */
  layer?: InputMaybe<StepLayerFilter>;
  /** Whether customers decide here if they stay or go. */
  momentOfTruth?: InputMaybe<BooleanFilter>;
  /** Where it leads. */
  nextSteps?: InputMaybe<StepRelationFilter>;
  /** This does not hold. */
  not?: InputMaybe<StepFilter>;
  /** What could be done better here. */
  opportunities?: InputMaybe<StringListFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<StepFilter>>;
  /** What hurts. */
  painPoints?: InputMaybe<StringListFilter>;
  /** Who takes part in it. */
  personas?: InputMaybe<PersonaRelationFilter>;
  /** Its place in the stage, from 0 without gaps, archived steps included. */
  position?: InputMaybe<IntFilter>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** The stage it happens in. */
  stage?: InputMaybe<StageFilter>;
  /** What happens, in a few words. */
  title?: InputMaybe<StringFilter>;
  /** Where it meets the company. */
  touchpoints?: InputMaybe<TouchpointRelationFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Step id. All that is given must hold. */
export interface StepIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Who does a step, and who sees it. */
export type StepLayer =
  /** The company does it, out of sight. */
  | 'BACKSTAGE'
  /** The customer does it; only these steps make the emotion curve. */
  | 'CUSTOMER'
  /** The company does it, before the customer’s eyes. */
  | 'FRONTSTAGE'
  /** Systems and partners that the others stand on. */
  | 'SUPPORT';

/** Compares a value of type StepLayer. All that is given must hold. */
export interface StepLayerFilter {
  /** Equal to this. */
  eq?: InputMaybe<StepLayer>;
  /** One of these. */
  in?: InputMaybe<Array<StepLayer>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<StepLayer>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<StepLayer>>;
}

/** Where to put a step in its journey. */
export interface StepMoveInput {
  /** The step’s id: `step_…`. */
  id: Scalars['ID']['input'];
  /** Its new place there, from 0; past the end is the end. At least 0. */
  position: Scalars['Int']['input'];
  /** The revision it was read with; if it has another by now, nothing is moved. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** A stage of the same journey; the one it is in, if left out. Leave it out to leave it as it is; it cannot be null. */
  stage?: InputMaybe<Scalars['ID']['input']>;
}

/** How rows of type Step are sorted; rows that are equal in it are sorted by their id. */
export interface StepOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: StepOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Step can be sorted by. */
export type StepOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** When it was made. */
  | 'CREATED_AT'
  /** What it costs them, from 1 to 5. */
  | 'EFFORT'
  /** How customers feel, from −2 to +2. */
  | 'EMOTION'
  /** CUSTOMER, FRONTSTAGE, BACKSTAGE, SUPPORT. */
  | 'LAYER'
  /** Its place in its stage, from 0. */
  | 'POSITION'
  /** The place of its stage. */
  | 'STAGE_POSITION'
  /** Its title, capital letters before small ones. */
  | 'TITLE'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What must hold for the related rows of type Step. All that is given must hold. */
export interface StepRelationFilter {
  /** All of them are like this, or there are none. */
  every?: InputMaybe<StepFilter>;
  /** None of them is like this. */
  none?: InputMaybe<StepFilter>;
  /** At least one of them is like this. */
  some?: InputMaybe<StepFilter>;
}

/** One step, and in which revision it was seen. */
export interface StepRestoreInput {
  /** The id of the step: `step_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What to change of a step. What is left out stays; null clears. */
export interface StepUpdateInput {
  /** What customers do. At most 10000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs them: 1 none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How they feel: −2 very bad, +2 very good. From -2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What they expect to happen. At most 10000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they feel, in words. At most 10000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What delights. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The step’s id: `step_…`. */
  id: Scalars['ID']['input'];
  /** Who does it; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here; false at first. Leave it out to leave it as it is; it cannot be null. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it can lead; steps of the same journey. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  nextSteps?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What could be done better here. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What hurts. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who takes part in it; they take part in the journey from then on. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** What goes through their minds. At most 10000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. Leave it out to leave it as it is; it cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Where it meets the company. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  touchpoints?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Compares a value of type String. All that is given must hold. */
export interface StringFilter {
  /** Has this text somewhere in it. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Ends with this text. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Equal to this. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Compare `A` like `a`, for the letters A to Z; letters with accents keep their case. False by default. */
  ignoreCase?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['String']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
}

/** Compares a list of String values. All that is given must hold. */
export interface StringListFilter {
  /** Has this among its entries. */
  has?: InputMaybe<Scalars['String']['input']>;
  /** Each of these is in the list. */
  hasEvery?: InputMaybe<Array<Scalars['String']['input']>>;
  /** At least one of these is in the list. */
  hasSome?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: the list is empty. False: it is not. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
}

/** One touchpoint, and in which revision it was seen. */
export interface TouchpointArchiveInput {
  /** The id of the touchpoint: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `touchpointBulkUpsert`. */
export interface TouchpointBulkUpsertInput {
  /** What a mistake in one row means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** Each by the external id that it has, or is to have. Each only once. At most 1000 entries. */
  rows: Array<TouchpointBulkUpsertRow>;
}

/** A touchpoint by the external id it has, or is to have. */
export interface TouchpointBulkUpsertRow {
  /** By which way they meet. A new one needs it. Leave it out to leave it as it is; it cannot be null. */
  channel?: InputMaybe<Channel>;
  /** What happens there. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What of the company is experienced there. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** Which touchpoint; if none has it, one is made. */
  externalId: ExternalIdInput;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Who begins; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. A new one needs it. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The department that answers for it. At most 200 characters. */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it; replaces all earlier texts. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** What happens there; ACTION at first. Leave it out to leave it as it is; it cannot be null. */
  type?: InputMaybe<TouchpointType>;
}

/** A touchpoint that is there already, or a new one. */
export type TouchpointChoice =
  /** A touchpoint of the workspace. */
  { id: Scalars['ID']['input']; new?: never; }
  |  /** A touchpoint to be made. */
  { id?: never; new: TouchpointCreateInput; };

/** A new touchpoint; its name and channel are needed. */
export interface TouchpointCreateInput {
  /** By which way they meet. */
  channel: Channel;
  /** What happens there. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What of the company is experienced there. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Who begins; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The department that answers for it. At most 200 characters. */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it; replaces all earlier texts. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** What happens there; ACTION at first. Leave it out to leave it as it is; it cannot be null. */
  type?: InputMaybe<TouchpointType>;
}

/** One touchpoint, and in which revision it was seen. */
export interface TouchpointDeleteInput {
  /** The id of the touchpoint: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A touchpoint in a JSON document; made only if the workspace does not have it yet. */
export interface TouchpointDocument {
  /** When it was put away; null while in use. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** By which way they meet. */
  channel: Channel;
  /** What happens there. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What of the company is experienced there. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the document calls it; its id in the workspace it came from. At most 200 characters. */
  id: Scalars['String']['input'];
  /** Who begins; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The department that answers for it. At most 200 characters. */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it; replaces all earlier texts. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** What happens there; ACTION at first. Leave it out to leave it as it is; it cannot be null. */
  type?: InputMaybe<TouchpointType>;
}

/** Which rows of type Touchpoint to list. All that is given must hold. At most 100 conditions, nested at most 8 deep. */
export interface TouchpointFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<TouchpointFilter>>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** By which way they meet. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** What of the company is experienced there. */
  experienceDimension?: InputMaybe<NullableExperienceDimensionFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made. */
  id?: InputMaybe<TouchpointIdFilter>;
  /** Who begins the encounter. */
  initiator?: InputMaybe<InitiatorFilter>;
  /** The journeys of those steps. */
  journeys?: InputMaybe<JourneyRelationFilter>;
  /** What the team calls it: `Repair booking page`. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<TouchpointFilter>;
  /** Whether it needs the internet; null where nobody has said. */
  online?: InputMaybe<NullableBooleanFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<TouchpointFilter>>;
  /** The department that answers for it. Journeys that change it often show where silos hurt. */
  ownerDepartment?: InputMaybe<NullableStringFilter>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** The steps that happen there. */
  steps?: InputMaybe<StepRelationFilter>;
  /** What happens there. */
  type?: InputMaybe<TouchpointTypeFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Touchpoint id. All that is given must hold. */
export interface TouchpointIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Touchpoint are sorted; rows that are equal in it are sorted by their id. */
export interface TouchpointOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: TouchpointOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Touchpoint can be sorted by. */
export type TouchpointOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** Its channel, in the order of the enum. */
  | 'CHANNEL'
  /** When it was made. */
  | 'CREATED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** The department’s name. */
  | 'OWNER_DEPARTMENT'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What must hold for the related rows of type Touchpoint. All that is given must hold. */
export interface TouchpointRelationFilter {
  /** All of them are like this, or there are none. */
  every?: InputMaybe<TouchpointFilter>;
  /** None of them is like this. */
  none?: InputMaybe<TouchpointFilter>;
  /** At least one of them is like this. */
  some?: InputMaybe<TouchpointFilter>;
}

/** One touchpoint, and in which revision it was seen. */
export interface TouchpointRestoreInput {
  /** The id of the touchpoint: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What happens at a touchpoint. */
export type TouchpointType =
  /** Something is done: an order, a visit, a repair. */
  | 'ACTION'
  /** Something is said: an advertisement, a mail, a call. */
  | 'COMMUNICATION';

/** Compares a value of type TouchpointType. All that is given must hold. */
export interface TouchpointTypeFilter {
  /** Equal to this. */
  eq?: InputMaybe<TouchpointType>;
  /** One of these. */
  in?: InputMaybe<Array<TouchpointType>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<TouchpointType>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<TouchpointType>>;
}

/** What to change of a touchpoint. What is left out stays; null clears. */
export interface TouchpointUpdateInput {
  /** By which way they meet. Leave it out to leave it as it is; it cannot be null. */
  channel?: InputMaybe<Channel>;
  /** What happens there. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What of the company is experienced there. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The touchpoint’s id: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** Who begins; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The department that answers for it. At most 200 characters. */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it; replaces all earlier texts. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** What happens there; ACTION at first. Leave it out to leave it as it is; it cannot be null. */
  type?: InputMaybe<TouchpointType>;
}

/** Which side of a person a trait describes. */
export type TraitDimension =
  /** What they do: habits, use, channels. */
  | 'BEHAVIOURAL'
  /** Who they are: age, household, work, place. */
  | 'DEMOGRAPHIC'
  /** What they hold dear: attitudes, values, interests. */
  | 'PSYCHOGRAPHIC'
  /** What they buy: order value, frequency, payment. */
  | 'TRANSACTIONAL';

/** What kind of mistake a `UserError` tells of. */
export type UserErrorCode =
  /** The text is empty or only white space. */
  | 'BLANK'
  /** The row would stand above itself. */
  | 'CYCLE'
  /** The same thing stands twice in this list. */
  | 'DUPLICATE'
  /** Another row of this type already has this external id. */
  | 'EXTERNAL_ID_TAKEN'
  /** The idempotency key was used before with other arguments. Use a new key. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The text has a character that cannot be stored, such as NUL. */
  | 'INVALID_CHARACTER'
  /** The imported document cannot be read; the message names the line. */
  | 'INVALID_DOCUMENT'
  /** The id is malformed, or of another type than this place takes. */
  | 'INVALID_ID'
  /** The value does not have the form that this place needs. */
  | 'INVALID_VALUE'
  /** Others use the row, so it cannot be deleted. Archive it, or take it out of them first. */
  | 'IN_USE'
  /** No such row in this workspace. */
  | 'NOT_FOUND'
  /** The number or time is outside the range of this place. */
  | 'OUT_OF_RANGE'
  /** A value is needed here; it cannot be cleared. */
  | 'REQUIRED'
  /** Somebody changed the row since it was read. Read it again, then repeat the change. */
  | 'STALE_REVISION'
  /** The text has more characters than this place holds. */
  | 'TOO_LONG'
  /** The list is longer than this place takes. */
  | 'TOO_MANY'
  /** The locale is not one of the workspace’s; add it with workspaceUpdate first. */
  | 'UNKNOWN_LOCALE';

/** A day of the week. */
export type Weekday =
  /** Friday, in the workspace’s time zone. */
  | 'FRIDAY'
  /** Monday, in the workspace’s time zone. */
  | 'MONDAY'
  /** Saturday, in the workspace’s time zone. */
  | 'SATURDAY'
  /** Sunday, in the workspace’s time zone. */
  | 'SUNDAY'
  /** Thursday, in the workspace’s time zone. */
  | 'THURSDAY'
  /** Tuesday, in the workspace’s time zone. */
  | 'TUESDAY'
  /** Wednesday, in the workspace’s time zone. */
  | 'WEDNESDAY';

/** What to change of the workspace’s settings. What is left out stays. */
export interface WorkspaceUpdateInput {
  /** When somebody is there; an empty list for always. At most 28 entries. Leave it out to leave it as it is; it cannot be null. */
  businessHours?: InputMaybe<Array<BusinessHoursInput>>;
  /** One of `locales`. At most 35 characters. Leave it out to leave it as it is; it cannot be null. */
  defaultLocale?: InputMaybe<Scalars['String']['input']>;
  /** The languages it speaks, as BCP 47. At most 35 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Scores of fewer answers than this are not shown. From 1 to 1000. Leave it out to leave it as it is; it cannot be null. */
  minimumN?: InputMaybe<Scalars['Int']['input']>;
  /** What the company calls itself. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** When customers are not written to; null for never quiet. */
  quietHours?: InputMaybe<QuietHoursInput>;
  /** Days from one review to the next; reviews already planned stay. From 1 to 3650. Leave it out to leave it as it is; it cannot be null. */
  reviewIntervalDays?: InputMaybe<Scalars['Int']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Where its days begin: an IANA name, `Europe/Berlin`. At most 100 characters. Leave it out to leave it as it is; it cannot be null. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
}
