import { describe, expect, test } from 'vitest';
import { computeColumns, migrationName, pinCollation } from './make.ts';

describe('pinning the collation', () => {
  test.each([
    ['    "name" TEXT NOT NULL,', '    "name" TEXT COLLATE "C" NOT NULL,'],
    ['    "quote" TEXT', '    "quote" TEXT COLLATE "C"'],
    [
      `    "locales" TEXT[] DEFAULT ARRAY['en']::TEXT[],`,
      `    "locales" TEXT[] COLLATE "C" DEFAULT ARRAY['en']::TEXT[],`,
    ],
    [
      'ALTER TABLE "Step" ADD COLUMN     "a" TEXT,\nADD COLUMN     "b" TEXT[];',
      'ALTER TABLE "Step" ADD COLUMN     "a" TEXT COLLATE "C",\nADD COLUMN     "b" TEXT[] COLLATE "C";',
    ],
    [
      'ALTER TABLE "Step" ALTER COLUMN "a" SET DATA TYPE TEXT;',
      'ALTER TABLE "Step" ALTER COLUMN "a" SET DATA TYPE TEXT COLLATE "C";',
    ],
  ])('%j', (generated, pinned) => {
    expect(pinCollation(generated)).toBe(pinned);
    expect(pinCollation(pinned)).toBe(pinned);
  });

  test.each([
    '    "preferredChannels" "Channel"[],',
    '    "position" INTEGER NOT NULL,',
    'CREATE TYPE "TEXTURE" AS ENUM (\'TEXT\');',
    'ALTER TABLE "Step" DROP COLUMN "TEXT";',
  ])('does not change %j', (generated) => {
    expect(pinCollation(generated)).toBe(generated);
  });
});

describe('computed columns', () => {
  const composedKey =
    `CASE WHEN "system" IS NFC NORMALIZED AND "externalId" IS NFC NORMALIZED THEN NULL ` +
    `ELSE length(normalize("system", NFC))::text || ':' || normalize("system", NFC) || ` +
    `normalize("externalId", NFC) END`;

  test.each([
    [
      '    "nameFolded" TEXT,',
      '    "nameFolded" TEXT COLLATE "C" GENERATED ALWAYS AS ("foldText"("name")) STORED,',
    ],
    [
      'ALTER TABLE "Store" ADD COLUMN     "nameComposed" TEXT,\nADD COLUMN     "tagsComposed" TEXT[];',
      'ALTER TABLE "Store" ADD COLUMN     "nameComposed" TEXT COLLATE "C" GENERATED ALWAYS AS (CASE WHEN "name" IS NFC NORMALIZED THEN NULL ELSE normalize("name", NFC) END) STORED,\n' +
        'ADD COLUMN     "tagsComposed" TEXT[] COLLATE "C" GENERATED ALWAYS AS ("composeTexts"("tags")) STORED;',
    ],
    [
      '    "composedKey" TEXT',
      `    "composedKey" TEXT COLLATE "C" GENERATED ALWAYS AS (${composedKey}) STORED`,
    ],
  ])('are filled by the database: %j', (generated, filled) => {
    const sql = computeColumns(pinCollation(generated));
    expect(sql).toBe(filled);
    expect(computeColumns(pinCollation(sql))).toBe(sql);
  });

  test.each([
    '    "name" TEXT COLLATE "C" NOT NULL,',
    'ALTER TABLE "Step" DROP COLUMN "nameFolded";',
    'CREATE INDEX "by_name" ON "Step"("workspaceId", "nameFolded", "id");',
  ])('are not these: %j', (generated) => {
    expect(computeColumns(generated)).toBe(generated);
  });

  test('cannot fold a list of texts', () => {
    expect(() => computeColumns('    "tagsFolded" TEXT[] COLLATE "C",')).toThrow(
      'a list has "tagsComposed" only',
    );
  });
});

describe("a migration's name", () => {
  test('begins with the time in UTC', () => {
    const at = new Date('2026-01-02T03:04:05.678+02:00');
    expect(migrationName('add_surveys', at)).toBe('20260102010405_add_surveys');
  });

  test.each(['', 'Add Surveys', '../x', 'é'])('%j is refused with an example', (name) => {
    expect(() => migrationName(name, new Date())).toThrow('npm run migrate -- add_surveys');
  });
});
