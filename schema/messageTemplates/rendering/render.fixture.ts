import type { JsonObject } from '../../kernel/json.ts';
import type { TemplateContent } from './renderingThread.ts';
import { renderMessages } from './renderMessages.ts';

export const settings = { defaultLocale: 'en', timeZone: 'Europe/Berlin' };

/** The key of a workspace. */
export const workspace = 'acme';

export const contentOf = (content: Partial<TemplateContent>): TemplateContent => ({
  ...{ locale: 'en', subject: null, text: 'Hello', html: null, ...content },
});

export async function render(content: Partial<TemplateContent>, data: JsonObject, locale = 'en') {
  const template = { id: null, channel: 'EMAIL' as const, contents: [contentOf(content)] };
  const [result] = await renderMessages(workspace, template, [{ locale, data }], settings);
  if (!result) throw new Error('There is one recipient');
  return result;
}

export async function rendered(content: Partial<TemplateContent>, data: JsonObject) {
  const result = await render(content, data);
  if (result.outcome === 'FAILED') throw new Error(result.message);
  return result;
}

export const named = (name: string): JsonObject => ({ customer: { name, attributes: {} } });
