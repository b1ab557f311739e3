// Only compiled, never run: each expected error must occur, and no other.
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
interface Described {
  description: string;
}

export function wrongFieldsAreExplainedInASentence(): void {
  holds<Equal<Verdict<'rating', Described & { min: number }>, unknown>>();
  holds<
    Equal<
      Verdict<'autor', Described>,
      'Feedback has no column or relation "autor". Use Prisma’s name of it.'
    >
  >();
  holds<
    Equal<
      Verdict<'rating', Described & { maxLength: number }>,
      'Feedback.rating is a number, which has no option "maxLength".'
    >
  >();
  holds<
    Equal<
      Verdict<'rating', Described & { min: string }>,
      'Feedback.rating: the option "min" has a wrong value.'
    >
  >();
  holds<
    Equal<
      Verdict<'rating', { min: number }>,
      'Feedback.rating needs a description: what it is, its unit and range, and when it is null.'
    >
  >();
  holds<Equal<Verdict<'revision', Described>, 'Every primitive has "revision": leave it out.'>>();
  holds<
    Equal<
      Verdict<'touchpoint', Described & { reverse: { field: 'feedbak'; description: string } }>,
      'Feedback.touchpoint: the option "reverse" has a wrong value.'
    >
  >();
  holds<
    Equal<
      CheckedFields<'Feedback', { text: Described }, { source: 1; channel: 1 }>,
      {
        text: unknown;
      } & 'Feedback is not stored without "occurredAt". Declare it in fields, or set it in onCreate.'
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
type NeededOfTrait = Record<'dimension' | 'key' | 'label', Described>;

export function partsAreCheckedLikeFields(): void {
  type FieldsOfTrait<Fields> = PersonaVerdict<Fields>['part']['fields'];
  holds<Equal<FieldsOfTrait<NeededOfTrait & { min: Described }>['min'], unknown>>();
  holds<
    Equal<
      FieldsOfTrait<NeededOfTrait & { minimum: Described }>['minimum'],
      'PersonaTrait has no column or reference "minimum". Use Prisma’s name of it.'
    >
  >();
  holds<
    Equal<
      FieldsOfTrait<NeededOfTrait & { min: Described & { maxLength: number } }>['min'],
      'PersonaTrait.min is a number, which has no option "maxLength".'
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
      CheckedFields<'Persona', { traits: Described }, { name: 1 }>['traits'],
      '"traits" is a list. Declare its rows with "part", or what they link to with "link"; or set "reverse" in the primitive that refers to Persona.'
    >
  >();
}

type QuestionVerdict<Fields> = CheckedFields<
  'Metric',
  { questions: Trait<Fields> },
  { key: 1; name: 1; formula: 1 }
>['questions']['part']['fields'];

export function partsReferToRows(): void {
  type Question = Record<'survey' | 'question', Described>;
  holds<Equal<QuestionVerdict<Question>['survey'], unknown>>();
  holds<
    Equal<
      QuestionVerdict<Pick<Question, 'question'>>,
      { question: unknown } & 'MetricQuestion is not stored without "surveyId". Declare it.'
    >
  >();
  holds<
    Equal<
      QuestionVerdict<Question & { survey: { from: 'metric' } }>['survey'],
      'MetricQuestion.survey is a reference of a part, which has no option "from".'
    >
  >();
}

type StepVerdict<Name extends string, Options> = CheckedFields<
  'Step',
  Record<Name, Options>,
  { title: 1; position: 1; stage: 1; journey: 1 }
>[Name];

export function linksAndPositionsAreCheckedLikeFields(): void {
  type Link<Through, More = object> = Described & { link: Through; maxItems: number } & More;
  type Reverse<Field> = { reverse: { field: Field; description: string } };
  holds<Equal<StepVerdict<'personas', Link<'persona', Reverse<'steps'>>>, unknown>>();
  holds<
    Equal<
      StepVerdict<'personas', Link<'person'>>,
      'Step.personas: the option "link" has a wrong value.'
    >
  >();
  holds<
    Equal<
      StepVerdict<'nextSteps', Link<'to', Reverse<'earlierSteps'>>>,
      'Step.nextSteps: the option "reverse" has a wrong value.'
    >
  >();
  holds<
    Equal<
      StepVerdict<'personas', Link<'persona', { maxLength: 5 }>>,
      'Step.personas is a list of links, which has no option "maxLength".'
    >
  >();
  holds<Equal<StepVerdict<'position', Described & { within: { stage: number } }>, unknown>>();
  holds<
    Equal<
      StepVerdict<'title', Described & { within: { stage: number } }>,
      'Step.title is a text, which has no option "within".'
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
    // @ts-expect-error A required column is not declared.
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
    // @ts-expect-error The check reads a column that does not exist.
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
    // @ts-expect-error Lists cannot be sorted by a text without an `order`.
    list: { ...rest.list, order: { text: 'asc' } },
    example,
  });
  primitive('Feedback', {
    ...rest,
    fields: { channel: needed.channel, text: needed.text, occurredAt: needed.occurredAt },
    onCreate: () => ({ source: 'CALL' }),
    // The example need not set a column that `onCreate` sets.
    example: { channel: 'PHONE', text: 'Hello' },
  });
  primitive('Feedback', {
    ...rest,
    fields: { channel: needed.channel, text: needed.text, occurredAt: needed.occurredAt },
    inputs: overheardInput,
    // The declaration need not have the column that `prepare` returns.
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
  // @ts-expect-error No model has this name.
  primitive('Feedbacks', { ...rest, fields: needed, example });
}
