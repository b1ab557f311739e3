import type {
  DemoJourney,
  DemoPersona,
  DemoStep,
  DemoSurvey,
  DemoWorkspace,
} from '../../prisma/seed/types.ts';
import { Account } from '../../schema/accounts/account.ts';
import { AttributeDefinition } from '../../schema/attributes/attributeDefinition.ts';
import { Calendar } from '../../schema/calendars/calendar.ts';
import { createJourney } from '../../schema/journeys/create.ts';
import type { Context } from '../../schema/kernel/context.ts';
import { newId } from '../../schema/kernel/id.ts';
import { MessageTemplate } from '../../schema/messageTemplates/messageTemplate.ts';
import { Metric } from '../../schema/metrics/metric.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { Persona } from '../../schema/personas/persona.ts';
import { Purpose } from '../../schema/purposes/purpose.ts';
import { publishSurvey } from '../../schema/surveys/publish.ts';
import { Survey } from '../../schema/surveys/survey.ts';
import { Team } from '../../schema/teams/team.ts';
import { Touchpoint } from '../../schema/touchpoints/touchpoint.ts';
import { updateWorkspace } from '../../schema/workspaces/workspace.ts';
import type { DemoRows } from './demoRows.ts';
import { demoTasks } from './storeYear.ts';

const day = 24 * 60 * 60 * 1000;

/** The keys of the rows that were made, by their names in the content. */
type Keys = ReadonlyMap<string, string>;

/**
 * Fills an empty workspace through the functions of the graph, and leaves its customers, with what they
 * did and said, to tasks. Call it inside a transaction.
 */
export async function fillWorkspace(ctx: Context, content: DemoWorkspace): Promise<void> {
  const calendar = await Calendar.make(ctx, content.calendar);
  await updateWorkspace(ctx, { ...content.workspace, calendar });
  const people = await insertEach(content.people, async ({ name, email }) => {
    const id = newId();
    await ctx.db.actor.createMany({ data: { id, kind: 'PERSON', name, email } });
    return id;
  });
  const teams = await insertTeams(ctx, content.teams, people);
  const personas = await insertEach(content.personas, (persona) =>
    insertPersona(ctx, persona, people),
  );
  const touchpoints = newKeys(content.touchpoints);
  await Touchpoint.create(
    ctx,
    content.touchpoints.map(({ key, team, ...input }) =>
      rowOf({ ...input, team: found(teams, team) }, touchpoints, key),
    ),
  );
  const journeys = new Map<string, string>();
  for (const journey of content.journeys) {
    const key = await insertJourney(ctx, journey, {
      people,
      teams,
      personas,
      touchpoints,
      journeys,
    });
    journeys.set(journey.key, key);
  }
  const attributes = newKeys(content.attributes);
  await AttributeDefinition.create(
    ctx,
    content.attributes.map((input) => rowOf(input, attributes, input.key)),
  );
  const accounts = newKeys(content.accounts);
  await Account.create(
    ctx,
    content.accounts.map(({ key, name, externalId }) =>
      rowOf({ name, externalIds: [{ system: 'crm', id: externalId }] }, accounts, key),
    ),
  );
  const purposes = newKeys(content.purposes);
  await Purpose.create(
    ctx,
    content.purposes.map((input) => rowOf(input, purposes, input.key)),
  );
  const surveys = await insertEach(content.surveys, (survey) =>
    insertSurvey(ctx, survey, { people, teams, touchpoints, purposes }),
  );
  await insertEach(content.metrics, ({ owner, team, questions, ...metric }) =>
    Metric.make(ctx, {
      ...metric,
      owner: found(people, owner),
      team: found(teams, team),
      questions: questions.map(({ survey, question }) => ({
        survey: found(surveys, survey),
        question,
      })),
    }),
  );
  // Without its checks, which would start a thread; `demoTemplates.pure.test.ts` does them.
  await MessageTemplate.insert(
    ctx,
    content.messageTemplates.map(({ key, contents, purpose, ...input }) => ({
      ...{ key: newId(), path: [key], past: { contents } },
      input: { ...input, purpose: found(purposes, purpose) },
    })),
  );
  const rows: DemoRows = {
    surveys: Object.fromEntries(surveys),
    touchpoints: Object.fromEntries(touchpoints),
    accounts: Object.fromEntries(accounts),
  };
  await enqueue(ctx.db, ctx.now, demoTasks(rows, ctx.now));
}

