import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demo } from './demo.ts';
import type { DemoJourney, DemoStep } from './types.ts';

const stepsOf = (journey: DemoJourney): DemoStep[] => journey.stages.flatMap(({ steps }) => steps);
const steps = demo.journeys.flatMap(stepsOf);
const keysOf = (entities: { key: string }[]) => entities.map(({ key }) => key);
const distinct = <T>(values: Iterable<T>): T[] => [...new Set(values)].sort();
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at);
const missing = (named: string[], known: string[]) => named.filter((key) => !known.includes(key));

/** The mean emotion of the steps of the CUSTOMER layer, which alone make the emotion curve. */
function meanEmotion(among: DemoStep[]): number {
  const felt = among.flatMap(({ layer, emotion }) =>
    layer === 'CUSTOMER' && emotion !== undefined ? [emotion] : [],
  );
  return felt.reduce<number>((sum, emotion) => sum + emotion, 0) / felt.length;
}

function reachableFrom(first: string, journey: DemoJourney): Set<string> {
  const next = new Map(stepsOf(journey).map(({ key, nextSteps }) => [key, nextSteps]));
  const reached = new Set<string>();
  const open = [first];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    open.push(...(next.get(key) ?? []));
  }
  return reached;
}

function prismaEnums(): Map<string, string[]> {
  const folder = new URL('../schema/', import.meta.url);
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const enums = new Map<string, string[]>();
  for (const [, name = '', body = ''] of text.matchAll(/^enum (\w+) \{([^}]*)\}/gm)) {
    enums.set(name, body.match(/^\s*[A-Z_]+/gm)?.map((value) => value.trim()) ?? []);
  }
  return enums;
}

describe('the personas of the demo', () => {
  test('are one primary, one secondary and one negative, and steps use all of them', () => {
    expect(demo.personas.map(({ kind }) => kind)).toEqual(['PRIMARY', 'SECONDARY', 'NEGATIVE']);
    expect(
      missing(
        keysOf(demo.personas),
        steps.flatMap(({ personas }) => personas),
      ),
    ).toEqual([]);
  });

  test.each(demo.personas)('$name has traits in all four dimensions', ({ traits }) => {
    expect(distinct(traits.map(({ dimension }) => dimension))).toEqual([
      'BEHAVIOURAL',
      'DEMOGRAPHIC',
      'PSYCHOGRAPHIC',
      'TRANSACTIONAL',
    ]);
    expect(repeated(keysOf(traits))).toEqual([]);
  });

  test('have traits that are either a value or a range with a unit', () => {
    const malformed = demo.personas
      .flatMap(({ traits }) => traits)
      .filter(({ value, min, max, unit }) =>
        value === undefined
          ? min === undefined || max === undefined || unit === undefined || min >= max
          : min !== undefined || max !== undefined || unit !== undefined,
      );
    expect(malformed).toEqual([]);
  });

  test('have shares that are at most 100 percent together', () => {
    const shares = demo.personas.map(({ sharePct }) => sharePct);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(100);
  });
});

describe('the touchpoints of the demo', () => {
  test('have at least nine channels, and steps use all touchpoints', () => {
    expect(demo.touchpoints.length).toBeGreaterThanOrEqual(16);
    expect(distinct(demo.touchpoints.map(({ channel }) => channel)).length).toBeGreaterThan(8);
    const used = steps.flatMap(({ touchpoints }) => touchpoints);
    expect(missing(keysOf(demo.touchpoints), used)).toEqual([]);
  });

  test('have a public name in every language of the workspace', () => {
    const locales = demo.touchpoints.map(({ publicName }) =>
      publicName.map(({ locale }) => locale),
    );
    expect(locales).toEqual(demo.touchpoints.map(() => demo.workspace.locales));
  });

  test('are shared by journeys and by steps', () => {
    const usedBy = (units: { touchpoints: string[] }[]) =>
      demo.touchpoints.filter(
        ({ key }) => units.filter(({ touchpoints }) => touchpoints.includes(key)).length > 1,
      ).length;
    const perJourney = demo.journeys.map((journey) => ({
      touchpoints: stepsOf(journey).flatMap(({ touchpoints }) => touchpoints),
    }));
    expect(usedBy(perJourney)).toBeGreaterThanOrEqual(8);
    expect(usedBy(steps)).toBeGreaterThanOrEqual(12);
  });
});

