// Read by the compiler, never run: each expected error must be one, and nothing else may be.
import type { Context } from '../kernel/context.ts';
import type { CheckedFields } from './primitive/checkedFields.ts';
import type { InputFields } from './primitive/options.ts';
import { primitive } from './primitive.ts';

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

function holds<_Claim extends true>(): void {}

/** What the compiler says of one field of feedback. */
type Verdict<Name extends string, Options> = CheckedFields<
  'Feedback',
  Record<Name, Options>,
  { source: 1; channel: 1; text: 1; occurredAt: 1 }
>[Name];
interface Said {
  description: string;
}

export function whatIsWrongWithAFieldIsASentence(): void {
  holds<Equal<Verdict<'rating', Said & { min: number }>, unknown>>();
  holds<
    Equal<
      Verdict<'autor', Said>,
      'Feedback has no column or relation "autor". Use Prisma’s name of it.'
    >
  >();
  holds<
    Equal<
      Verdict<'rating', Said & { maxLength: number }>,
      'Feedback.rating is a number, of which "maxLength" cannot be said.'
    >
  >();
  holds<
    Equal<
      Verdict<'rating', Said & { min: string }>,
      'Feedback.rating: "min" has a value that it cannot have.'
    >
  >();
  holds<
    Equal<
      Verdict<'rating', { min: number }>,
      'Feedback.rating needs a description: what it is, its unit and range, and when it is null.'
    >
  >();
  holds<Equal<Verdict<'revision', Said>, 'Every primitive has "revision": leave it out.'>>();
  holds<
    Equal<
      Verdict<'touchpoint', Said & { reverse: { field: 'feedbak'; description: string } }>,
      'Feedback.touchpoint: "reverse" has a value that it cannot have.'
    >
  >();
  holds<
    Equal<
      CheckedFields<'Feedback', { text: Said }, { source: 1; channel: 1 }>,
      {
        text: unknown;
      } & 'Feedback is not stored without "occurredAt". Declare it in fields, or give it in onCreate.'
    >
  >();
}

type Trait<Fields> = {
  description: string;
  maxItems: number;
  part: { description: string; input: string; fields: Fields };
};
type PersonaVerdict<Fields> = CheckedFields<
  'Persona',
  { traits: Trait<Fields> },
  { name: 1 }
>['traits'];
type NeededOfTrait = Record<'dimension' | 'key' | 'label', Said>;

export function partsAreCheckedLikeFields(): void {
  type FieldsOfTrait<Fields> = PersonaVerdict<Fields>['part']['fields'];
  holds<Equal<FieldsOfTrait<NeededOfTrait & { min: Said }>['min'], unknown>>();
  holds<
    Equal<
      FieldsOfTrait<NeededOfTrait & { minimum: Said }>['minimum'],
      'PersonaTrait has no column "minimum". Use Prisma’s name of it.'
    >
  >();
  holds<
    Equal<
      FieldsOfTrait<NeededOfTrait & { min: Said & { maxLength: number } }>['min'],
      'PersonaTrait.min is a number, of which "maxLength" cannot be said.'
    >
  >();
  holds<
    Equal<
      FieldsOfTrait<Pick<NeededOfTrait, 'key' | 'label'>>,
      {
        key: unknown;
        label: unknown;
      } & 'PersonaTrait is not stored without "dimension". Declare it.'
    >
  >();
  holds<
    Equal<
      CheckedFields<'Persona', { traits: Said }, { name: 1 }>['traits'],
      '"traits" is a list. Say by "part" what its rows are, by "link" what they lead to, or declare what leads back to Persona by "reverse" in the other primitive.'
    >
  >();
}

type StepVerdict<Name extends string, Options> = CheckedFields<
  'Step',
  Record<Name, Options>,
  { title: 1; position: 1; stage: 1; journey: 1 }
>[Name];

export function linksAndPositionsAreCheckedLikeFields(): void {
  type Link<Through, More = object> = Said & { link: Through; maxItems: number } & More;
  type Reverse<Field> = { reverse: { field: Field; description: string } };
  holds<Equal<StepVerdict<'personas', Link<'persona', Reverse<'steps'>>>, unknown>>();
  holds<
    Equal<
      StepVerdict<'personas', Link<'person'>>,
      'Step.personas: "link" has a value that it cannot have.'
    >
  >();
  holds<
    Equal<
      StepVerdict<'nextSteps', Link<'to', Reverse<'earlierSteps'>>>,
      'Step.nextSteps: "reverse" has a value that it cannot have.'
    >
  >();
  holds<
    Equal<
      StepVerdict<'personas', Link<'persona', { maxLength: 5 }>>,
      'Step.personas is a list of links, of which "maxLength" cannot be said.'
    >
  >();
  holds<Equal<StepVerdict<'position', Said & { within: { stage: number } }>, unknown>>();
  holds<
    Equal<
      StepVerdict<'title', Said & { within: { stage: number } }>,
      'Step.title is a text, of which "within" cannot be said.'
    >
  >();
}

