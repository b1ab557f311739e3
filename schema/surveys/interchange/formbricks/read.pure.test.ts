import { describe, expect, test } from 'vitest';
import { UserErrorsThrown } from '../../../kernel/userError.ts';
import type { Question } from '../../definition/definition.ts';
import { definitionErrors } from '../../definition/definitionRules.ts';
import type { Answers } from '../../logic/answers.ts';
import { compileSurvey, flowOf } from '../../logic/logic.ts';
import { readFormbricks } from './read.ts';

const label = (text: string) => ({ default: text });
const block = (id: string, ...elements: object[]) => ({ id, name: id, elements });
const text = (id: string) => ({ id, type: 'openText', headline: label(id), required: false });

function read(document: object) {
  const { survey, unmapped } = readFormbricks(document);
  const { definition, locales } = survey;
  expect(definitionErrors(definition, { locales, anonymous: false, published: {} }, [])).toEqual(
    [],
  );
  const questions = new Map<string, Question>(
    definition.pages.flatMap((page) => page.questions).map((each) => [each.key, each]),
  );
  const compiled = compileSurvey(definition);
  const flow = (answers: Answers) => flowOf(compiled, answers, {}, new Date());
  return { definition, questions, unmapped, flow };
}

/** The messages of the errors with which a document is refused. */
function errorsOf(document: object): string {
  try {
    readFormbricks(document);
  } catch (error) {
    if (error instanceof UserErrorsThrown)
      return error.errors.map(({ message }) => message).join('\n');
    throw error;
  }
  return 'none';
}

describe('scales of metrics', () => {
  const ends = { lowerLabel: label('No'), upperLabel: label('Yes') };
  const scale = (id: string, type: string, range: number | undefined, look = 'number') => ({
    id,
    type,
    headline: label(id),
    required: true,
    scale: look,
    ...(range === undefined ? {} : { range }),
    ...ends,
  });
  const labels = {
    lowLabel: [{ locale: 'en', text: 'No' }],
    highLabel: [{ locale: 'en', text: 'Yes' }],
  };

  test('csat and ces are imported with their labels, their rules, and required', () => {
    const below = (name: string, value: number) => ({
      id: name,
      conditions: {
        id: 'g',
        connector: 'and',
        conditions: [
          {
            id: 'c',
            leftOperand: { type: 'element', value: name },
            operator: 'isLessThan',
            rightOperand: { type: 'static', value },
          },
        ],
      },
      actions: [{ id: 'x', objective: 'jumpToBlock', target: 'why' }],
    });
    const { questions, unmapped, flow } = read({
      blocks: [
        { ...block('one', scale('sat', 'csat', 5)), logic: [below('sat', 3)] },
        {
          ...block('two', scale('easy', 'ces', 7)),
          logic: [below('easy', 4)],
          logicFallback: 'end',
        },
        block('why', text('reason')),
      ],
      endings: [{ id: 'end', type: 'endScreen', headline: label('Thanks') }],
    });
    expect(unmapped).toEqual([]);
    expect(questions.get('sat')).toMatchObject({ kind: 'CSAT', required: true, ...labels });
    expect(questions.get('easy')).toMatchObject({ kind: 'CES', required: true, ...labels });
    expect(flow({ sat: 2 }).path).toEqual(['one', 'why']);
    expect(flow({ sat: 3, easy: 3 }).path).toEqual(['one', 'two', 'why']);
    expect(flow({ sat: 3, easy: 4 })).toMatchObject({ path: ['one', 'two'], ending: 'end' });
  });

  test('a ces of five steps is imported as a rating, and listed', () => {
    const { questions, unmapped } = read({ blocks: [block('one', scale('easy', 'ces', 5))] });
    expect(questions.get('easy')).toMatchObject({
      kind: 'RATING',
      scale: 5,
      look: 'NUMBER',
      ...labels,
    });
    expect(unmapped).toEqual([
      {
        path: 'blocks.0.elements.0.range',
        reason: 'A CES has 7 steps here; it is a RATING of 5, which does not count as CES.',
      },
    ]);
  });

  test('a scale without a range has five steps, as in Formbricks', () => {
    const { questions } = read({
      blocks: [block('one', scale('sat', 'csat', undefined), scale('easy', 'ces', undefined))],
    });
    expect([questions.get('sat')?.kind, questions.get('easy')?.kind]).toEqual(['CSAT', 'RATING']);
  });

  test('the look of a rating is imported; a look that the kind does not have is listed', () => {
    const { questions, unmapped } = read({
      blocks: [block('one', scale('sat', 'csat', 5, 'smiley'), scale('easy', 'ces', 5, 'star'))],
    });
    expect(questions.get('easy')).toMatchObject({ look: 'STAR' });
    expect(unmapped.map(({ path }) => path)).toEqual([
      'blocks.0.elements.0.scale',
      'blocks.0.elements.1.range',
    ]);
  });

  test('a document of scales with unsupported numbers of steps is refused with their names', () => {
    expect(
      errorsOf({ blocks: [block('one', scale('sat', 'csat', 9), scale('easy', 'ces', 2))] }),
    ).toBe(
      'None of its questions can be imported; change them to other kinds first. ' +
        'blocks.0.elements.0, "sat" (csat): A rating has 3, 4, 5, 6, 7 or 10 steps here. ' +
        'blocks.0.elements.1, "easy" (ces): A rating has 3, 4, 5, 6, 7 or 10 steps here.',
    );
  });
});

