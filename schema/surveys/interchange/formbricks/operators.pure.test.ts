import { expect, test } from 'vitest';
import type { Answers, AnswerValue, HiddenValues } from '../../logic/answers.ts';
import { compileSurvey, flowOf } from '../../logic/logic.ts';
import { readFormbricks } from './read.ts';

const label = (text: string) => ({ default: text });
const choices = ['a', 'b', 'c'].map((id) => ({ id, label: label(`The ${id}`) }));
const pictures = choices.map(({ id }) => ({ id, imageUrl: 'https://example.com/1.png' }));
const line = { show: true, required: false, placeholder: label('A line') };

const elements = [
  { id: 'code', type: 'openText', inputType: 'text' },
  { id: 'team', type: 'openText', inputType: 'number' },
  { id: 'one', type: 'multipleChoiceSingle', choices },
  { id: 'many', type: 'multipleChoiceMulti', choices },
  { id: 'picture', type: 'pictureSelection', allowMulti: false, choices: pictures },
  { id: 'pictures', type: 'pictureSelection', allowMulti: true, choices: pictures },
  { id: 'nps', type: 'nps' },
  { id: 'csat', type: 'csat', scale: 'number', range: 5 },
  { id: 'ces', type: 'ces', scale: 'number', range: 7 },
  { id: 'consent', type: 'consent', label: label('I agree') },
  { id: 'day', type: 'date', format: 'y-M-d' },
  { id: 'table', type: 'matrix', rows: choices, columns: choices },
  { id: 'home', type: 'address', addressLine1: line, city: line },
  { id: 'order', type: 'ranking', choices },
  { id: 'button', type: 'cta', buttonExternal: false },
  { id: 'file', type: 'fileUpload', allowMultipleFiles: false },
].map((element) => ({ headline: label(element.id), required: false, ...element }));

const text = (id: string) => ({ id, type: 'openText', headline: label(id), required: false });
const page = (id: string) => ({ id, name: id, elements: [text(`${id}_text`)] });

/** Reads a rule whose jump skips the page `skipped`. */
function read(conditions: object) {
  const target = 'last';
  const rule = { id: 'r', conditions, actions: [{ id: 'x', objective: 'jumpToBlock', target }] };
  const { survey, unmapped } = readFormbricks({
    blocks: [
      { id: 'first', name: 'First', elements, logic: [rule] },
      page('skipped'),
      page(target),
    ],
    hiddenFields: { enabled: true, fieldIds: ['plan'] },
    variables: [{ id: 'v', name: 'points', type: 'number', value: 3 }],
  });
  const compiled = compileSurvey(survey.definition);
  const holds = ({ plan, ...answers }: Answers) => {
    const hidden: HiddenValues = typeof plan === 'string' ? { plan } : {};
    return !flowOf(compiled, answers, hidden, new Date()).path.includes('skipped');
  };
  const listed = unmapped.filter(({ path }) => path.startsWith('blocks.0.logic'));
  return { holds, listed };
}

/** The answers of a list for which the condition holds. */
function holding(
  holds: (answers: Answers) => boolean,
  name: string,
  list: readonly (AnswerValue | undefined)[],
) {
  return list.filter((answer) => holds(answer === undefined ? {} : { [name]: answer }));
}

function single(name: string, operator: string, value?: unknown) {
  const type = name === 'v' ? 'variable' : name === 'plan' ? 'hiddenField' : 'element';
  return {
    id: 'c',
    leftOperand: { type, value: name },
    operator,
    ...(value === undefined ? {} : { rightOperand: { type: 'static', value } }),
  };
}

const group = (connector: string, ...conditions: object[]) => ({ id: 'g', connector, conditions });

/** An operator, the answers for which it holds, and those for which it does not; undefined is none. */
type Case = [
  name: string,
  operator: string,
  value: unknown,
  yes: (AnswerValue | undefined)[],
  no: (AnswerValue | undefined)[],
];

