import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';

storedEnum('AttributeType', 'Which values an attribute can have.', {
  TEXT: 'A text of at most 1,000 characters.',
  NUMBER: 'A number, whole or not; with a `unit` if it has one.',
  BOOLEAN: 'Yes or no.',
  DATE: 'A day, without a time zone.',
  CHOICE: 'One of `choices`.',
});

/** Definitions of a workspace at most, archived ones included. */
export const maxDefinitions = 500;

export const AttributeDefinition = primitive('AttributeDefinition', {
  scope: 'attributes',
  description:
    'Something that a workspace knows of its customers beside their contact data: a plan, a tariff, a birthday. Its type decides which values customers can have.',
  label: ['key', 'name'],
  fields: {
    key: {
      description:
        'A stable name for programs, conditions and files: `plan`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes.',
      row: 'A stable name for programs, conditions and files: `plan`. Required for a new one. It cannot change.',
      order: 'Its key, capital letters before small ones.',
      maxLength: 100,
      key: true,
      fixed: 'An attribute keeps its key: conditions and programs name it.',
    },
    type: {
      description: 'Which values it can have. It never changes.',
      row: 'Which values it can have. Required for a new one. It cannot change.',
      fixed: 'An attribute keeps its type: customers have values of it.',
    },
    name: {
      description: 'What people read: `Plan`.',
      input: 'What people read.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What it means, and where its values come from.',
      filter: false,
      maxLength: 10_000,
    },
    choices: {
      description: 'For CHOICE: the values that it can have, each once; else empty.',
      input: 'For CHOICE: the values that it can have. An update replaces the whole list.',
      filter: false,
      maxLength: 100,
      maxItems: 200,
      notBlank: true,
      unique: true,
    },
    unit: {
      description: 'For NUMBER: the unit of the number: `EUR`, `km`; null if it has none.',
      input: 'For NUMBER: the unit of the number.',
      filter: false,
      maxLength: 50,
    },
    personal: {
      description:
        'Whether its values are about a person as names and addresses are: they are shown, and lists filtered by them, only with the scope `customers:personal`.',
      input:
        'Whether its values need the scope `customers:personal`. A new attribute has false by default; one that is personal stays so.',
    },
  },
  list: {
    field: 'attributeDefinitions',
    description: 'The attributes that customers of the workspace can have, by key.',
    order: { key: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Defines an attribute of customers. A workspace has at most ${maxDefinitions}. Refused with \`KEY_TAKEN\` for a key that another attribute has.`,
    input: 'A new attribute. Its key, type and name are required.',
    payload: 'The new attribute; null if there are errors.',
  },
  update: {
    description:
      'Changes an attribute. Refused with `STALE_REVISION` if `revision` is set and the attribute has changed since, and with `FIXED` for a choice that is left out while a customer has it, for `personal: false` if it is true, and for `personal: true` while a survey has it among its `breakdowns`.',
    input:
      'Changes to an attribute. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  bulk: {
    row: 'An attribute, found by its external id or defined with it.',
    externalId: 'The external id of the attribute. If no attribute has it, one is defined.',
    needed: ' Required for a new one.',
  },
  check: ({ stored, after }) => [
    ...(stored?.personal && !after.personal
      ? [
          invalid(
            'FIXED',
            ['personal'],
            'An attribute that is personal stays so: its values were stored as such. Define another one.',
          ),
        ]
      : []),
    ...choiceErrors(after),
    ...(after.unit !== null && after.type !== 'NUMBER'
      ? [invalid('INVALID_VALUE', ['unit'], 'Only an attribute of type NUMBER has a unit.')]
      : []),
  ],
  maxRows: {
    count: maxDefinitions,
    message: `A workspace has at most ${maxDefinitions} attributes. Delete one that is not used.`,
  },
  checkRows: async (ctx, rows) => [
    ...(await usedChoiceErrors(ctx, rows)),
    ...(await countedErrors(ctx, rows)),
  ],
  example: { key: 'plan', type: 'TEXT', name: 'Plan' },
});

function choiceErrors({ type, choices }: { type: string; choices: readonly string[] }) {
  const isChoice = type === 'CHOICE';
  if (isChoice === choices.length > 0) return [];
  const message = isChoice
    ? 'An attribute of type CHOICE needs at least one choice.'
    : 'Only an attribute of type CHOICE has choices.';
  return [invalid(isChoice ? 'REQUIRED' : 'INVALID_VALUE', ['choices'], message)];
}

interface ChangedRow {
  readonly key: string;
  readonly path: InputPath;
  readonly stored: Pick<Defined, 'choices' | 'personal'> | null;
  readonly after: Defined;
}

interface Defined {
  readonly key: string;
  readonly choices: readonly string[];
  readonly personal: boolean;
}

/** Errors of changes that leave out a choice which a customer has. */
async function usedChoiceErrors(
  { db }: Context,
  rows: readonly ChangedRow[],
): Promise<UserErrorShape[]> {
  const removed = rows.flatMap(({ key, path, stored, after }) =>
    (stored?.choices ?? [])
      .filter((choice) => !after.choices.includes(choice))
      .map((choice) => ({ definitionId: key, text: choice, path })),
  );
  if (removed.length === 0) return [];
  const used = await db.customerAttribute.findMany({
    where: {
      OR: [...grouped(removed, ({ definitionId }) => definitionId)].map(([definitionId, same]) => ({
        ...{ definitionId, text: { in: same.map(({ text }) => text) } },
      })),
    },
    distinct: ['definitionId', 'text'],
    select: { definitionId: true, text: true },
  });
  return removed
    .filter(({ definitionId, text }) =>
      used.some((one) => one.definitionId === definitionId && one.text === text),
    )
    .map(({ path }) =>
      invalid('FIXED', [...path, 'choices'], 'A customer has a choice that is left out.'),
    );
}

/** Errors of attributes that become personal while surveys store their values with responses, and counts by them. */
async function countedErrors(
  { db }: Context,
  rows: readonly ChangedRow[],
): Promise<UserErrorShape[]> {
  const hidden = rows.flatMap(({ path, stored, after }) =>
    stored && !stored.personal && after.personal ? [{ key: `attributes.${after.key}`, path }] : [],
  );
  if (hidden.length === 0) return [];
  const marked = await db.surveyBreakdown.findMany({
    where: { source: 'ATTRIBUTE', key: { in: hidden.map(({ key }) => key) } },
    distinct: ['key'],
    select: { key: true },
  });
  const message =
    'A survey has this attribute among its `breakdowns`, so its values are stored with responses. Take it out there first.';
  return hidden
    .filter(({ key }) => marked.some((one) => one.key === key))
    .map(({ path }) => invalid('FIXED', [...path, 'personal'], message));
}
