import { type UserErrorShape, UserErrorsThrown } from '../../kernel/userError.ts';
import { limits } from '../limits.ts';
import type { StoredMap } from '../readMap.ts';
import { documentFormat, type JourneyDocumentShape } from './document.input.ts';
import type { UnmappedMapPart } from './documentRows.ts';
import { problem } from './jsonDocument.ts';
import { printMermaidJourney } from './mermaid.printing.ts';
import { type MermaidJourney, type MermaidScore, parseMermaidJourney } from './mermaid.ts';

/** Mermaid's scores run from 1 to 5, emotions from −2 to +2. */
const neutralScore = 3;

/** The title of a map whose document has none. */
const untitled = 'Untitled journey';
/** The name of the stage for tasks before the first section. */
const unnamed = 'Journey';
const maxTitle = 500;
const maxName = 200;

/**
 * Reads a Mermaid `journey` as a document: sections are stages, tasks steps, scores emotions,
 * actors personas.
 *
 * @throws Refused with `INVALID_DOCUMENT` and the line of each error
 */
export function readMermaidDocument(text: string): {
  document: JourneyDocumentShape;
  unmapped: UnmappedMapPart[];
} {
  const read = parseMermaidJourney(text);
  if ('problems' in read) {
    throw new UserErrorsThrown(...read.problems.map(({ line, message }) => problem(line, message)));
  }
  const { title, description, sections } = read.journey;
  const tasks = sections.flatMap((section) => section.tasks);
  const problems = [
    ...sections
      .filter(({ name }) => name !== null && !fits(name, maxName))
      .map(({ line }) => problem(line, `A section has a name of 1 to ${maxName} characters.`)),
    ...tasks
      .filter((task) => !fits(task.title, maxTitle))
      .map(({ line }) => problem(line, `A task has a name of 1 to ${maxTitle} characters.`)),
    ...tasks
      .filter(({ actors }) => !actors.every((actor) => fits(actor, maxName)))
      .map(({ line }) => problem(line, `An actor has a name of 1 to ${maxName} characters.`)),
    ...(title !== null && !fits(title, 300)
      ? [problem(1, 'The title has 1 to 300 characters.')]
      : []),
    ...limitErrors(read.journey),
  ];
  if (problems.length > 0) throw new UserErrorsThrown(...problems.slice(0, 50));
  const numbers = new Map(tasks.map((task, index) => [task, String(index)]));
  const document = {
    format: documentFormat,
    title: title ?? untitled,
    description,
    personas: [...new Set(tasks.flatMap(({ actors }) => actors))].map((name) => ({
      id: name,
      name,
    })),
    stages: sections.map((section) => ({
      name: section.name ?? unnamed,
      steps: section.tasks.map((task) => ({
        id: numbers.get(task) ?? '',
        title: task.title,
        emotion: task.score === null ? null : task.score - neutralScore,
        personas: task.actors,
      })),
    })),
  };
  const losses = read.losses.map(({ path, line, message }) => ({
    path,
    reason: `Line ${line}: ${message}`,
  }));
  return { document, unmapped: [...losses, ...missingNames(read.journey)] };
}

/** The names that the document does not have. */
function missingNames({ title, sections }: MermaidJourney): UnmappedMapPart[] {
  return [
    ...(title === null
      ? [
          {
            path: 'title',
            reason: `The document has no title; the journey is called "${untitled}".`,
          },
        ]
      : []),
    ...(sections.some(({ name }) => name === null)
      ? [
          {
            path: 'stages.0.name',
            reason: `There are tasks before the first section; their stage is called "${unnamed}".`,
          },
        ]
      : []),
  ];
}

/** Errors of what exceeds the limits of a map. */
function limitErrors({ sections }: MermaidJourney): UserErrorShape[] {
  const tasks = sections.flatMap((section) => section.tasks);
  const seen = new Set<string>();
  const tooManyPersonas = tasks.find(({ actors }) => {
    for (const actor of actors) seen.add(actor);
    return seen.size > limits.personas;
  });
  return [
    ...sections
      .flatMap((section) => section.tasks.slice(limits.stageSteps, limits.stageSteps + 1))
      .map(({ line }) =>
        problem(line, `A section has at most ${limits.stageSteps} tasks: split it.`),
      ),
    ...tasks
      .filter(({ actors }) => actors.length > limits.links)
      .map(({ line }) => problem(line, `A task has at most ${limits.links} actors.`)),
    ...(tooManyPersonas
      ? [problem(tooManyPersonas.line, `A journey has at most ${limits.personas} actors.`)]
      : []),
  ];
}

function fits(name: string, most: number): boolean {
  return name.trim() !== '' && name.length <= most;
}

/** Writes a map as a Mermaid `journey`; archived stages and steps are left out. */
export function printMermaidDocument(map: StoredMap): string {
  const names = new Map(map.personas.map(({ persona }) => [persona.id, persona.name]));
  return printMermaidJourney({
    title: map.title,
    description: map.description,
    sections: map.stages
      .filter(({ archivedAt }) => archivedAt === null)
      .map((stage) => ({
        name: stage.name,
        tasks: stage.steps
          .filter(({ archivedAt }) => archivedAt === null)
          .map((step) => ({
            title: step.title,
            score: step.emotion === null ? null : scoreOf(step.emotion),
            actors: step.personas.flatMap(({ personaId }) => names.get(personaId) ?? []),
          })),
      })),
  });
}

function scoreOf(emotion: number): MermaidScore {
  return (emotion + neutralScore) as MermaidScore;
}
