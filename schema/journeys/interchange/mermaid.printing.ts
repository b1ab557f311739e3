import { encodeEntities } from './mermaid.entities.ts';
import { distinct, oneLine, SCORE_OF_UNKNOWN, UNKNOWN } from './mermaid.reading.ts';
import type { MermaidScore } from './mermaid.ts';

/** A journey to print, such as one that was read. */
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
 * Prints a journey as a Mermaid diagram that `parseMermaidJourney` reads back. Names become one line
 * and are otherwise read back unchanged; characters that mean something to the grammar are printed as
 * entity codes (`#58;` for a colon). Only an empty name, which Mermaid refuses, is read back as a
 * no-break space. Only the first section of a journey can be without a name.
 *
 * A task of unknown emotion is printed with the neutral score 3, since Mermaid requires a number,
 * after the comment `%% emotion unknown`. That comment before a score of 3 is read back as null; any
 * other score after it counts, since a person must have written it.
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
      const actorNames = distinct(distinct(actors).map((actor) => printName(actor, ';:,')));
      if (actorNames.length > 0) fields.push(actorNames.join(', '));
      lines.push(`      ${fields.join(': ')}`);
    }
  });
  return `${lines.join('\n')}\n`;
}

function printName(name: string, reserved: string): string {
  return encodeEntities(oneLine(name), reserved) || '#160;';
}

/** Encodes the first letter of a keyword at the beginning, which would be read as the keyword. */
function printTaskName(name: string): string {
  const printed = printName(name, ';:');
  return /^(?:journey|title|section|acctitle|accdescr)\b/i.test(printed)
    ? `#${printed.charCodeAt(0)};${printed.slice(1)}`
    : printed;
}

/**
 * Encodes a colon before text. The grammar allows colons in titles and descriptions, but Mermaid looks
 * for style statements and drops the semicolon of an entity code after "style" and a colon, unless a
 * blank is between.
 */
function encodeColons(printed: string): string {
  return printed.replace(/:(?=\S)/g, '#58;');
}

function printTitle(title: string): string {
  return encodeColons(printName(title, ';'));
}

function printDescription(description: string): string[] {
  const text = description.replace(/\r\n?/g, '\n');
  const lines = encodeColons(encodeEntities(text, '}')).split('\n');
  return lines.length === 1
    ? [`    accDescr: ${lines[0]}`]
    : ['    accDescr {', ...lines.map((line) => (line === '' ? '' : `      ${line}`)), '    }'];
}
