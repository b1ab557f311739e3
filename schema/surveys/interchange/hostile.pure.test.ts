import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sized } from '../../../test/support/size.ts';
import { UserErrorsThrown } from '../../kernel/userError.ts';
import { definitionErrors } from '../definition/definitionRules.ts';
import { corpus, type Reader, readers } from './corpus.fixture.ts';
import { formbricksIgnored } from './formbricks/ignored.ts';
import { surveyJsIgnored } from './surveyjs/ignored.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Reads a document: it must be refused or give a survey that can be stored. Other errors are thrown. */
function outcome(read: Reader, document: unknown): 'read' | 'refused' {
  try {
    const { survey } = read(document);
    const frame = { locales: survey.locales, anonymous: false, published: {} };
    expect(definitionErrors(survey.definition, frame, [])).toEqual([]);
    return 'read';
  } catch (error) {
    if (!(error instanceof UserErrorsThrown)) throw error;
    expect(error.errors[0]?.code).toMatch(/^(INVALID_DOCUMENT|UNKNOWN_LOCALE)$/);
    return 'refused';
  }
}

const both = Object.entries(readers).map(([format, read]) => ({ format, read }));
const named = corpus.map(({ name, text, read }) => ({
  name,
  read,
  document: JSON.parse(text) as Json,
  ignored: name.startsWith('surveyjs') ? surveyJsIgnored : formbricksIgnored,
}));

/** Every object and list in a document, with its path. */
function containers(document: Json): { path: string; at: Json[] | { [name: string]: Json } }[] {
  const found: ReturnType<typeof containers> = [];
  const open: { path: string; value: Json }[] = [{ path: '', value: document }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next;
    if (typeof value !== 'object' || value === null) continue;
    found.push({ path, at: value });
    for (const [name, child] of Object.entries(value)) {
      open.push({ path: path === '' ? name : `${path}.${name}`, value: child });
    }
  }
  return found;
}

describe.each(both)('the reader of $format', ({ read }) => {
  test('reads any value without other errors than its own', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything({ withNullPrototype: true, withDate: true, withMap: true }),
          fc.string(),
          fc.json(),
        ),
        (document) => {
          outcome(read, document);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['nothing', null],
    ['a list', []],
    ['no JSON', '{"pages": ['],
    ['an empty object', {}],
    ['a deep text', `{"pages":${'['.repeat(400_000)}${']'.repeat(400_000)}}`],
    ['a long text', JSON.stringify({ title: 'x'.repeat(1_000_001) })],
    ['NUL', { pages: [{ elements: [{ name: 'a\0', type: 'text' }] }] }],
    ['half a character', { name: '\ud800', questions: [{ id: 'a', type: 'nps' }] }],
    ['a function', { pages: () => [] }],
    ['a date', { title: new Date(0) }],
  ])('refuses %s', (_name, document) => {
    expect(outcome(read, document)).toBe('refused');
  });

  test('refuses a document that contains itself', () => {
    const document: Record<string, unknown> = { pages: [] };
    document.pages = [document];
    document.questions = [document];
    expect(outcome(read, document)).toBe('refused');
  });

  test('refuses 10,000 questions', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `q${at}`, id: `q${at}` }));
    const elements = many.map((each) => ({ ...each, type: 'text' }));
    const questions = many.map((each) => ({ ...each, type: 'nps' }));
    expect(outcome(read, { pages: [{ elements }], questions })).toBe('refused');
    expect(outcome(read, { blocks: [{ id: 'b', elements: questions }], elements })).toBe('refused');
  });

  test('reads names of prototypes as any other names', () => {
    const text = `{"__proto__": {"polluted": 1}, "title": "T", "name": "T",
      "pages": [{"name": "__proto__", "elements": [{"type": "text", "name": "__proto__"},
        {"type": "checkbox", "name": "constructor", "choices": ["__proto__", "toString", "other"],
         "visibleIf": "{__proto__} = 'hasOwnProperty'"}]}],
      "questions": [{"id": "__proto__", "type": "toString"}, {"id": "constructor", "type": "nps",
        "headline": {"__proto__": "x", "default": "y"}}]}`;
    expect(outcome(read, text)).toBe('read');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    const { unmapped } = read(text);
    expect(unmapped.map(({ path }) => path)).toContain('__proto__');
  });
});

test('wrong values at any path of a real document are refused or read', () => {
  const anything = fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json);
  fc.assert(
    fc.property(
      fc.constantFrom(...named),
      fc.array(fc.tuple(fc.nat(), fc.nat(), anything), { minLength: 1, maxLength: 5 }),
      ({ read, document }, changes) => {
        const changed = structuredClone(document);
        for (const [where, which, value] of changes) {
          const all = containers(changed);
          const at = all[where % all.length]?.at ?? {};
          const names = Object.keys(at);
          const name = names[which % Math.max(names.length, 1)];
          if (name !== undefined) Reflect.set(at, name, value);
        }
        outcome(read, changed);
      },
    ),
    { numRuns: sized({ suite: 150, soak: 500 }) },
  );
});

test('a property that is added to a real document is imported, ignored or listed', () => {
  // Names that have a meaning in one object are added to others, too.
  const known = named.flatMap(({ document }) =>
    containers(document).flatMap(({ at }) => (Array.isArray(at) ? [] : Object.keys(at))),
  );
  const name = fc.oneof(fc.stringMatching(/^x[a-z]{3,8}$/), fc.constantFrom(...new Set(known)));
  fc.assert(
    fc.property(
      fc.constantFrom(...named),
      fc.nat(),
      name,
      fc.integer({ min: 11, max: 99 }),
      ({ read, document, ignored }, where, added, value) => {
        const changed = structuredClone(document);
        const objects = containers(changed).filter(({ at }) => !Array.isArray(at));
        const target = objects[where % objects.length];
        if (!target || Object.hasOwn(target.at, added) || ignored.has(added)) return;
        const before = read(document);
        Reflect.set(target.at, added, `${value} stray`);
        const path = target.path === '' ? added : `${target.path}.${added}`;
        let after: typeof before;
        try {
          after = read(changed);
        } catch (error) {
          if (!(error instanceof UserErrorsThrown)) throw error;
          return;
        }
        const isListed = after.unmapped.some((each) => `${path}.`.startsWith(`${each.path}.`));
        const isTaken = JSON.stringify(after.survey) !== JSON.stringify(before.survey);
        const isIgnored = path.split('.').some((part) => ignored.has(part));
        expect({ path, is: isListed || isTaken || isIgnored }).toEqual({ path, is: true });
      },
    ),
    { numRuns: sized({ suite: 300, soak: 1000 }) },
  );
});
