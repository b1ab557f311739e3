import { readdirSync, readFileSync } from 'node:fs';
import type { Question, SurveyDefinition } from '../definition/definition.ts';
import type { ReadSurvey } from './draft.ts';
import { readFormbricks } from './formbricks/read.ts';
import type { ReadOptions } from './reading.ts';
import { readSurveyJs } from './surveyjs/read.ts';

export type Reader = (document: unknown, options?: ReadOptions) => ReadSurvey;

export const readers: Readonly<Record<'surveyjs' | 'formbricks', Reader>> = {
  surveyjs: readSurveyJs,
  formbricks: readFormbricks,
};

interface CorpusDocument {
  /** `surveyjs/nps-with-follow-ups`. */
  readonly name: string;
  readonly text: string;
  readonly read: Reader;
}

/** Example documents as the two programs write them. */
export const corpus: readonly CorpusDocument[] = Object.entries(readers).flatMap(
  ([format, read]) => {
    const folder = new URL(`./corpus/${format}/`, import.meta.url);
    return readdirSync(folder)
      .sort()
      .map((file) => ({
        name: `${format}/${file.replace('.json', '')}`,
        text: readFileSync(new URL(file, folder), 'utf8'),
        read,
      }));
  },
);

export function documentNamed(name: string): CorpusDocument {
  const found = corpus.find((document) => document.name === name);
  if (!found) throw new Error(`The corpus has no ${name}.`);
  return found;
}

/** `page: key KIND, key KIND`. */
export function outlineOf({ pages }: SurveyDefinition): string[] {
  return pages.map(
    ({ key, questions }) =>
      `${key}: ${questions.map((each) => `${each.key} ${each.kind}`).join(', ')}`,
  );
}

/** What a document is read as. */
export function readNamed(name: string) {
  const { text, read: reader } = documentNamed(name);
  const { survey, unmapped } = reader(text);
  const questions = new Map<string, Question>(
    survey.definition.pages.flatMap((page) => page.questions).map((each) => [each.key, each]),
  );
  return {
    survey,
    definition: survey.definition,
    questions,
    paths: unmapped.map(({ path }) => path),
  };
}
