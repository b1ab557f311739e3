import { contentsIn } from '../../messageTemplates/contents.ts';
import { FairQueue } from '../../messageTemplates/rendering/fairQueue.ts';
import type { RenderingThreads } from '../../messageTemplates/rendering/renderingThreads.ts';
import {
  failureCode,
  renderingThreads,
  renderMessages,
} from '../../messageTemplates/rendering/renderMessages.ts';
import { customerData, recipientOf } from '../../messageTemplates/templateData.ts';
import type { RenderMessages } from './rendering.ts';

/**
 * Workspaces whose messages are rendered at once. The others wait before they have read anything: what is known
 * of their recipients would only fill the memory.
 */
const atOnce = new FairQueue(4);

/** Renders stored templates with what is known of their recipients, in threads; two statements. */
export function templateRenderer(threads: RenderingThreads): RenderMessages {
  return (db, id, recipients) =>
    atOnce.run(db.$workspaceId, () => renderInTurn(threads, db, id, recipients));
}

export const renderTemplates = templateRenderer(renderingThreads);

async function renderInTurn(
  threads: RenderingThreads,
  ...[db, id, recipients]: Parameters<RenderMessages>
): ReturnType<RenderMessages> {
  const template = await db.messageTemplate.findFirst({
    where: { id },
    select: { channel: true, contents: true },
  });
  const customers = await customerData(
    db,
    recipients.map(({ customer }) => customer),
  );
  const [known] = customers.values();
  if (!template || !known) return recipients.map(() => null);
  // One who was erased at this moment gets none.
  const found = recipients.flatMap(({ customer, locale, survey, ...occasion }, index) => {
    const person = customers.get(customer);
    if (!person) return [];
    const recipient = recipientOf(person, { ...occasion, ...(survey && { survey }) });
    return [{ index, recipient: { ...recipient, locale: locale ?? recipient.locale } }];
  });
  const rendered = await renderMessages(
    db.$workspaceId,
    { id, channel: template.channel, contents: contentsIn(template.contents) },
    found.map(({ recipient }) => recipient),
    known.settings,
    threads,
  );
  const messages = new Map(found.map(({ index }, at) => [index, rendered[at]]));
  return recipients.map((_recipient, index) => {
    const result = messages.get(index);
    return result?.outcome === 'FAILED' ? { code: failureCode(id, result) } : (result ?? null);
  });
}