const rest = {
  scope: 'feedback',
  description: 'What was said.',
  list: { field: 'feedbackItems', description: 'All of it.', order: {} },
  make: { verb: 'Record', description: 'Records it.', input: 'What.', payload: 'It.' },
  update: { description: 'Changes it.', input: 'What.' },
  takesAlong: 'nothing',
} as const;
const needed = {
  source: { description: 'On which occasion.' },
  channel: { description: 'By which way.' },
  text: { description: 'What was said.', maxLength: 100 },
  occurredAt: { description: 'When.', absent: 'now' },
} as const;
const example = { source: 'CALL', channel: 'PHONE', text: 'Hello' } as const;

function overheardInput(t: InputFields) {
  return { overheard: t.boolean() };
}
async function sourceOf(_ctx: Context, rows: readonly { input: { overheard?: boolean | null } }[]) {
  return rows.map(({ input }) => ({
    columns: { source: input.overheard ? ('EMPLOYEE' as const) : ('OTHER' as const) },
    errors: [],
  }));
}

export function declarations(): void {
  const { create } = primitive('Feedback', {
    ...rest,
    fields: { ...needed, rating: { description: 'How good.', min: 0 } },
    check: ({ input, stored, after }) => {
      holds<Equal<typeof input.rating, number | null | undefined>>();
      holds<Equal<typeof after.text, string>>();
      holds<Equal<typeof stored, typeof after | null>>();
      return [];
    },
    onChange: ({ after }) => (after.text === '' ? { sentiment: null } : {}),
    example,
  });
  type Made = Parameters<typeof create>[1][number]['input'];
  holds<Equal<Made['text'], string>>();
  holds<Equal<Made['occurredAt'], Date | null | undefined>>();

  primitive('Feedback', {
    ...rest,
    // @ts-expect-error A misspelt column.
    fields: { ...needed, autor: { description: 'Who.' } },
    example,
  });
  primitive('Feedback', {
    ...rest,
    // @ts-expect-error A column without which nothing is stored is declared nowhere.
    fields: { source: needed.source, channel: needed.channel, text: needed.text },
    example,
  });
  primitive('Feedback', {
    ...rest,
    fields: needed,
    // @ts-expect-error The example lacks a text.
    example: { source: 'CALL', channel: 'PHONE' },
  });
  primitive('Feedback', {
    ...rest,
    fields: needed,
    // @ts-expect-error A rule looks at a column that there is not.
    check: ({ after }) => after.txt,
    example,
  });
  primitive('Feedback', {
    ...rest,
    fields: needed,
    // @ts-expect-error An enum has no such value.
    onChange: () => ({ sentiment: 'FURIOUS' }),
    example,
  });
  primitive('Feedback', {
    ...rest,
    fields: needed,
    // @ts-expect-error Lists cannot be sorted by a text that says nothing of an order.
    list: { ...rest.list, order: { text: 'asc' } },
    example,
  });
  primitive('Feedback', {
    ...rest,
    fields: { channel: needed.channel, text: needed.text, occurredAt: needed.occurredAt },
    onCreate: () => ({ source: 'CALL' }),
    // What a new row gets by itself, its caller need not say.
    example: { channel: 'PHONE', text: 'Hello' },
  });
  primitive('Feedback', {
    ...rest,
    fields: { channel: needed.channel, text: needed.text, occurredAt: needed.occurredAt },
    inputs: overheardInput,
    // What it answers with, a declaration need not have.
    prepare: sourceOf,
    check: ({ input }) => {
      holds<Equal<typeof input.overheard, boolean | null | undefined>>();
      return [];
    },
    example: { channel: 'PHONE', text: 'Hello', overheard: true },
  });
  primitive('Feedback', {
    ...rest,
    fields: needed,
    inputs: overheardInput,
    // @ts-expect-error A field of the input has another type.
    example: { ...example, overheard: 1 },
  });
  // @ts-expect-error No model is called so.
  primitive('Feedbacks', { ...rest, fields: needed, example });
}
