import { describe, expect, test } from 'vitest';
import { outlineOf, readNamed } from './corpus.fixture.ts';

describe('Formbricks', () => {
  test('blocks are pages, with their jumps, and calculations are steps of variables', () => {
    const { definition, survey, paths } = readNamed('formbricks/nps-blocks');
    expect(survey).toMatchObject({ maxResponses: 500, samplingPct: 25, recontactDays: 30 });
    expect(definition.welcome[0]).toEqual({ locale: 'en', text: 'Hello\n\nTwo questions' });
    expect(outlineOf(definition)).toEqual([
      'clx0block00000000000000001: nps NPS',
      'clx0block00000000000000002: why LONG_TEXT',
      'clx0block00000000000000003: mail SHORT_TEXT, agree CONSENT',
    ]);
    const promoter = {
      combinator: 'and',
      rules: [{ field: 'nps', operator: 'gte', value: 9 }],
    };
    expect(definition.pages[0]?.jumps).toEqual([
      { when: promoter, toPage: 'clx0block00000000000000003', toEnding: null },
      { when: null, toPage: 'clx0block00000000000000002', toEnding: null },
    ]);
    expect(definition.variables).toEqual([
      {
        key: 'points',
        kind: 'NUMBER',
        initial: 0,
        steps: [{ when: promoter, operation: 'ADD', value: 2, field: null }],
      },
    ]);
    expect(paths).toContain('triggers');
    expect(paths).toContain('displayOption');
    // These are imported with a difference.
    expect(paths).toEqual(expect.arrayContaining(['recontactDays', 'welcomeCard.headline']));
  });

  test('logic of older versions uses labels, and leads to the only ending', () => {
    const { definition, paths } = readNamed('formbricks/old-logic');
    expect(definition.pages[0]?.jumps.map(({ toPage }) => toPage)).toEqual(['price', 'help']);
    expect(definition.pages[1]?.jumps).toEqual([
      {
        when: { combinator: 'and', rules: [{ field: 'price', operator: 'lte', value: 2 }] },
        toPage: null,
        toEnding: 'end',
      },
      {
        when: { combinator: 'and', rules: [{ field: 'price', operator: 'isSkipped' }] },
        toPage: null,
        toEnding: 'end',
      },
    ]);
    expect(paths).toEqual(
      expect.arrayContaining([
        'questions.0.logic.2',
        'questions.1.logic.2.destination',
        'questions.2.logic.0',
        'questions.2.buttonUrl',
      ]),
    );
  });

  test('every kind of question is imported or listed', () => {
    const { definition, survey, paths } = readNamed('formbricks/every-kind');
    expect(survey.closesAt).toEqual(new Date('2027-01-01T00:00:00.000Z'));
    expect(outlineOf(definition)).toEqual([
      'q0: q0 MULTIPLE_CHOICE',
      'pic: pic SINGLE_CHOICE',
      'when: when DATE',
      'table: table MATRIX',
      'home: home STATEMENT, home_addressLine1 SHORT_TEXT, home_city SHORT_TEXT, home_country SHORT_TEXT',
      'order: order RANKING',
      'who: who CONTACT',
    ]);
    expect(paths).toContain('data.questions.3');
    expect(paths).toContain('data.questions.8');
    expect(paths).toContain('data.questions.1.choices.0.imageUrl');
  });

  test('groups of conditions nest, and jumps back are listed', () => {
    const { definition, paths } = readNamed('formbricks/branching');
    expect(definition.pages[0]?.jumps[0]?.when).toEqual({
      combinator: 'or',
      rules: [
        { field: 'team', operator: 'gt', value: 50 },
        {
          combinator: 'and',
          rules: [
            { field: 'plan', operator: 'equals', value: 'pro' },
            { field: 'team', operator: 'isAnswered' },
          ],
        },
      ],
    });
    expect(definition.pages[3]?.jumps).toEqual([{ when: null, toPage: null, toEnding: 'done' }]);
    expect(paths).toContain('questions.2.logic.0.actions.0.target');
    expect(paths).toContain('questions.1.logic.0.actions.0');
  });
});
