import { grouped } from '../../kernel/group.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { RenderingThreads } from '../../messageTemplates/rendering/renderingThreads.ts';
import {
  positionInWords,
  type RenderingSettings,
  renderMessages,
} from '../../messageTemplates/rendering/renderMessages.ts';
import { customerData } from '../../messageTemplates/templateData.ts';
import { isTemplate } from '../../rules/noticeErrors.ts';
import type { RunState, StepOutcome } from '../stepAction.ts';
import { skipped } from './forCustomers.ts';
import { objectOf, runData } from './triggerData.ts';

/**
 * Threads of their own, with lower limits than messages have: a transaction waits for them, and a text is
 * short.
 */
const threads = new RenderingThreads({ duration: 1_000, steps: 10_000 });

/** What the texts of a run's notices are rendered with. */
export interface NoticeValues {
  readonly settings: RenderingSettings;
  readonly values: JsonObject & { readonly customer: JsonObject };
}

/** Reads what texts of notices read of runs, by their keys: a statement for the customers, and those of `runData`. */
export async function noticeValues(
  db: WorkspaceDb,
  runs: readonly RunState[],
): Promise<ReadonlyMap<string, NoticeValues>> {
  if (runs.length === 0) return new Map();
  const customers = await customerData(
    db,
    runs.map(({ customerId }) => customerId),
  );
  const data = await runData(db, runs);
  return new Map(
    runs.flatMap(({ id, customerId }) => {
      const customer = customers.get(customerId);
      const of = data.get(id);
      if (!customer || !of) return [];
      const values = { ...readable(of), ...customer.data };
      return [[id, { settings: customer.settings, values }] as const];
    }),
  );
}

/** What a text reads of a run: its answers stand beside its trigger, as conditions name them. */
function readable({ trigger, rule }: JsonObject): JsonObject {
  const { answers = {}, ...others } = objectOf(trigger);
  return { trigger: others, answers, rule: rule ?? null };
}

/**
 * Renders the Liquid of notices: their texts, or why there is none, in the order of the values.
 *
 * @param workspace its key: workspaces take turns
 */
export async function renderNoticeTexts(
  workspace: string,
  text: string,
  all: readonly NoticeValues[],
): Promise<(string | StepOutcome)[]> {
  const [first] = all;
  if (!first) return [];
  const contents = [{ locale: first.settings.defaultLocale, subject: null, text, html: null }];
  const rendered = await renderMessages(
    workspace,
    { id: null, channel: 'WEB', contents },
    all.map(({ values }) => ({ locale: null, data: values })),
    first.settings,
    threads,
  );
  return rendered.map((result) =>
    result.outcome === 'RENDERED'
      ? result.text
      : // What went wrong can quote values, which are personal.
        skipped(
          'TEMPLATE',
          `The text could not be rendered: ${result.reason}, ${positionInWords(result)}.`,
        ),
  );
}

/** A text that is read by people, of a run. */
interface TextOfRun {
  readonly id: string;
  readonly run: RunState;
  readonly text: string;
}

/**
 * Texts of runs by their keys, or why there is none. Those that are no Liquid are as they are; all others
 * together take the statements of `noticeValues`.
 */
export async function noticeTexts(
  db: WorkspaceDb,
  all: readonly TextOfRun[],
): Promise<ReadonlyMap<string, string | StepOutcome>> {
  const texts = new Map<string, string | StepOutcome>(all.map(({ id, text }) => [id, text]));
  const templated = all.filter(({ text }) => isTemplate(text));
  const runs = new Map(templated.map(({ run }) => [run.id, run]));
  const valuesOf = await noticeValues(db, [...runs.values()]);
  for (const [text, those] of grouped(templated, (each) => each.text)) {
    const open = those.flatMap(({ id, run }) => {
      const values = valuesOf.get(run.id);
      return values ? [{ id, values }] : [];
    });
    const rendered = await renderNoticeTexts(
      db.$workspaceId,
      text,
      open.map(({ values }) => values),
    );
    for (const [index, { id }] of open.entries()) texts.set(id, rendered[index] ?? text);
  }
  return texts;
}
