import { expect, test } from 'vitest';
import type { Operand, Operator } from '../../conditions/condition.ts';
import type { SurveyDefinition } from '../definition/definition.ts';
import { compileSurvey } from '../logic/logic.ts';
import { logicErrors } from '../logic/logicErrors.ts';
import { endingOf, pageOf, questionOf, surveyOf, when } from '../surveys.fixture.ts';
import { conditionHash, type QuotaResponse, quotasMet } from './quotas.ts';

const pages = [pageOf('one', [questionOf('NPS', 'nps'), questionOf('SINGLE_CHOICE', 'shop')])];
const quota = (key: string, ...condition: Parameters<typeof when>) => ({
  ...{ key, name: key, limit: 10, when: when(...condition) },
});

test('a response meets quotas by its stored answers, variables and hidden fields', () => {
  const survey = surveyOf(pages, {
    hiddenFields: [{ key: 'plan', kind: 'TEXT' }],
    variables: [{ key: 'points', kind: 'NUMBER', initial: 9, steps: [] }],
    quotas: [
      quota('a', 'shop', 'equals', 'a'),
      quota('pro', 'plan', 'equals', 'pro'),
      quota('high', 'points', 'gte', 5),
      { key: 'all', name: 'All', limit: 10, when: { combinator: 'and', rules: [] } },
    ],
  });
  const met = (response: Partial<QuotaResponse>) =>
    quotasMet(compileSurvey(survey), {
      ...{ answers: {}, variables: {}, hiddenFields: {}, judgedAt: new Date() },
      ...response,
    });
  const hiddenFields = { plan: 'pro' };
  expect(met({ answers: { nps: 3, shop: 'a' }, hiddenFields })).toEqual(['a', 'pro', 'all']);
  // A response to a version without the variable.
  expect(met({ answers: { nps: 9 } })).toEqual(['all']);
  expect(met({ variables: { points: 5 } })).toEqual(['high', 'all']);
});

test('two quotas have the same hash if their conditions and the kinds of their fields are the same', () => {
  const plain = surveyOf(pages, { hiddenFields: [{ key: 'plan', kind: 'TEXT' }] });
  const calculated = surveyOf(pages, {
    variables: [{ key: 'plan', kind: 'TEXT', initial: '', steps: [] }],
  });
  const hash = (definition: SurveyDefinition, ...condition: Parameters<typeof when>) =>
    conditionHash(definition, quota('q', ...condition), 'UTC');
  const first = hash(plain, 'plan', 'equals', 'pro');
  const other = { ...quota('other', 'plan', 'equals', 'pro'), limit: 3 };
  expect(conditionHash(plain, other, 'UTC')).toBe(first);
  expect(hash(plain, 'plan', 'equals', 'free')).not.toBe(first);
  expect(hash(calculated, 'plan', 'equals', 'pro')).not.toBe(first);
  // The time zone is part of the hash only if the condition names a time.
  const moved = (value: Operand, operator: Operator = 'equals') =>
    conditionHash(plain, quota('q', 'plan', operator, value), 'Asia/Tokyo') !==
    hash(plain, 'plan', operator, value);
  expect(moved('pro')).toBe(false);
  expect(moved(['free', 'pro'], 'in')).toBe(false);
  expect(moved('2026-03-01')).toBe(true);
  expect(moved(['pro', '2026-03-01T12:00:00Z'], 'in')).toBe(true);
  expect(moved({ amount: 7, unit: 'days' }, 'withinLast')).toBe(true);
});

test('the ending of a full quota must exist in the survey', () => {
  const survey = (whenFull: string) =>
    surveyOf(pages, {
      endings: [endingOf('thanks')],
      quotas: [{ ...quota('q', 'shop', 'equals', 'a'), whenFull }],
    });
  expect(logicErrors(survey('thanks'))).toEqual([]);
  expect(logicErrors(survey('nowhere'))).toMatchObject([
    { code: 'UNKNOWN_FIELD', path: ['quotas', '0', 'whenFull'] },
  ]);
});