describe('the journeys of the demo', () => {
  test('are four, of both states and every basis', () => {
    expect(demo.journeys).toHaveLength(4);
    expect(distinct(demo.journeys.map(({ state }) => state))).toEqual(['CURRENT', 'FUTURE']);
    expect(distinct(demo.journeys.map(({ basis }) => basis))).toEqual([
      'ASSUMPTION',
      'DATA',
      'RESEARCH',
    ]);
  });

  test.each(demo.journeys)('"$title" has 4–6 stages of 3–5 steps', ({ stages }) => {
    expect([4, 5, 6]).toContain(stages.length);
    for (const { steps } of stages) expect([3, 4, 5]).toContain(steps.length);
  });

  test.each(demo.journeys)('"$title" has all layers, a branch and a loop', (journey) => {
    const own = stepsOf(journey);
    expect(distinct(own.map(({ layer }) => layer))).toEqual([
      'BACKSTAGE',
      'CUSTOMER',
      'FRONTSTAGE',
      'SUPPORT',
    ]);
    expect(own.some(({ nextSteps }) => nextSteps.length > 1)).toBe(true);
    const inLoop = own.filter(({ key, nextSteps }) =>
      nextSteps.some((next) => reachableFrom(next, journey).has(key)),
    );
    expect(inLoop.length).toBeGreaterThan(1);
  });

  test.each(demo.journeys)(
    '"$title" leads from its first step to every step of customers',
    (journey) => {
      const own = stepsOf(journey);
      const reached = reachableFrom(own[0]?.key ?? '', journey);
      const customers = own.filter(({ layer }) => layer === 'CUSTOMER');
      expect(missing(keysOf(customers), [...reached])).toEqual([]);
    },
  );

  test.each(demo.journeys)('"$title" has an emotion in every stage', ({ stages }) => {
    expect(stages.filter(({ steps }) => Number.isNaN(meanEmotion(steps)))).toEqual([]);
  });

  test('have every emotion from −2 to +2 and at least five moments of truth', () => {
    const felt = new Set(steps.flatMap(({ emotion }) => emotion ?? []));
    expect([...felt].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
    expect(steps.filter(({ momentOfTruth }) => momentOfTruth).length).toBeGreaterThanOrEqual(5);
  });

  test('have a FUTURE twin of a CURRENT journey with better emotions in every stage', () => {
    const twin = demo.journeys.find(({ basedOn }) => basedOn !== undefined);
    const basis = demo.journeys.find(({ key }) => key === twin?.basedOn);
    expect([basis?.state, twin?.state]).toEqual(['CURRENT', 'FUTURE']);
    expect(twin?.stages.map(({ name }) => name)).toEqual(basis?.stages.map(({ name }) => name));
    const gain = twin?.stages.map(
      ({ steps }, at) => meanEmotion(steps) - meanEmotion(basis?.stages[at]?.steps ?? []),
    );
    expect(Math.min(...(gain ?? []))).toBeGreaterThanOrEqual(1);
  });
});

describe('the demo as a whole', () => {
  test('has one persona and one journey overdue for review', () => {
    const overdue = (maps: { key: string; reviewedDaysAgo: number }[]) =>
      keysOf(maps.filter((map) => map.reviewedDaysAgo > demo.workspace.reviewIntervalDays));
    expect(overdue(demo.personas)).toEqual(['selin']);
    expect(overdue(demo.journeys)).toEqual(['replace-car']);
  });

  test('refers only to keys that exist', () => {
    const people = keysOf(demo.people);
    const personas = keysOf(demo.personas);
    const touchpoints = keysOf(demo.touchpoints);
    const teams = keysOf(demo.teams);
    const owning = [...demo.touchpoints, ...steps, ...demo.surveys].flatMap(
      ({ team }) => team ?? [],
    );
    expect(missing(owning, teams)).toEqual([]);
    expect(
      missing(
        demo.teams.flatMap(({ members }) => members),
        people,
      ),
    ).toEqual([]);
    for (const [at, { parent }] of demo.teams.entries()) {
      expect(missing(parent === undefined ? [] : [parent], teams.slice(0, at))).toEqual([]);
    }
    expect(
      missing(
        [...demo.personas, ...demo.journeys].map(({ owner }) => owner),
        people,
      ),
    ).toEqual([]);
    for (const [at, journey] of demo.journeys.entries()) {
      const own = stepsOf(journey);
      const earlier = keysOf(demo.journeys.slice(0, at));
      expect(missing([journey.parent ?? [], journey.basedOn ?? []].flat(), earlier)).toEqual([]);
      expect(missing(journey.personas, personas)).toEqual([]);
      expect(
        missing(
          own.flatMap((step) => step.personas),
          journey.personas,
        ),
      ).toEqual([]);
      expect(
        missing(
          own.flatMap((step) => step.touchpoints),
          touchpoints,
        ),
      ).toEqual([]);
      expect(
        missing(
          own.flatMap((step) => step.nextSteps),
          keysOf(own),
        ),
      ).toEqual([]);
    }
  });

  test('has no duplicate where the database has a unique key', () => {
    const { people, teams, personas, touchpoints, journeys } = demo;
    for (const entities of [
      people,
      teams,
      personas,
      touchpoints,
      journeys,
      ...journeys.map(stepsOf),
    ]) {
      expect(repeated(keysOf(entities))).toEqual([]);
    }
    for (const { personas, touchpoints, nextSteps } of steps) {
      expect([personas, touchpoints, nextSteps].flatMap(repeated)).toEqual([]);
    }
    const stages = journeys.flatMap((journey) => journey.stages);
    for (const entities of [personas, touchpoints, journeys, stages]) {
      const pairs = entities.flatMap(({ externalIds }) => externalIds ?? []);
      expect(repeated(pairs.map(({ system, id }) => `${system} ${id}`))).toEqual([]);
    }
  });

  test('uses only enum values that the Prisma schema knows', () => {
    const { personas, touchpoints, journeys } = demo;
    const traits = personas.flatMap((persona) => persona.traits);
    const used: Record<string, string[]> = {
      PersonaKind: personas.map(({ kind }) => kind),
      MapStatus: [...personas, ...journeys].map(({ status }) => status),
      PersonaShareOf: personas.map(({ shareOf }) => shareOf),
      DataBacking: personas.map(({ dataBacked }) => dataBacked),
      TraitDimension: traits.map(({ dimension }) => dimension),
      Channel: [
        ...personas.flatMap(({ preferredChannels }) => preferredChannels),
        ...touchpoints.map(({ channel }) => channel),
      ],
      TouchpointType: touchpoints.map(({ type }) => type),
      Initiator: touchpoints.map(({ initiator }) => initiator),
      ExperienceDimension: touchpoints.map(({ experienceDimension }) => experienceDimension),
      JourneyBasis: journeys.map(({ basis }) => basis),
      JourneyState: journeys.map(({ state }) => state),
      StepLayer: steps.map(({ layer }) => layer),
      TeamKind: demo.teams.map(({ kind }) => kind),
      Weekday: demo.calendar.hours.map(({ weekday }) => weekday),
    };
    const enums = prismaEnums();
    const unknown = Object.entries(used).flatMap(([name, values]) =>
      missing(distinct(values), enums.get(name) ?? []).map((value) => `${name}.${value}`),
    );
    expect(unknown).toEqual([]);
  });

  test('has only addresses of example.com, which reach no person', () => {
    const domains = demo.people.map(({ email }) => email.split('@')[1]);
    expect(distinct(domains)).toEqual(['example.com']);
  });
});