const exact: Case[] = [
  ['code', 'isSubmitted', undefined, ['x'], [undefined]],
  ['code', 'isSkipped', undefined, [undefined], ['x']],
  ['code', 'contains', '10', ['a10'], ['1', undefined]],
  ['code', 'doesNotContain', '10', ['1', undefined], ['a10']],
  ['team', 'equals', 3, [3], [4, undefined]],
  ['team', 'doesNotEqual', 3, [4, undefined], [3]],
  ['team', 'isGreaterThan', 3, [4], [3, undefined]],
  ['team', 'isLessThan', 3, [2], [3, undefined]],
  ['nps', 'isGreaterThanOrEqual', 9, [9, 10], [8, undefined]],
  ['csat', 'isLessThanOrEqual', 2, [1, 2], [3, undefined]],
  ['ces', 'isLessThanOrEqual', 4, [4], [7, undefined]],
  ['ces', 'isSkipped', undefined, [undefined], [1]],
  ['one', 'equals', 'a', ['a'], ['b', undefined]],
  ['one', 'doesNotEqual', 'a', ['b', undefined], ['a']],
  ['one', 'equalsOneOf', ['a', 'b'], ['a', 'b'], ['c', undefined]],
  ['many', 'equals', 'a', [['a']], [['a', 'b'], undefined]],
  ['many', 'includesOneOf', ['a', 'b'], [['b', 'c']], [['c'], undefined]],
  ['many', 'includesAllOf', ['a', 'b'], [['a', 'b', 'c']], [['a'], undefined]],
  ['many', 'doesNotIncludeOneOf', ['a', 'b'], [['c']], [['a', 'c'], undefined]],
  ['many', 'doesNotIncludeAllOf', ['a', 'b'], [['c']], [['a'], ['a', 'b'], undefined]],
  ['picture', 'equals', 'a', ['a'], ['b', undefined]],
  ['picture', 'includesAllOf', ['a'], ['a'], ['b', undefined]],
  ['picture', 'includesOneOf', ['a', 'b'], ['b'], ['c', undefined]],
  ['pictures', 'doesNotEqual', 'a', [['b'], undefined], [['a'], ['a', 'b']]],
  ['consent', 'isAccepted', undefined, [true], [false, undefined]],
  ['consent', 'isSkipped', undefined, [false, undefined], [true]],
  ['consent', 'isSubmitted', undefined, [true], [false, undefined]],
  ['day', 'equals', '2026-03-01', ['2026-03-01'], ['2026-03-02', undefined]],
  ['day', 'isAfter', '2026-03-01', ['2026-03-02'], ['2026-03-01', undefined]],
  ['day', 'isBefore', '2026-03-01', ['2026-02-28'], ['2026-03-01', undefined]],
  ['table', 'isSkipped', undefined, [undefined], [{ rows: { a: ['b'] } }]],
  ['order', 'isSubmitted', undefined, [['c', 'a', 'b']], [undefined]],
  ['plan', 'isSet', undefined, ['pro'], [undefined]],
  ['plan', 'isNotSet', undefined, [undefined], ['pro']],
  ['v', 'equals', 3, [undefined], []],
  ['v', 'isGreaterThan', 3, [], [undefined]],
];

test.each(exact)(
  '%s %s %j holds for the same answers as in Formbricks',
  (name, operator, value, yes, no) => {
    const { holds, listed } = read(group('and', single(name, operator, value)));
    expect(listed).toEqual([]);
    expect(holding(holds, name, [...yes, ...no])).toEqual(yes);
  },
);

test('an address is answered if one of its lines is', () => {
  const submitted = read(group('and', single('home', 'isSubmitted')));
  expect(submitted.listed).toEqual([]);
  expect(submitted.holds({ home_city: 'Rome' })).toBe(true);
  expect(submitted.holds({})).toBe(false);
  const skipped = read(group('and', single('home', 'isSkipped')));
  expect(skipped.holds({ home_city: 'Rome' })).toBe(false);
  expect(skipped.holds({})).toBe(true);
});

const letters = 'In Formbricks upper and lower case differ; here they are the same.';
const blanks = 'In Formbricks white space around a text counts; here it does not.';

const near: [...Case, reasons: string[]][] = [
  ['code', 'contains', 'VIP', ['a VIP', 'vip'], ['x', undefined], [letters]],
  ['code', 'doesNotContain', 'VIP', ['x', undefined], ['a VIP'], [letters]],
  ['code', 'contains', ' 1', ['a 1'], ['x'], [blanks]],
  ['code', 'equals', 'VIP', ['VIP'], ['VIPs', undefined], [letters, blanks]],
  ['code', 'equals', '10', ['10'], ['100', undefined], [blanks]],
  ['code', 'doesNotEqual', 'VIP', ['VIPs', undefined], ['VIP'], [letters, blanks]],
  ['code', 'startsWith', 'VIP', ['VIPs'], ['a VIP', undefined], [letters, blanks]],
  ['code', 'doesNotStartWith', 'VIP', ['a VIP', undefined], ['VIPs'], [letters, blanks]],
  ['code', 'endsWith', 'VIP', ['a VIP'], ['VIPs', undefined], [letters, blanks]],
  ['code', 'doesNotEndWith', 'VIP', ['VIPs', undefined], ['a VIP'], [letters, blanks]],
  ['plan', 'isAnyOf', ['pro', 'team'], ['team'], ['x', undefined], [letters, blanks]],
  ['plan', 'doesNotEndWith', 'pro', ['x', undefined], ['the pro'], [letters, blanks]],
  [
    'code',
    'isEmpty',
    undefined,
    [undefined],
    ['x'],
    ['In Formbricks "isEmpty" is false for a question without an answer; here it is true.'],
  ],
  [
    'many',
    'doesNotEqual',
    'a',
    [['a', 'b'], ['b'], undefined],
    [['a']],
    ['In Formbricks a list of choices never equals one choice; here it does if it has no other.'],
  ],
  [
    'team',
    'equals',
    '3',
    [3],
    [4],
    ['In Formbricks a number differs from a text of digits; here they are the same.'],
  ],
];

