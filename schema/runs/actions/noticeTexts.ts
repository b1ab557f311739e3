import { grouped } from '../../kernel/group.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { RenderingThreads } from '../../messageTemplates/rendering/renderingThreads.ts';
import {
  positionInWords,
  renderMessages,
} from '../../messageTemplates/rendering/renderMessages.ts';
import { customerData } from '../../messageTemplates/templateData.ts';
import { isTemplate } from '../../rules/noticeErrors.ts';
import type { ReachedStep, StepOutcome } from '../stepAction.ts';
import { skipped } from './forCustomers.ts';
import { objectOf, runData } from './triggerData.ts';

/**
 * Threads of their own, with lower limits than messages have: a transaction waits for them, and a text is
 * short.
 */
const threads = new RenderingThreads({ duration: 1_000, steps: 10_000 });

/**
 * The texts of notices by the keys of their steps, or why there is none. Those that are no Liquid are as they
 * are; for all others together it takes a statement for the customers, and those of `runData`.
 */
export async function noticeTexts(
  db: WorkspaceDb,
  reached: readonly ReachedStep<'NOTIFY'>[],
): Promise<ReadonlyMap<string, string | StepOutcome>> {
  const texts = new Map<string, string | StepOutcome>(
    reached.map(({ id, step: { text } }) => [id, text]),
  );
  const templated = reached.filter(({ step }) => isTemplate(step.text));
  if (templated.length === 0) return texts;
  const customers = await customerData(
    db,
    templated.map(({ run }) => run.customerId),
  );
  const data = await runData(
    db,
    templated.map(({ run }) => run),
  );
  for (const [text, those] of grouped(templated, ({ step }) => step.text)) {
    const open = those.flatMap(({ id, run }) => {
      const customer = customers.get(run.customerId);
      const of = data.get(run.id);
      return customer && of
        ? [{ id, customer, values: { ...customer.data, ...readable(of) } }]
        : [];
    });
    const [first] = open;
    if (!first) continue;
    const { settings } = first.customer;
    const contents = [{ locale: settings.defaultLocale, subject: null, text, html: null }];
    const rendered = await renderMessages(
      db.$workspaceId,
      { id: null, channel: 'WEB', contents },
      open.map(({ values }) => ({ locale: null, data: values })),
      settings,
      threads,
    );
    for (const [index, { id }] of open.entries()) {
      const result = rendered[index];
      if (result?.outcome === 'RENDERED') texts.set(id, result.text);
      else if (result) {
        // What went wrong can quote values, which are personal.
        const log = `The text could not be rendered: ${result.reason}, ${positionInWords(result)}.`;
        texts.set(id, skipped('TEMPLATE', log));
      }
    }
  }
  return texts;
}

/** What a text reads of a run: its answers stand beside its trigger, as conditions name them. */
function readable({ trigger, rule }: JsonObject): JsonObject {
  const { answers = {}, ...others } = objectOf(trigger);
  return { trigger: others, answers, rule: rule ?? null };
}
