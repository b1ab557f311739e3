import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { encodeId } from '../../kernel/id.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { inLanguage } from '../../toolkit/write/localizedText.ts';
import type {
  RenderedParts,
  RenderingAnswer,
  RenderingJob,
  RenderingStop,
  TemplateContent,
  TemplateProblem,
} from './renderingThread.ts';
import { RenderingThreads } from './renderingThreads.ts';
import { StoppedContents } from './stoppedContents.ts';

/** A template to render. */
export interface TemplateToRender {
  /** Its key; null for one that is not stored. */
  readonly id: string | null;
  readonly channel: Channel;
  readonly contents: readonly TemplateContent[];
}

export interface TemplateRecipient {
  /** The language of the person; null for the workspace's default. */
  readonly locale: string | null;
  /** What the template reads: see `templateData.ts`. */
  readonly data: JsonObject;
}

/** What the workspace says of all messages. */
export interface RenderingSettings {
  readonly defaultLocale: string;
  /** Dates are written in it. */
  readonly timeZone: string;
}

/** A message as a recipient gets it. */
export interface Rendered extends RenderedParts {
  readonly outcome: 'RENDERED';
  /** The language of the template that was chosen. */
  readonly locale: string;
}

/** Why a recipient gets none. */
export interface TemplateFailure extends TemplateProblem {
  readonly outcome: 'FAILED';
  /** The language of the template that was chosen. */
  readonly locale: string;
}

/** Recipients whose messages are rendered by one job at most, so that other jobs come in between. */
const recipientsOfJob = 50;
/** The same for the first job, which shows whether the template is one that takes long. */
const recipientsOfFirstJob = 5;
/** Characters of their values in one job, after which it gets no further one: they fill the thread's memory. */
const charactersOfJob = 1_000_000;

/** Messages and previews. */
export const renderingThreads = new RenderingThreads();

/**
 * Renders a template for many recipients, each in the language that fits: theirs, a parent of it, the
 * workspace's default, or the first one. A recipient whose values the template cannot be rendered with gets a
 * failure, and the others their messages.
 *
 * @param workspace its key: workspaces take turns
 */
export async function renderMessages(
  workspace: string,
  template: TemplateToRender,
  recipients: readonly TemplateRecipient[],
  { defaultLocale, timeZone }: RenderingSettings,
  threads = renderingThreads,
): Promise<(Rendered | TemplateFailure)[]> {
  const results = new Array<Rendered | TemplateFailure>(recipients.length);
  const groups = new Map<TemplateContent | null, { indexes: number[]; data: JsonObject[] }>();
  recipients.forEach(({ locale, data }, index) => {
    const content = inLanguage(template.contents, locale ?? defaultLocale, defaultLocale);
    const group = groups.get(content) ?? { indexes: [], data: [] };
    group.indexes.push(index);
    group.data.push(data);
    groups.set(content, group);
  });
  for (const [content, { indexes, data }] of groups) {
    const answers = content
      ? await renderedIn({ threads, workspace }, { content, timeZone }, data)
      : data.map(() => noContent);
    const locale = content?.locale ?? defaultLocale;
    answers.forEach((answer, at) => {
      const index = indexes[at];
      if (index !== undefined) results[index] = resultOf(template, locale, answer);
    });
  }
  return results;
}

const noContent: TemplateProblem = {
  ...{ part: 'text', reason: 'INVALID', message: 'It has no text in any language' },
  ...{ line: null, column: null },
};

async function renderedIn(
  { threads, workspace }: { readonly threads: RenderingThreads; readonly workspace: string },
  { content, timeZone }: { readonly content: TemplateContent; readonly timeZone: string },
  data: readonly JsonObject[],
): Promise<(RenderedParts | TemplateProblem)[]> {
  const { stopped: stops } = threads;
  const key = StoppedContents.keyOf(workspace, content);
  const answers: (RenderedParts | TemplateProblem)[] = [];
  const take = (answer: RenderedParts | TemplateProblem) => {
    stops.note(key, isStop(answer) ? answer : null);
    answers.push(answer);
  };
  while (answers.length < data.length) {
    const problem = stops.problemOf(key);
    if (problem) return data.map((_one, index) => answers[index] ?? problem);
    const most = answers.length === 0 ? recipientsOfFirstJob : recipientsOfJob;
    const some = someOf(data.slice(answers.length, answers.length + most));
    const job: RenderingJob = { kind: 'RENDER', content, timeZone, recipients: `[${some.join()}]` };
    const isWanted = () => stops.problemOf(key) === null;
    const { answers: found, stopped } = await threads.run(workspace, job, some.length, isWanted);
    for (const answer of found) if (answer !== null && !('names' in answer)) take(answer);
    if (stopped) take(problemOf(stopped, content[stopped.part] ?? ''));
  }
  return answers;
}

function isStop(answer: RenderedParts | TemplateProblem): answer is TemplateProblem {
  return isProblem(answer) && (answer.reason === 'TIME' || answer.reason === 'MEMORY');
}

/** The values of the first recipients, each as JSON, as many as one job gets. */
function someOf(data: readonly JsonObject[]): string[] {
  const some: string[] = [];
  let characters = 0;
  for (const values of data) {
    const json = JSON.stringify(values);
    some.push(json);
    characters += json.length;
    if (characters > charactersOfJob) break;
  }
  return some;
}

export function isProblem(answer: RenderingAnswer): answer is TemplateProblem {
  return answer !== null && 'reason' in answer;
}

/** What is wrong with a part at which a thread was ended. */
export function problemOf({ reason, part, begin }: RenderingStop, source: string): TemplateProblem {
  const message =
    reason === 'TIME'
      ? 'It takes too long, and was stopped'
      : 'It needs more memory than a message can have, and was stopped';
  if (begin < 0) return { part, reason, message, line: null, column: null };
  const before = source.slice(0, begin).split('\n');
  return { part, reason, message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function resultOf(
  { id }: TemplateToRender,
  locale: string,
  answer: RenderedParts | TemplateProblem,
): Rendered | TemplateFailure {
  if (!isProblem(answer)) return { outcome: 'RENDERED', locale, ...answer };
  const name = id === null ? 'The template' : `The template ${encodeId('MessageTemplate', id)}`;
  const message = `${name} failed in "${locale}", ${positionInWords(answer)}: ${answer.message}.`;
  return { outcome: 'FAILED', locale, ...answer, message };
}

/**
 * Which template failed, where and why, as a code: `messagetemplate_01k… de html 3:1 TIME`. It quotes no value,
 * which could be personal.
 *
 * @param id the key of the template
 */
export function failureCode(
  id: string,
  { locale, part, line, column, reason }: TemplateFailure,
): string {
  const position = line === null ? [] : [`${line}:${column}`];
  return [encodeId('MessageTemplate', id), locale, part, ...position, reason].join(' ');
}

/** Where a problem is: `html, line 3, column 1`. */
export function positionInWords({
  part,
  line,
  column,
}: Pick<TemplateProblem, 'part' | 'line' | 'column'>): string {
  return line === null ? part : `${part}, line ${line}, column ${column}`;
}