test.each(near)(
  '%s %s %j differs from Formbricks, and is listed',
  (name, operator, value, yes, no, reasons) => {
    const { holds, listed } = read(group('and', single(name, operator, value)));
    const path = 'blocks.0.logic.0.conditions.conditions.0';
    expect(listed).toEqual(reasons.map((reason) => ({ path, reason })));
    expect(holding(holds, name, [...yes, ...no])).toEqual(yes);
  },
);

const goesOn = 'The survey goes on as if its condition did not hold.';

test.each([
  ['a button', single('button', 'isClicked')],
  ['a button that was not pressed', single('button', 'isNotClicked')],
  ['a file', single('file', 'isSubmitted')],
  ['a table that is partly filled in', single('table', 'isPartiallySubmitted')],
  ['a whole table', single('table', 'isCompletelySubmitted')],
  [
    'a row of a table',
    {
      leftOperand: { type: 'element', value: 'table', meta: { row: '0' } },
      operator: 'equals',
      rightOperand: { type: 'static', value: '1' },
    },
  ],
  [
    'another answer',
    {
      leftOperand: { type: 'element', value: 'code' },
      operator: 'equals',
      rightOperand: { type: 'hiddenField', value: 'plan' },
    },
  ],
  ['a missing choice', single('one', 'equals', 'z')],
  ['a list of a number', single('nps', 'isAnyOf', ['9', '10'])],
  ['the order of texts', single('code', 'isGreaterThan', 3)],
  ['the order of days as numbers', single('day', 'isLessThan', 3)],
  ['a part of an address', single('home', 'equals', 'Rome')],
  ['a missing question', single('gone', 'isSubmitted')],
  ['an unknown operator', single('code', 'rhymesWith', 'x')],
  ['a word', 'code is VIP'],
  ['an empty choice between conditions', group('or')],
  ['an unknown connector', group('xor', single('nps', 'isSubmitted'))],
])('a rule with %s in its condition is left out as a whole, and listed', (_what, condition) => {
  const { holds, listed } = read({
    id: 'g',
    connector: 'and',
    conditions: [single('nps', 'isSubmitted'), condition],
  });
  expect(holds({ nps: 9, code: 'x', one: 'a', plan: 'x' })).toBe(false);
  expect(listed).toHaveLength(1);
  expect(listed[0]).toMatchObject({ path: 'blocks.0.logic.0' });
  expect(listed[0]?.reason).toMatch(/^The rule is left out\. /);
  expect(listed[0]?.reason.endsWith(goesOn)).toBe(true);
});

test.each([
  ['no conditions', undefined],
  ['a word for its conditions', 'always'],
  ['no list of conditions', { id: 'g', connector: 'and', conditions: 'nps' }],
])('a rule with %s is left out, and does not hold for all', (_what, conditions) => {
  const { holds, listed } = read(conditions as object);
  expect(holds({})).toBe(false);
  expect(listed.length).toBeGreaterThan(0);
});

test('groups, also empty ones, hold as in Formbricks', () => {
  const nps = single('nps', 'isGreaterThan', 8);
  const always = read(group('and'));
  expect([always.holds({}), always.listed]).toEqual([true, []]);
  const either = read(group('or', nps, group('and')));
  expect([either.holds({}), either.listed]).toEqual([true, []]);
  const both = read(group('and', nps, group('and')));
  expect([both.holds({}), both.holds({ nps: 9 }), both.listed]).toEqual([false, true, []]);
  const nested = read(
    group('and', nps, group('or', single('one', 'equals', 'a'), single('ces', 'isSkipped'))),
  );
  expect(nested.holds({ nps: 9, one: 'a', ces: 1 })).toBe(true);
  expect(nested.holds({ nps: 9, one: 'b', ces: 1 })).toBe(false);
  expect(nested.holds({ nps: 9, one: 'b' })).toBe(true);
});
