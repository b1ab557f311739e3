import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

const title = [{ locale: 'en', text: 'Who?' }];
const parts = {
  pages: [
    {
      questions: [
        { key: 'score', kind: 'NPS', title },
        { key: 'who', kind: 'CONTACT', fields: ['NAME', 'EMAIL', 'PHONE'], title },
        { key: 'number', kind: 'SHORT_TEXT', title },
      ],
    },
  ],
  hiddenFields: [{ key: 'crm' }, { key: 'other' }, { key: 'seats', kind: 'NUMBER' }],
};
const byCrm = { hiddenField: 'crm', kind: 'EXTERNAL_ID', system: 'crm' };
const byEmail = { question: 'who', kind: 'EMAIL' };

describe('a customer key', () => {
  test.each([
    [{ customerKey: byCrm, anonymous: true }, 'INVALID_VALUE input.customerKey'],
    [
      { customerKey: { ...byCrm, hiddenField: 'crn' } },
      'UNKNOWN_FIELD input.customerKey.hiddenField',
    ],
    [
      { customerKey: { ...byCrm, hiddenField: 'seats' } },
      'WRONG_TYPE input.customerKey.hiddenField',
    ],
    [{ customerKey: { ...byCrm, system: null } }, 'REQUIRED input.customerKey.system'],
    [{ customerKey: { ...byEmail, system: 'crm' } }, 'INVALID_VALUE input.customerKey.system'],
    [{ customerKey: { kind: 'EMAIL' } }, 'INVALID_VALUE input.customerKey'],
    [{ customerKey: { ...byCrm, question: 'who' } }, 'INVALID_VALUE input.customerKey'],
    [
      { customerKey: { question: 'score', kind: 'EMAIL' } },
      'WRONG_TYPE input.customerKey.question',
    ],
    [
      { customerKey: { question: 'whom', kind: 'EMAIL' } },
      'UNKNOWN_FIELD input.customerKey.question',
    ],
    [{ customerKey: { question: 'who', kind: 'ID' } }, 'INVALID_VALUE input.customerKey.kind'],
  ])('is refused as %j', async (more, error) => {
    const pages = [
      {
        questions: parts.pages[0]?.questions.filter(
          ({ kind }) => kind !== 'CONTACT' || !('anonymous' in more),
        ),
      },
    ];
    const { errors } = await workspace.change('surveyCreate', {
      name: 'Any',
      ...parts,
      pages,
      ...more,
    });
    expect(codes(errors)).toEqual([error]);
  });

  test('stays with its hidden field: neither goes, and the survey cannot become anonymous', async () => {
    const hidden = { hiddenFields: [{ key: 'crm' }] };
    const id = await workspace.make('survey', { name: 'Draft', ...hidden, customerKey: byCrm });
    const gone = await workspace.change('surveyUpdate', { id, hiddenFields: [] });
    expect(codes(gone.errors)).toEqual(['UNKNOWN_FIELD input.customerKey.hiddenField']);
    const anonymous = await workspace.change('surveyUpdate', { id, anonymous: true });
    expect(codes(anonymous.errors)).toEqual(['INVALID_VALUE input.customerKey']);
    const both = await workspace.change('surveyUpdate', { id, anonymous: true, customerKey: null });
    expect(both.errors).toEqual([]);
  });
});
