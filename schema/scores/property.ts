import { createHash } from 'node:crypto';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { breakdownLimits, otherValues } from '../surveys/breakdowns/breakdown.ts';
import type { NamedKey } from './namedAttribute.ts';
import { noTouchpoint } from './rollups/fold.ts';

/** A property of responses, by which scores are filtered and grouped. */
export interface Property {
  /** Two properties with the same name are the same. */
  readonly name: string;
  /** Its column in a table of counts. */
  readonly column: Prisma.Sql;
  /** Its values as a list of texts, if a response can have several; null if it has one. */
  readonly list: Prisma.Sql | null;
  /** Its column in live counts, as an expression over the row `response`; null if RollupByCut has it. */
  readonly live: Prisma.Sql | null;
  /** The model whose keys are its values; null for other values. */
  readonly model: 'Touchpoint' | 'Account' | 'Segment' | 'Survey' | 'Team' | null;
  /** Whether it asks of customers. */
  readonly ofCustomers: boolean;
  /** The attribute of customers that it is. */
  readonly attribute: NamedKey | null;
  /** The key of the breakdown that counts it apart; null if there is none. */
  readonly breakdown: string | null;
  /** What the survey must have marked as a breakdown before there are scores by it. */
  readonly marked: MarkedKey | null;
}

/** A hidden field or a question that an argument names. */
export interface MarkedKey extends NamedKey {
  readonly source: 'HIDDEN_FIELD' | 'PROFILE';
}

/** Stands for all values, in rows of a property with several that have each response once. */
export const wholeValue = '\u0002';

export type PropertyName =
  | 'CHANNEL'
  | 'TOUCHPOINT'
  | 'VERSION'
  | 'LOCALE'
  | 'ACCOUNT'
  | 'SEGMENT'
  | 'TAG';

/** A property with one value, which is nothing else. */
export const plainProperty = {
  list: null,
  live: null,
  model: null,
  ofCustomers: false,
  attribute: null,
  breakdown: null,
  marked: null,
} as const;

const accountOf = Prisma.sql`coalesce((
  SELECT "accountId" FROM "Customer" customer
  WHERE customer."workspaceId" = response."workspaceId" AND customer.id = response."customerId"
), ${noTouchpoint}::uuid)`;

/** The properties that each response has. */
export const properties: Readonly<Record<PropertyName, Property>> = {
  CHANNEL: { ...plainProperty, name: 'CHANNEL', column: Prisma.raw('channel') },
  TOUCHPOINT: {
    ...plainProperty,
    name: 'TOUCHPOINT',
    column: Prisma.raw('"touchpointId"'),
    model: 'Touchpoint',
  },
  VERSION: { ...plainProperty, name: 'VERSION', column: Prisma.raw('version') },
  LOCALE: { ...plainProperty, name: 'LOCALE', column: Prisma.raw('locale') },
  ACCOUNT: {
    ...plainProperty,
    name: 'ACCOUNT',
    column: Prisma.raw('"accountId"'),
    live: accountOf,
    model: 'Account',
    ofCustomers: true,
  },
  SEGMENT: {
    ...plainProperty,
    name: 'SEGMENT',
    column: Prisma.raw('"segmentIds"'),
    // Segments that were deleted since are none.
    list: Prisma.sql`ARRAY(
      SELECT one FROM unnest("segmentIds") AS one
      WHERE one = ANY(${wholeValue}::text || ARRAY(
        SELECT id::text FROM "Segment" WHERE "Segment"."workspaceId" = survey."workspaceId"
      )))`,
    live: Prisma.sql`coalesce("segmentIds"::text[], '{}')`,
    model: 'Segment',
    ofCustomers: true,
    breakdown: 'segments',
  },
  TAG: {
    ...plainProperty,
    name: 'TAG',
    column: Prisma.raw('tags'),
    list: Prisma.sql`ARRAY(SELECT DISTINCT unnest(tags))`,
    live: Prisma.sql`coalesce("tagsComposed", tags)`,
    breakdown: 'tags',
  },
};

/**
 * The value of an attribute of the customer; '' where there is none. Of a survey that is broken down by it, what
 * is stored with the response, or will be, where that is still to be counted; of others, what the customer has now.
 */
export function attributeProperty(attribute: NamedKey): Property {
  const { key } = attribute;
  const property = named(`attributes.${key}`);
  const now = Prisma.sql`(
    SELECT coalesce(value.text, value.boolean::text) FROM "CustomerAttribute" value
    JOIN "AttributeDefinition" definition ON definition."workspaceId" = value."workspaceId"
      AND definition.id = value."definitionId" AND definition.key = ${key}::text
    WHERE value."workspaceId" = response."workspaceId" AND value."customerId" = response."customerId"
  )`;
  const then = countedValue(Prisma.sql`CASE
    WHEN marked."countedToAt" IS NOT NULL AND response.attributes -> ${key}::text IS NULL THEN ${now}
    ELSE response.attributes ->> ${key}::text END`);
  const live = Prisma.sql`coalesce((
    SELECT ${then} FROM "SurveyBreakdown" marked
    WHERE marked."workspaceId" = response."workspaceId" AND marked."surveyId" = response."surveyId"
      AND marked.key = ${property.breakdown}::text
  ), normalize(${now}, NFC), '')`;
  return { ...property, live, ofCustomers: true, attribute };
}

/** The value of a hidden field; '' where the response has none. */
export function hiddenFieldProperty({ key, path }: NamedKey): Property {
  const live = countedValue(Prisma.sql`response."hiddenFields" ->> ${key}::text`);
  return { ...named(key), live, marked: { key, path, source: 'HIDDEN_FIELD' } };
}

/** The choice that was answered to a question of role PROFILE; '' where the response has none. */
export function profileProperty({ key, path }: NamedKey): Property {
  const live = countedValue(Prisma.sql`(
    SELECT answer.choices[1] FROM "Answer" answer
    WHERE answer."workspaceId" = response."workspaceId" AND answer."responseId" = response.id
      AND answer.question = ${key}::text
  )`);
  return { ...named(key), live, marked: { key, path, source: 'PROFILE' } };
}

/** A value in the form in which breakdowns count it; '' for null. */
function countedValue(value: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT CASE WHEN char_length(text) > ${breakdownLimits.valueLength}::int OR text ~ ${largeNumber}::text
      THEN ${otherValues}::text ELSE text END
    FROM (SELECT normalize(${value}, NFC) AS text) AS composed
  ), '')`;
}

/** A number with an exponent, which is not counted apart. */
const largeNumber = String.raw`^-?[0-9](\.[0-9]+)?e[+-][0-9]+$`;

/** A property that is known by the key of its breakdown. */
function named(breakdown: string): Property {
  // Two long keys can differ after the 63 bytes that PostgreSQL reads of a name.
  const hash = createHash('sha256').update(breakdown).digest('hex').slice(0, 24);
  return {
    ...plainProperty,
    name: `breakdown ${breakdown}`,
    column: Prisma.raw(`"cut_${hash}"`),
    breakdown,
  };
}
