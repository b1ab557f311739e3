import { readdirSync, readFileSync } from 'node:fs';
import { fc, test as lawTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { CORPUS, losses, read, withoutLines } from './mermaid.fixture.ts';
import { type PrintableJourney, printMermaidJourney } from './mermaid.printing.ts';
import { parseMermaidJourney } from './mermaid.ts';

const SPECIAL = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'#;:,%{}<>&"\'` \t\u00a0\u2028\\-=|🙂éaZ1'),
      fc.constantFrom(
        '%%',
        '%%{',
        '}%%',
        '<br>',
        '<br />',
        '#58;',
        '#quot;',
        '&amp;',
        '```',
        '---',
      ),
      fc.constantFrom('journey', 'Title ', 'section ', 'accTitle', 'accDescr', 'style', '# x'),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Text that a Mermaid document can contain: whole characters but NUL. */
const text = fc
  .oneof(SPECIAL, fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary' }))
  .map((value) => value.replaceAll('\0', '') || 'x');
const name = text.map((value) => value.replace(/[\r\n]/g, ' '));
const paragraphs = fc
  .array(fc.oneof(text, fc.constant('')), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n').replace(/\r\n?/g, '\n') || 'x');
const task = fc.record({
  title: name,
  score: fc.constantFrom<(1 | 2 | 3 | 4 | 5 | null)[]>(1, 2, 3, 4, 5, null),
  actors: fc.uniqueArray(name, { maxLength: 3 }),
});
const section = fc.record({ name, tasks: fc.array(task, { maxLength: 4 }) });
const unnamed = fc.record({
  name: fc.constant(null),
  tasks: fc.array(task, { minLength: 1, maxLength: 3 }),
});
const journey: fc.Arbitrary<PrintableJourney> = fc.record({
  title: fc.option(name),
  description: fc.option(paragraphs),
  sections: fc
    .tuple(fc.array(unnamed, { maxLength: 1 }), fc.array(section, { maxLength: 4 }))
    .map(([first, others]) => [...first, ...others]),
});

/** Text of a program, which may have characters that a document cannot contain. */
const raw = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\0', '\uD800', '#', ':') });

describe('laws', () => {
  lawTest.prop([journey])('a printed journey is read back unchanged', (printable) => {
    const printed = printMermaidJourney(printable);
    expect(withoutLines(read(printed))).toEqual(printable);
    expect(losses(printed)).toEqual([]);
  });

  lawTest.prop([
    fc.record({
      title: raw,
      description: raw,
      sections: fc.array(
        fc.record({
          name: fc.option(raw),
          tasks: fc.array(
            fc.record({ title: raw, score: fc.constant(null), actors: fc.array(raw) }),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 3 },
      ),
    }),
  ])('every printed journey can be read, and is then printed the same', (printable) => {
    const printed = printMermaidJourney(printable);
    expect(printMermaidJourney(read(printed))).toBe(printed);
  });

  const line = fc.oneof(
    SPECIAL,
    fc.constantFrom('journey', 'title T', 'section S', 'A: 1: B', 'accDescr {', '}', '---', '```'),
    fc
      .tuple(name, fc.constantFrom(': ', ':', ''), fc.constantFrom('3', '9', 'x'), name)
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  lawTest.prop([
    fc.array(line, { maxLength: 12 }),
    fc.constantFrom('journey\n', '', '```mermaid\njourney\n'),
  ])('any text is either read or has problems, with lines that exist', (lines, start) => {
    const document = start + lines.join('\n');
    const result = parseMermaidJourney(document);
    const count = document.split(/\r\n|\r|\n/).length;
    const named =
      'problems' in result
        ? result.problems.map((problem) => problem.line)
        : result.journey.sections.flatMap((part) => [part.line, ...part.tasks.map((t) => t.line)]);
    expect(named.filter((at) => at < 1 || at > count)).toEqual([]);
    expect(named).toEqual(named.toSorted((a, b) => a - b));
    if ('problems' in result) expect(result.problems.length).toBeGreaterThan(0);
    else {
      const again = read(printMermaidJourney(result.journey));
      expect(withoutLines(again)).toEqual(withoutLines(result.journey));
    }
  });

  test.each(readdirSync(CORPUS))('%s is the same after printing and reading', (file) => {
    const known = read(readFileSync(new URL(file, CORPUS), 'utf8'));
    expect(withoutLines(read(printMermaidJourney(known)))).toEqual(withoutLines(known));
  });
});
