import type { InputShapeFromFields } from '@pothos/core';
import { composeText } from '../conditions/foldText.ts';
import type { Context } from '../kernel/context.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { SurveyDefinition } from '../surveys/definition/definition.ts';
import { asJson, definitionIn } from '../surveys/definition/stored.ts';
import '../surveys/survey.ts';
import { primitive } from '../toolkit/primitive.ts';
import { targetsField, type WeightTargetInputShape } from './weightTarget.graph.ts';
import { targetErrors, type WeightTarget } from './weightTarget.ts';

/** Schemes of a workspace at most, archived ones included. */
const maxSchemes = 500;

export const WeightScheme = primitive('WeightScheme', {
  scope: 'weightSchemes',
  description:
    'How the answers of a survey are weighted, so that its respondents have the shares of the population: by region, age or channel. `score` with `weights` has the weighted score beside the unweighted one. Weights are found by raking: each round fits the shares of one target after the other, then trims weights to the bounds, until all shares are met. They are computed for the answers that a score counts, and are stored nowhere.',
  label: ['key', 'name'],
  fields: {
    key: {
      description:
        'A stable name for programs and queries: `census_2026`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes.',
      order: 'Its key, capital letters before small ones.',
      maxLength: 100,
      key: true,
      fixed: 'A scheme keeps its key: queries name it.',
    },
    name: {
      description: 'What people read: `Census 2026, region and age`.',
      input: 'What people read.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'Which population the shares describe, and where they come from.',
      filter: false,
      maxLength: 10_000,
    },
    survey: {
      description: 'The survey whose answers it weights.',
      input: 'The survey, by its id. It cannot change.',
      filter: 'The survey whose answers it weights.',
      fixed: 'A scheme keeps its survey: its targets are properties of its responses.',
      reverse: {
        field: 'weightSchemes',
        description: 'The schemes by which its answers are weighted, by name.',
      },
    },
    minWeight: {
      description:
        'The least weight that an answer gets, of which 1 is the mean, from 0.01 to 1: smaller ones are raised to it.',
      input: 'The least weight of an answer, of which 1 is the mean. A new scheme has 0.2.',
      filter: false,
      min: 0.01,
      max: 1,
    },
    maxWeight: {
      description:
        'The greatest weight that an answer gets, of which 1 is the mean, from 1 to 100: greater ones are trimmed to it.',
      input: 'The greatest weight of an answer, of which 1 is the mean. A new scheme has 5.',
      filter: false,
      min: 1,
      max: 100,
    },
    tolerance: {
      description:
        'How near each weighted share must be to its target, in percentage points from 0.000001 to 5; then raking has converged.',
      input:
        'How near each weighted share must be to its target, in percentage points. A new scheme has 0.000001.',
      filter: false,
      min: 0.000001,
      max: 5,
    },
    rounds: {
      description: 'How many rounds raking takes at most, from 1 to 1,000.',
      input: 'How many rounds raking takes at most. A new scheme has 1,000.',
      filter: false,
      min: 1,
      max: 1000,
    },
  },
  inputs: targetsField,
  prepare: prepareSchemes,
  list: {
    field: 'weightSchemes',
    description: 'The schemes by which answers are weighted, by name.',
    order: { name: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Creates a scheme by which answers of a survey are weighted. A workspace has at most ${maxSchemes}. Refused with \`KEY_TAKEN\` for a key that another scheme has, with \`UNKNOWN_FIELD\` for a hidden field or question that the survey has not, with \`INVALID_VALUE\` for a value that no response can have and for shares that do not add up to 100 percent, and with \`DUPLICATE\` for a property or value that is there twice.`,
    input: 'A new scheme. Its key, name, survey and targets are required.',
    payload: 'The new scheme; null if there are errors.',
  },
  update: {
    description:
      'Changes a scheme, and at once all scores that are weighted by it. Refused with `STALE_REVISION` if `revision` is set and the scheme has changed since, and as `weightSchemeCreate` is.',
    input:
      'Changes to a scheme. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  maxRows: {
    count: maxSchemes,
    message: `A workspace has at most ${maxSchemes} weight schemes. Delete one that is not used.`,
  },
  example: {
    key: 'census',
    name: 'Census',
    targets: [
      {
        property: 'CHANNEL',
        shares: [
          { value: 'WEB', share: 60 },
          { value: 'EMAIL', share: 40 },
        ],
      },
    ],
  },
});

interface SchemeToStore {
  readonly input: InputShapeFromFields<ReturnType<typeof targetsField>> & {
    readonly survey?: string | null;
  };
  readonly stored: { readonly surveyId: string } | null;
}

/** The columns of targets, and what is wrong with them. */
async function prepareSchemes(ctx: Context, schemes: readonly SchemeToStore[]) {
  const surveys = schemes.flatMap((scheme) => (scheme.input.targets ? surveyOf(scheme) : []));
  const definitions = await definitionsOf(ctx, surveys);
  return schemes.map((scheme) => {
    const { targets } = scheme.input;
    const read = targets?.map(targetOf) ?? [];
    const named = read.filter((target) => target !== null);
    // An unknown survey is an error of its own.
    const known = definitions.get(surveyOf(scheme));
    const message = 'Answers are weighted by one property at least.';
    const errors = [
      ...(targets || scheme.stored ? [] : [invalid('REQUIRED', ['targets'], message)]),
      ...read.flatMap((target, index) => (target ? [] : unnamed(index))),
      ...(targets && known && named.length === read.length ? targetErrors(named, known) : []),
    ];
    return { columns: { targets: targets ? asJson(named) : undefined }, errors };
  });
}

function surveyOf({ input, stored }: SchemeToStore): string {
  return stored?.surveyId ?? input.survey ?? '';
}

/** The drafts and the published versions of surveys, by the keys of these. */
async function definitionsOf(
  { db }: Context,
  surveys: readonly string[],
): Promise<Map<string, SurveyDefinition[]>> {
  if (surveys.length === 0) return new Map();
  const drafts = await db.survey.findMany({
    where: { id: { in: [...surveys] } },
    select: { id: true, definition: true },
  });
  const versions = await db.surveyVersion.findMany({
    where: { surveyId: { in: [...surveys] } },
    select: { surveyId: true, definition: true },
  });
  return new Map(
    drafts.map(({ id, definition }) => [
      id,
      [{ definition }, ...versions.filter(({ surveyId }) => surveyId === id)].map((each) =>
        definitionIn(each.definition),
      ),
    ]),
  );
}

/** A target as it is stored; null where the input does not name one property. */
function targetOf({
  hiddenField,
  profile,
  property,
  shares,
}: WeightTargetInputShape): WeightTarget | null {
  const named = [
    ...(hiddenField == null ? [] : [{ source: 'HIDDEN_FIELD' as const, key: hiddenField }]),
    ...(profile == null ? [] : [{ source: 'PROFILE' as const, key: profile }]),
    ...(property == null ? [] : [{ source: property, key: null }]),
  ];
  const [source] = named.length === 1 ? named : [];
  if (!source) return null;
  // Values of responses are compared in NFC, as in filters and breakdowns.
  const composed = shares.map(({ value, share }) => ({ value: composeText(value), share }));
  return { ...source, shares: composed };
}

function unnamed(index: number): UserErrorShape {
  const message = 'Name one property: set `hiddenField`, `profile` or `property`, and only one.';
  return invalid('INVALID_VALUE', ['targets', String(index)], message);
}