describe('parts that cannot be imported', () => {
  const file = (id: string) => ({ id, type: 'fileUpload', headline: label(id), required: false });

  test('a document of unsupported questions is refused with each of them and its reason', () => {
    const meeting = { id: 'meet', type: 'cal', headline: label('Meet'), calUserName: 'x' };
    const reasons = (path: string) =>
      'None of its questions can be imported; change them to other kinds first. ' +
      `${path}.0, "cv" (fileUpload): Files cannot be uploaded here. ` +
      `${path}.1, "meet" (cal): Appointments cannot be made here. ` +
      `${path}.2, "new" (hologram): There is no kind of question for this type.`;
    const elements = [file('cv'), meeting, { id: 'new', type: 'hologram' }];
    expect(errorsOf({ blocks: [block('one', ...elements)] })).toBe(reasons('blocks.0.elements'));
    expect(errorsOf({ questions: elements })).toBe(reasons('questions'));
    const many = Array.from({ length: 30 }, (_, at) => file(`f${at}`));
    expect(errorsOf({ blocks: [block('one', ...many)] })).toMatch(/ 10 more are left out\.$/);
    expect(errorsOf({ blocks: [] })).toMatch(/^It has no questions/);
  });

  test('a jump to a page that is left out leads to the next page or ending', () => {
    const jump = (target: string) => [
      {
        id: 'r',
        conditions: {
          id: 'g',
          connector: 'and',
          conditions: [
            { id: 'c', leftOperand: { type: 'element', value: 'a' }, operator: 'isSkipped' },
          ],
        },
        actions: [{ id: 'x', objective: 'jumpToBlock', target }],
      },
    ];
    const document = (target: string) => ({
      blocks: [
        { ...block('one', text('a')), logic: jump(target) },
        block('two', text('b')),
        { ...block('three', file('c')), logic: jump('two'), logicFallback: 'four' },
        block('four', text('d')),
        block('five', file('e')),
      ],
      endings: [{ id: 'bye', type: 'endScreen' }],
    });
    const { flow, unmapped } = read(document('three'));
    expect(flow({}).path).toEqual(['one', 'four']);
    expect(flow({ a: 'x' }).path).toEqual(['one', 'two', 'four']);
    expect(unmapped).toContainEqual({
      path: 'blocks.0.logic.0.actions.0.target',
      reason: 'Its target page is left out; it leads to the next page or ending.',
    });
    expect(unmapped.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['blocks.2.logic', 'blocks.2.logicFallback']),
    );
    expect(read(document('five')).flow({})).toMatchObject({ path: ['one'], ending: 'bye' });
    const nowhere = read(document('six'));
    expect(nowhere.flow({}).path).toEqual(['one', 'two', 'four']);
    expect(nowhere.unmapped.map(({ reason }) => reason)).toContain(
      'The target is not in the survey; the jump is left out. The survey goes on as if its condition did not hold.',
    );
  });

  test('a calculation that also counts for respondents who skip its page is listed', () => {
    const rule = (name: string, operator: string, ...actions: object[]) => ({
      id: name,
      conditions: {
        id: 'g',
        connector: 'and',
        conditions: [{ id: 'c', leftOperand: { type: 'element', value: name }, operator }],
      },
      actions,
    });
    const add = (operator = 'add') => ({
      id: 'x',
      objective: 'calculate',
      variableId: 'v',
      operator,
      value: { type: 'static', value: 1 },
    });
    const { unmapped } = read({
      blocks: [
        {
          ...block('one', text('a')),
          logic: [rule('a', 'isSkipped', { objective: 'jumpToBlock', target: 'three' }, add())],
        },
        {
          ...block('two', text('b')),
          logic: [rule('b', 'isSkipped', add()), rule('b', 'isSubmitted', add())],
        },
        { ...block('three', text('c')), logic: [rule('c', 'isSkipped', add(), add('concat'))] },
      ],
      variables: [{ id: 'v', name: 'points', type: 'number', value: 0 }],
    });
    expect(unmapped.toSorted((one, other) => (one.path < other.path ? -1 : 1))).toEqual([
      {
        path: 'blocks.1.logic.0.actions.0',
        reason: 'Here it also counts for respondents who skip this page.',
      },
      {
        path: 'blocks.2.logic.0.actions.1',
        reason:
          'The calculation is left out: the variable does not change. This operation on variables does not exist here.',
      },
    ]);
  });
});

test('older rules compare numbers that are written as texts', () => {
  const { flow, unmapped } = read({
    questions: [
      {
        ...text('stars'),
        type: 'rating',
        scale: 'star',
        range: 5,
        logic: [{ condition: 'equals', value: '5', destination: 'praise' }],
      },
      text('why'),
      text('praise'),
    ],
  });
  expect(unmapped).toEqual([]);
  expect(flow({ stars: 5 }).path).toEqual(['stars', 'praise']);
  expect(flow({ stars: 4 }).path).toEqual(['stars', 'why', 'praise']);
});