/** A new key for each entry. */
function newKeys(entries: readonly { readonly key: string }[]): Keys {
  return new Map(entries.map(({ key }) => [key, newId()]));
}

/** A row to create under the key of an entry. */
function rowOf<Input>(input: Input, keys: Keys, name: string) {
  return { key: found(keys, name), input, path: [name] };
}

async function insertEach<Entry extends { key: string }>(
  entries: readonly Entry[],
  insert: (entry: Entry) => Promise<string>,
): Promise<Keys> {
  const keys = new Map<string, string>();
  for (const entry of entries) keys.set(entry.key, await insert(entry));
  return keys;
}

async function insertPersona(ctx: Context, persona: DemoPersona, people: Keys): Promise<string> {
  const { key: _, owner: ownerKey, reviewedDaysAgo, ...fields } = persona;
  const owner = found(people, ownerKey);
  const reviewedAt = daysBefore(ctx.now, reviewedDaysAgo);
  // Made at the time of its review, so that the next review falls due an interval after it.
  const id = await Persona.make({ ...ctx, now: reviewedAt }, { ...fields, owner });
  await ctx.db.persona.updateMany({
    where: { id },
    data: { lastReviewedAt: reviewedAt, lastReviewedById: owner },
  });
  return id;
}

/** Each after its parent, which it names. */
async function insertTeams(
  ctx: Context,
  teams: DemoWorkspace['teams'],
  people: Keys,
): Promise<Keys> {
  const keys = new Map<string, string>();
  for (const { key, parent, members, ...team } of teams) {
    const id = await Team.make(ctx, {
      ...team,
      parent: parent === undefined ? undefined : found(keys, parent),
      members: members.map((person) => found(people, person)),
    });
    keys.set(key, id);
  }
  return keys;
}

interface Known {
  people: Keys;
  teams: Keys;
  personas: Keys;
  touchpoints: Keys;
  journeys: Keys;
}

async function insertJourney(ctx: Context, journey: DemoJourney, known: Known): Promise<string> {
  const { key: _, owner: ownerKey, parent, basedOn, reviewedDaysAgo, stages, ...fields } = journey;
  const owner = found(known.people, ownerKey);
  const reviewedAt = daysBefore(ctx.now, reviewedDaysAgo);
  const id = await createJourney(
    { ...ctx, now: reviewedAt },
    {
      ...fields,
      owner,
      parent: parent === undefined ? undefined : found(known.journeys, parent),
      personas: fields.personas.map((persona) => found(known.personas, persona)),
      stages: stages.map((stage) => ({
        ...stage,
        steps: stage.steps.map((step) => stepInput(step, known)),
      })),
    },
  );
  await ctx.db.journey.updateMany({
    where: { id },
    data: {
      lastReviewedAt: reviewedAt,
      lastReviewedById: owner,
      basedOnId: basedOn === undefined ? undefined : found(known.journeys, basedOn),
    },
  });
  return id;
}

/** Makes a survey and publishes it; returns its key. */
async function insertSurvey(
  ctx: Context,
  survey: DemoSurvey,
  known: Pick<Known, 'people' | 'teams' | 'touchpoints'> & { purposes: Keys },
): Promise<string> {
  const { key: _, owner, team, touchpoint, purpose, ...fields } = survey;
  const id = await Survey.make(ctx, {
    ...fields,
    owner: found(known.people, owner),
    team: found(known.teams, team),
    purpose: found(known.purposes, purpose),
    ...(touchpoint !== undefined && {
      target: { touchpoint: found(known.touchpoints, touchpoint) },
    }),
  });
  await publishSurvey(ctx, { id });
  return id;
}

function stepInput(step: DemoStep, { personas, teams, touchpoints }: Known) {
  return {
    ...step,
    team: step.team === undefined ? undefined : found(teams, step.team),
    personas: step.personas.map((key) => found(personas, key)),
    touchpoints: step.touchpoints.map((key) => ({ id: found(touchpoints, key) })),
  };
}

function found(keys: Keys, name: string): string {
  const key = keys.get(name);
  if (key === undefined) throw new Error(`The content names "${name}" before it is made`);
  return key;
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * day);
}
