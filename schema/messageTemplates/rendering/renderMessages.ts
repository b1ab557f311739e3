import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { encodeId } from '../../kernel/id.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { inLanguage } from '../../toolkit/write/localizedText.ts';
import type {
  NoticeNames,
  RenderedParts,
  RenderingAnswer,
  RenderingJob,
  RenderingStop,
  TemplateContent,
  TemplateProblem,
  TemplateSource,
} from './renderingThread.ts';
import { RenderingThreads } from './renderingThreads.ts';

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
/** Recipients in a row for which a template is stopped, before no others are tried. */
const maxStops = 3;

/** Messages and previews. */
export const renderingThreads = new RenderingThreads();
/** Of their own, so that a template is saved while thousands of messages are rendered. */
const checkingThreads = new RenderingThreads();

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
  const answers: (RenderedParts | TemplateProblem)[] = [];
  while (answers.length < data.length) {
    const most = answers.length === 0 ? recipientsOfFirstJob : recipientsOfJob;
    const some = someOf(data.slice(answers.length, answers.length + most));
    const job: RenderingJob = { kind: 'RENDER', content, timeZone, recipients: `[${some.join()}]` };
    const { answers: found, stopped } = await threads.run(workspace, job, some.length);
    answers.push(
      ...found.flatMap((answer) => (answer === null || 'names' in answer ? [] : [answer])),
    );
    if (stopped) answers.push(problemOf(stopped, content[stopped.part] ?? ''));
    const latest = answers.slice(-maxStops);
    const [stop] = latest.filter(isStop);
    if (stop && latest.length === maxStops && latest.every(isStop)) {
      return data.map((_one, index) => answers[index] ?? stop);
    }
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

/**
 * What is wrong with parts of templates; null for each that is sound.
 *
 * @param notice what those of a notice can read; left out for messages
 * @throws UNAVAILABLE if too many of the workspace, or of all, wait for that
 */
export async function checkSources(
  workspace: string,
  sources: readonly TemplateSource[],
  notice?: NoticeNames,
): Promise<(TemplateProblem | null)[]> {
  checkingThreads.demandCapacity(workspace);
  const problems: (TemplateProblem | null)[] = [];
  while (problems.length < sources.length) {
    const parts = sources.slice(problems.length);
    const job = { kind: 'CHECK', parts, ...(notice && { notice }) } as const;
    const { answers, stopped } = await checkingThreads.run(workspace, job, parts.length);
    problems.push(...answers.map((answer) => (isProblem(answer) ? answer : null)));
    const source = sources[problems.length];
    if (stopped && source)
      problems.push({ ...problemOf(stopped, source.source), part: source.part });
  }
  return problems;
}

/**
 * The names that parts of templates read of `data`; of a part that takes too long to read, none.
 *
 * @throws UNAVAILABLE if too many of the workspace, or of all, wait for that
 */
export async function namesInSources(
  workspace: string,
  sources: readonly TemplateSource[],
): Promise<string[]> {
  checkingThreads.demandCapacity(workspace);
  const names: string[] = [];
  for (let done = 0; done < sources.length; ) {
    const parts = sources.slice(done);
    const job = { kind: 'NAMES', parts } as const;
    const { answers, stopped } = await checkingThreads.run(workspace, job, parts.length);
    names.push(...answers.flatMap((answer) => (answer && 'names' in answer ? answer.names : [])));
    done += answers.length + (stopped ? 1 : 0);
  }
  return names;
}

function isProblem(answer: RenderingAnswer): answer is TemplateProblem {
  return answer !== null && 'reason' in answer;
}

function problemOf({ reason, part, begin }: RenderingStop, source: string): TemplateProblem {
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

/** Where a problem is: `html, line 3, column 1`. */
export function positionInWords({
  part,
  line,
  column,
}: Pick<TemplateProblem, 'part' | 'line' | 'column'>): string {
  return line === null ? part : `${part}, line ${line}, column ${column}`;
}
