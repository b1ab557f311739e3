import { describe, expect, test } from 'vitest';
import { migrationName, pinCollation } from './make.ts';

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
  ])('leaves %j alone', (generated) => {
    expect(pinCollation(generated)).toBe(generated);
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
