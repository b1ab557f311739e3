import { Prisma } from '../../prisma/generated/client/client.ts';
import type { TraitDimension } from '../../prisma/generated/client/enums.ts';
import { predicatesOf } from '../conditions/eventRule.ts';
import { batched } from '../kernel/batched.ts';
import type { Context } from '../kernel/context.ts';
import { hasScope } from '../kernel/scope.ts';
import type { Interval } from '../scores/metrics/estimate.ts';
import { share } from '../scores/metrics/share.ts';
import { type CustomerFields, customerFields, customerSql } from '../segments/customerFields.ts';
import { zoneOf } from '../segments/members.ts';
import { scopeFor } from '../segments/readSegment.ts';
import { type MeasuredTrait, type TraitProblem, type TraitRule, traitRule } from './traitRule.ts';

/** Customers of a segment that are looked at, at most: 50 traits of each take about a second. */
export const mostLookedAt = 20_000;

/** How far a persona is true of the customers in its segment. */
export interface PersonaValidation {
  /** The key of the segment. */
  readonly segmentId: string | null;
  /** Customers in the segment, and how many of them were looked at. */
  readonly size: number;
  readonly lookedAt: number;
  /** The segment's share of all customers, in percent; null if there are none. */
  readonly segmentSharePct: number | null;
  readonly traits: readonly TraitValidation[];
}

/** How many customers meet a trait. */
export interface TraitValidation {
  readonly dimension: TraitDimension;
  readonly key: string;
  readonly label: string;
  readonly problem: TraitProblem | null;
  /** The customers of whom it is known; null with a problem, or without the scope to know. */
  readonly n: number | null;
  readonly suppressed: boolean;
  /** In percent. */
  readonly sharePct: number | null;
  readonly interval: Interval | null;
}

/** The validation of a persona, by its key; null without a segment. Four statements for all of a request. */
export const validationOf = batched('personaValidations', validations);

async function validations(
  ctx: Context,
  keys: readonly string[],
): Promise<(PersonaValidation | null)[]> {
  const { db, now, viewer } = ctx;
  const personas = await db.persona.findMany({
    where: { id: { in: [...keys] }, segmentId: { not: null } },
    select: {
      id: true,
      segmentId: true,
      segment: { select: { size: true } },
      traits: { orderBy: { position: 'asc' } },
      workspace: { select: { minimumN: true } },
    },
  });
  if (personas.length === 0) return keys.map(() => null);
  const fields = await customerFields(db);
  const present = { now, timeZone: await zoneOf(db) };
  const measured = personas.map((persona) => ({
    ...persona,
    rules: persona.traits.map((trait) => readable(traitRule(trait, fields), viewer, fields)),
  }));
  const looks = measured.map(({ segmentId, rules }) => {
    const counted = rules.flatMap((rule) => {
      if (!isRule(rule)) return [];
      return [
        {
          k: customerSql(rule.known, fields, present),
          m: customerSql(rule.shown, fields, present),
        },
      ];
    });
    return lookSql(db.$workspaceId, segmentId ?? '', counted);
  });
  const [found] = await db.$queryRaw<{ customers: number; looks: number[][] }[]>(Prisma.sql`
    SELECT (
      SELECT count(*)::int FROM "Customer" WHERE "workspaceId" = ${db.$workspaceId}::uuid
        AND "archivedAt" IS NULL AND "mergedIntoId" IS NULL
    ) AS customers, json_build_array(${Prisma.join(looks)}) AS looks`);
  if (!found) throw new Error('The counts of traits returned nothing');
  const byKey = new Map(
    measured.map((persona, index) => {
      const [lookedAt = 0, ...counts] = found.looks[index] ?? [];
      const size = persona.segment?.size ?? 0;
      const customers = found.customers;
      return [
        persona.id,
        {
          segmentId: persona.segmentId,
          size,
          lookedAt,
          // The size and the count are read one after the other.
          segmentSharePct: customers === 0 ? null : Math.min(100, (100 * size) / customers),
          traits: validatedTraits(persona, counts),
        },
      ] as const;
    }),
  );
  return keys.map((key) => byKey.get(key) ?? null);
}

