import fc from 'fast-check';
import { validate, version } from 'uuid';
import { describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { respelled } from '../toolkit/spellings.fixture.ts';
import { decodeAnyId, decodeId, encodeId, idInWords, newId } from './id.ts';

const models = Object.values(Prisma.ModelName);

test('new keys are uuids of version 7 with the time, each later than those before', () => {
  const started = Date.now();
  const keys = Array.from({ length: 20_000 }, newId);
  expect(keys.filter((key) => !validate(key) || version(key) !== 7)).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
  expect([...keys].sort()).toEqual(keys);
  const millisecond = Number.parseInt(keys[0]?.replace('-', '').slice(0, 12) ?? '', 16);
  expect(millisecond).toBeGreaterThanOrEqual(started);
  expect(millisecond).toBeLessThan(started + 1_000);
});

describe('an id', () => {
  test('decodes to its type and key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.uuid(), (model, key) => {
        const id = encodeId(model, key);
        expect(id).toMatch(new RegExp(`^${model.toLowerCase()}_[0-7][0-9a-hjkmnp-tv-z]{25}$`));
        expect(decodeAnyId(id)).toEqual({ model, key });
        expect(decodeId(model, id)).toBe(key);
      }),
    );
  });

  test('is of one type only', () => {
    const id = encodeId('Persona', newId());
    for (const model of models.filter((each) => each !== 'Persona')) {
      expect(decodeId(model, id)).toBeNull();
    }
  });

  test('sorts by the time at which it was made', async () => {
    const first = encodeId('Persona', newId());
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(first < encodeId('Persona', newId())).toBe(true);
  });

  const id = encodeId('Persona', newId());
  test.each([
    '',
    '_',
    'persona',
    'persona_',
    id.slice('persona'.length),
    id.slice('persona_'.length),
    id.toUpperCase(),
    `${id} `,
    `${id}0`,
    id.slice(0, -1),
    `${id.slice(0, -1)}u`,
    `persona_8${id.slice(9)}`,
    `nothing_${id.slice(8)}`,
    `persona_${'z'.repeat(100)}`,
    '01890a5d-ac96-774b-bcce-b302099a8057',
    "persona_' or 1=1",
    'persona_\0',
  ])('%j is not an id', (text) => {
    expect(decodeAnyId(text)).toBeNull();
  });

  test('is the only spelling of its type and key among texts that begin like it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const decoded = decodeAnyId(`persona_${text}`);
        if (decoded) expect(encodeId(decoded.model, decoded.key)).toBe(`persona_${text}`);
      }),
    );
  });

  test('has one spelling: every other text is another id or none at all', () => {
    const ids = fc.tuple(fc.constantFrom(...models), fc.uuid()).map(([model, key]) => ({
      key,
      id: encodeId(model, key),
    }));
    fc.assert(
      fc.property(
        ids.chain(({ key, id }) => fc.tuple(fc.constant({ key, id }), respelled(id))),
        ([{ key, id }, other]) => {
          if (other !== id) expect(decodeAnyId(other)?.key).not.toBe(key);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test('messages describe the form of an id with the right article', () => {
  expect(idInWords('Actor')).toBe('the id of an Actor: "actor_…"');
  expect(idInWords('Persona')).toBe('the id of a Persona: "persona_…"');
});
