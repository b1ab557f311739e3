import { encodeEntities } from './mermaid.entities.ts';
import { distinct, oneLine, SCORE_OF_UNKNOWN, UNKNOWN } from './mermaid.reading.ts';
import type { MermaidScore } from './mermaid.ts';

/** A journey to print; a journey that was read is one. */
export interface PrintableJourney {
  title: string | null;
  description: string | null;
  sections: readonly {
    name: string | null;
    tasks: readonly {
      title: string;
      score: MermaidScore | null;
      actors: readonly string[];
    }[];
  }[];
}

/**
 * Prints a journey as Mermaid draws it, so that `parseMermaidJourney` reads it back: names
 * become one line and come back otherwise as they were, with whatever the grammar has a use for
 * written as entity codes (`#58;` for a colon). Only an empty name, which Mermaid refuses, comes
 * back as a no-break space. Of a journey's sections only the first may be without a name.
 *
 * A task whose emotion is unknown is printed with the neutral score 3, since Mermaid requires a
 * number, after a comment of its own, `%% emotion unknown`; that comment before a score of 3 is
 * read back as null. Any other score after it counts, as someone must have written it there.
 */
export function printMermaidJourney(journey: PrintableJourney): string {
  const lines = ['journey'];
  if (journey.title) lines.push(`    title ${printTitle(journey.title)}`);
  if (journey.description) lines.push(...printDescription(journey.description));
  journey.sections.forEach((section, index) => {
    if (section.name !== null || index > 0) {
      lines.push(`    section ${printName(section.name ?? '', ';:')}`);
    }
    for (const { title, score, actors } of section.tasks) {
      if (score === null) lines.push(`      %% ${UNKNOWN}`);
      const fields = [printTaskName(title), score ?? SCORE_OF_UNKNOWN];
      const cast = distinct(distinct(actors).map((actor) => printName(actor, ';:,')));
      if (cast.length > 0) fields.push(cast.join(', '));
      lines.push(`      ${fields.join(': ')}`);
    }
  });
  return `${lines.join('\n')}\n`;
}

function printName(name: string, reserved: string): string {
  return encodeEntities(oneLine(name), reserved) || '#160;';
}

/** A task's name that begins with a keyword would be read as that keyword. */
function printTaskName(name: string): string {
  const printed = printName(name, ';:');
  return /^(?:journey|title|section|acctitle|accdescr)\b/i.test(printed)
    ? `#${printed.charCodeAt(0)};${printed.slice(1)}`
    : printed;
}

/**
 * The grammar leaves colons to titles and descriptions. But Mermaid, looking for style statements,
 * drops the semicolon of an entity code after "style" and a colon unless a blank is between.
 */
function sparingColons(printed: string): string {
  return printed.replace(/:(?=\S)/g, '#58;');
}

function printTitle(title: string): string {
  return sparingColons(printName(title, ';'));
}

function printDescription(description: string): string[] {
  const text = description.replace(/\r\n?/g, '\n');
  const lines = sparingColons(encodeEntities(text, '}')).split('\n');
  return lines.length === 1
    ? [`    accDescr: ${lines[0]}`]
    : ['    accDescr {', ...lines.map((line) => (line === '' ? '' : `      ${line}`)), '    }'];
}
