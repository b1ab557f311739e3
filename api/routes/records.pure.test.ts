import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecords } from './csvRecords.ts';
import { ndjsonRecords } from './ndjsonRecords.ts';
import { RouteRefused } from './refused.ts';

/** The file in pieces of some bytes, as a socket delivers it. */
async function* inPieces(text: string, size = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function csv(text: string, delimiter: string | null = null, size = 7) {
  const found: [number, readonly string[]][] = [];
  for await (const { line, cells } of csvRecords(inPieces(text, size), { delimiter, topRows: 1 })) {
    found.push([line, cells]);
  }
  return found;
}

async function ndjson(text: string, size = 7) {
  const found: [number, object | null][] = [];
  for await (const { line, row } of ndjsonRecords(inPieces(text, size))) found.push([line, row]);
  return found;
}

describe('rows of CSV', () => {
  test('know the line they begin on, past line breaks in cells and empty lines', async () => {
    const text = '\ufeffa,b\r\n1,"x\r\ny\nz"\r\n\r\n2,"q ""z"""\r\n3\r\n';
    expect(await csv(text)).toEqual([
      [1, ['a', 'b']],
      [2, ['1', 'x\r\ny\nz']],
      [6, ['2', 'q "z"']],
      [7, ['3']],
    ]);
  });

  test.each([
    [';', 'a;b,c;"d;;;;,,,"\n1;2;3'],
    ['\t', 'a\tb\n1\t2'],
    ['|', 'a|b\n1|2'],
    [',', 'alone\n1'],
  ])('are split at %j where the header has it', async (delimiter, text) => {
    expect(await csv(text)).toEqual(await csv(text, delimiter));
  });

  test('are the same however the file is cut into pieces', async () => {
    const text = 'ä,b\r\n"1\r\n2",ü\r\n"3 ""x""",\r\n';
    const whole = await csv(text, null, 1_000);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (size) => {
        expect(await csv(text, null, size)).toEqual(whole);
      }),
    );
  });

  test.each([
    ['a quote that is not doubled', 'a\n"x" y\n', /line 2 has a quote within quotes/],
    ['a quote in a bare cell', 'a\n1\nx"y\n', /line 3 has a quote in a cell/],
    ['a quote that stays open', 'a\n"x\ny\n', /line 2 has a quote that is never closed/],
  ])(
    'with %s are refused, by their line and without repeating it',
    async (_what, text, message) => {
      await expect(csv(text)).rejects.toThrow(RouteRefused);
      await expect(csv(text)).rejects.toThrow(message);
    },
  );

  test('pass on an error of the file', async () => {
    async function* broken() {
      yield Buffer.from('a\n1\n');
      throw new Error('gone');
    }
    const read = async () => {
      for await (const _record of csvRecords(broken(), { delimiter: null, topRows: 1 }));
    };
    await expect(read()).rejects.toThrow('gone');
  });

  test('close the file when reading stops early', async () => {
    let released = false;
    async function* file() {
      try {
        for (;;) yield Buffer.from('a,b\n');
      } finally {
        released = true;
      }
    }
    for await (const { line } of csvRecords(file(), { delimiter: null, topRows: 1 }))
      if (line === 3) break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(released).toBe(true);
  });
});

describe('rows of NDJSON', () => {
  test('stand on a line each; a line without an object has none', async () => {
    expect(await ndjson('\ufeff{"a":"ä"}\r\n\n[1]\n{"a":\n "x"\n{"b":2}')).toEqual([
      [1, { a: 'ä' }],
      [3, null],
      [4, null],
      [5, null],
      [6, { b: 2 }],
    ]);
  });

  test('are refused when they are longer or wider than a row may be', async () => {
    await expect(ndjson(`{}\n{"a":"${'x'.repeat(1_000_000)}"}`, 65_536)).rejects.toThrow(/Line 2/);
    const wide = JSON.stringify(
      Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [i, 1])),
    );
    await expect(ndjson(wide, 65_536)).rejects.toThrow(/more than 2000 properties/);
  });
});
