import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RouteRefused } from './refused.ts';
import { utf8File } from './utf8File.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, size: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of utf8File(inPieces(bytes, size))) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sizes = fc.integer({ min: 1, max: 9 });

describe('a file', () => {
  test('in UTF-8 is read as it is, however it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), sizes, async (text, size) => {
        const bytes = Buffer.from(`\ufeff${text}`);
        expect(await read(bytes, size)).toEqual(bytes);
      }),
    );
  });

  test.each([
    ['\n', '\n'],
    ['\r\n', '\r\n'],
    ['\r', '\r'],
  ])('that is not UTF-8 is refused by its line, where lines end with %j', async (_name, end) => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 5 }),
        line,
        fc.constantFrom([0xfc], [0xc3], [0xed, 0xa0, 0x80], [0xe2, 0x82]),
        sizes,
        async (before, beside, wrong, size) => {
          const lines = [...before, beside].join(end);
          const rest = Buffer.from(`x${end}${end}x`);
          const bytes = Buffer.concat([Buffer.from(lines), Buffer.from(wrong), rest]);
          const refused = await read(bytes, size).catch((error: unknown) => error);
          expect(refused).toBeInstanceOf(RouteRefused);
          expect(refused).toMatchObject({
            status: 422,
            message: expect.stringContaining(`Line ${before.length + 1} is not UTF-8`),
          });
        },
      ),
    );
  });

  test('that ends in the middle of a character is refused by its last line', async () => {
    const bytes = Buffer.concat([Buffer.from('a\nb\n'), Buffer.of(0xe2, 0x82)]);
    await expect(read(bytes, 3)).rejects.toThrow('Line 3 is not UTF-8');
  });
});
