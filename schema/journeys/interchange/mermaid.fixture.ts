import { readFileSync } from 'node:fs';
import type { PrintableJourney } from './mermaid.printing.ts';
import { type MermaidJourney, type MermaidLoss, parseMermaidJourney } from './mermaid.ts';

export const CORPUS = new URL('./mermaid.corpus/', import.meta.url);

export function corpus(name: string): string {
  return readFileSync(new URL(`${name}.mmd`, CORPUS), 'utf8');
}

export function read(text: string): MermaidJourney {
  const result = parseMermaidJourney(text);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.journey;
}

/** `line: message` of every problem, or the word `none`. */
export function problems(text: string): string[] {
  const result = parseMermaidJourney(text);
  return 'problems' in result
    ? result.problems.map(({ line, message }) => `${line}: ${message}`)
    : ['none'];
}

export function withoutLines({ title, description, sections }: MermaidJourney): PrintableJourney {
  return {
    title,
    description,
    sections: sections.map(({ name, tasks }) => ({
      name,
      tasks: tasks.map(({ title: task, score, actors }) => ({ title: task, score, actors })),
    })),
  };
}

/** Sections as `[name, 'task | score | actor + actor', …]`, to compare at a glance. */
export function outline(text: string): (string | null)[][] {
  return read(text).sections.map(({ name, tasks }) => [
    name,
    ...tasks.map(({ title, score, actors }) => `${title} | ${score} | ${actors.join(' + ')}`),
  ]);
}

/** `line path: message` of every loss. */
export function losses(text: string): string[] {
  return lossesOf(text).map(({ line, path, message }) => `${line} ${path}: ${message}`);
}

function lossesOf(text: string): MermaidLoss[] {
  const result = parseMermaidJourney(text);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.losses;
}