/** A rule that the viewer may not see the truth of. */
type Seen = TraitRule | TraitProblem | 'HIDDEN' | null;

function readable(
  rule: ReturnType<typeof traitRule>,
  viewer: Context['viewer'],
  fields: CustomerFields,
): Seen {
  if (!isRule(rule)) return rule;
  const isSeen = [rule.shown, rule.known]
    .flatMap((each) => predicatesOf(each))
    .every((each) => {
      const scope = scopeFor(each.rule, fields);
      return scope === null || hasScope(viewer, scope);
    });
  return isSeen ? rule : 'HIDDEN';
}

function isRule(rule: Seen): rule is TraitRule {
  return typeof rule === 'object' && rule !== null;
}

/**
 * An SQL expression of a JSON array: how many customers of a segment were looked at; then for each trait
 * of how many it is known, and how many of these show it. Of a larger segment, those are looked at whose
 * ids have the lowest hashes: which ones says nothing of them, and it does not change.
 */
function lookSql(
  workspaceId: string,
  segmentId: string,
  traits: readonly { readonly k: Prisma.Sql; readonly m: Prisma.Sql }[],
): Prisma.Sql {
  const columns = traits.map(
    ({ k, m }, index) => Prisma.sql`, ${k} AS ${name('k', index)}, ${m} AS ${name('m', index)}`,
  );
  const counts = traits.map((_, index) => {
    const [k, m] = [name('k', index), name('m', index)];
    return Prisma.sql`, count(*) FILTER (WHERE ${k}), count(*) FILTER (WHERE ${k} AND ${m})`;
  });
  // OFFSET has each customer looked up by its key, without statistics, too.
  return Prisma.sql`(
    SELECT to_json(ARRAY[count(*)${joined(counts)}]) FROM (
      SELECT "customerId" FROM "SegmentMember"
      WHERE "workspaceId" = ${workspaceId}::uuid AND "segmentId" = ${segmentId}::uuid
      ORDER BY md5("customerId"::text), "customerId" LIMIT ${mostLookedAt}::int
    ) member CROSS JOIN LATERAL (
      SELECT customer.id ${joined(columns)} FROM "Customer" customer
      WHERE customer."workspaceId" = ${workspaceId}::uuid AND customer.id = member."customerId" OFFSET 0
    ) looked)`;
}

function name(letter: string, index: number): Prisma.Sql {
  return Prisma.raw(`${letter}${index}`);
}

function joined(parts: readonly Prisma.Sql[]): Prisma.Sql {
  return parts.length === 0 ? Prisma.empty : Prisma.join(parts, ' ');
}

interface Measured {
  readonly workspace: { readonly minimumN: number };
  readonly traits: readonly (MeasuredTrait &
    Pick<TraitValidation, 'dimension' | 'key' | 'label'>)[];
  readonly rules: readonly Seen[];
}

/** @param counts two for each trait with a rule: of how many it is known, and how many show it */
function validatedTraits(
  { workspace: { minimumN }, traits, rules }: Measured,
  counts: readonly number[],
): TraitValidation[] {
  let next = 0;
  return traits.flatMap(({ dimension, key, label }, index): TraitValidation[] => {
    const rule = rules[index] ?? null;
    if (rule === null) return [];
    const trait = { dimension, key, label, problem: null };
    const unknown = { n: null, suppressed: false, sharePct: null, interval: null };
    if (rule === 'HIDDEN') return [{ ...trait, ...unknown }];
    if (!isRule(rule)) return [{ ...trait, ...unknown, problem: rule }];
    const [n = 0, part = 0] = counts.slice(next, next + 2);
    next += 2;
    const suppressed = n < minimumN;
    const { value, interval } = share({ part, n });
    return [
      {
        ...trait,
        n,
        suppressed,
        sharePct: suppressed ? null : value,
        interval: suppressed ? null : interval,
      },
    ];
  });
}
