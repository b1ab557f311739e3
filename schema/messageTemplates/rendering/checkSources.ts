import { createHash } from 'node:crypto';
import { BoundedCache } from '../../kernel/boundedCache.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type {
  NoticeNames,
  RenderingAnswer,
  TemplateProblem,
  TemplateSource,
} from './renderingThread.ts';
import { RenderingThreads } from './renderingThreads.ts';
import { isProblem, problemOf } from './renderMessages.ts';

/** What is asked of parts of templates. */
type Question =
  | { readonly kind: 'CHECK'; readonly notice?: NoticeNames }
  | { readonly kind: 'NAMES' };

/** For whom they are read: workspaces take turns. */
export type TemplateReader = Pick<WorkspaceDb, '$workspaceId' | '$isTransaction'>;

/** Of their own, so that a template is saved while thousands of messages are rendered. */
const threads = new RenderingThreads();

/** Answers that are remembered, and the milliseconds for which: until the call that asked for them starts over. */
const remembered = { answers: 5_000, ms: 60_000 };
const known = new BoundedCache<{ readonly answer: RenderingAnswer; readonly at: number }>(
  remembered.answers,
);

/**
 * What is wrong with parts of templates; null for each that is sound. A transaction does not wait for its turn:
 * it starts over when they are read.
 *
 * @param notice what those of a notice can read; left out for messages
 * @throws UNAVAILABLE if too many of the workspace, or of all, wait for that
 */
export async function checkSources(
  reader: TemplateReader,
  sources: readonly TemplateSource[],
  notice?: NoticeNames,
): Promise<(TemplateProblem | null)[]> {
  const answers = await answersTo(reader, { kind: 'CHECK', ...(notice && { notice }) }, sources);
  return answers.map((answer) => (isProblem(answer) ? answer : null));
}

/**
 * The names that each of some parts of templates reads of `data`; of one that takes too long to read, none. A
 * transaction does not wait for its turn either.
 *
 * @throws UNAVAILABLE if too many of the workspace, or of all, wait for that
 */
export async function namesInSources(
  reader: TemplateReader,
  sources: readonly TemplateSource[],
): Promise<(readonly string[])[]> {
  const answers = await answersTo(reader, { kind: 'NAMES' }, sources);
  return answers.map((answer) => (answer && 'names' in answer ? answer.names : []));
}

async function answersTo(
  { $workspaceId: workspace, $isTransaction }: TemplateReader,
  question: Question,
  sources: readonly TemplateSource[],
): Promise<RenderingAnswer[]> {
  const found = sources.map((source) => knownAnswer(keyOf(workspace, question, source)));
  const missing = sources.filter((_source, index) => found[index] === undefined);
  if (missing.length > 0 && $isTransaction && !threads.isFree(workspace)) {
    const wait = () => read(workspace, question, missing);
    throw new TryAgain('Templates have to be read first', { wait });
  }
  const answers = await read(workspace, question, missing);
  return found.map((answer) => (answer === undefined ? (answers.shift() ?? null) : answer));
}

/** Reads parts on a thread, and remembers the answers. */
async function read(
  workspace: string,
  question: Question,
  sources: readonly TemplateSource[],
): Promise<RenderingAnswer[]> {
  if (sources.length > 0) threads.demandCapacity(workspace);
  const answers: RenderingAnswer[] = [];
  const take = (answer: RenderingAnswer) => {
    const source = sources[answers.length];
    if (!source) return;
    answers.push(answer);
    known.set(keyOf(workspace, question, source), { answer, at: performance.now() }, 1);
  };
  while (answers.length < sources.length) {
    const parts = sources.slice(answers.length);
    const outcome = await threads.run(workspace, { ...question, parts }, parts.length);
    for (const answer of outcome.answers) take(answer);
    const source = sources[answers.length];
    if (outcome.stopped && source) {
      take({ ...problemOf(outcome.stopped, source.source), part: source.part });
    }
  }
  return answers;
}

function knownAnswer(key: string): RenderingAnswer | undefined {
  const entry = known.get(key);
  return entry && performance.now() - entry.at < remembered.ms ? entry.answer : undefined;
}

function keyOf(workspace: string, question: Question, { part, source }: TemplateSource): string {
  const written = JSON.stringify([workspace, question, part, source]);
  return createHash('sha256').update(written).digest('base64');
}
