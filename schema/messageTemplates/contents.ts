import type { Channel, MessageKind } from '../../prisma/generated/client/enums.ts';
import { isObject } from '../kernel/isObject.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import { templateError } from './errors.graph.ts';
import { checkSources, type TemplateReader } from './rendering/checkSources.ts';
import type { MessagePart, TemplateContent } from './rendering/renderingThread.ts';

/** The limits of a template; characters are those of Liquid, before it is rendered. */
export const templateLimits = { languages: 50, subject: 500, text: 50_000, html: 200_000 } as const;

/** The template in one language, as an input has it. */
export interface ContentInput {
  readonly locale: string;
  readonly subject?: string | null;
  readonly text: string;
  readonly html?: string | null;
}

/** Channels on which a message has a subject, or a heading. */
const withSubject: ReadonlySet<Channel> = new Set(['EMAIL', 'WEB', 'MOBILE_APP', 'POST', 'OTHER']);

/** The template's languages in a JSON column. */
export function contentsIn(stored: unknown): TemplateContent[] {
  return Array.isArray(stored) ? stored.filter(isContent) : [];
}

function isContent(value: unknown): value is TemplateContent {
  return isObject(value) && typeof value.locale === 'string' && typeof value.text === 'string';
}

/** Contents as they are stored: an empty subject or HTML is none. */
export function contentsOf(contents: readonly ContentInput[]): TemplateContent[] {
  return contents.map(({ locale, subject, text, html }) => ({
    ...{ locale, subject: subject?.trim() ? subject : null, text },
    html: html?.trim() ? html : null,
  }));
}

/** The parts that a channel lacks, or that a content lacks for its channel. */
export function partErrors(
  channel: Channel,
  contents: readonly TemplateContent[],
  path: InputPath,
): UserErrorShape[] {
  return contents.flatMap(({ subject, html }, index) => {
    const at = [...path, String(index)];
    const errors: UserErrorShape[] = [];
    if (channel === 'EMAIL' && subject === null) {
      errors.push(invalid('REQUIRED', [...at, 'subject'], 'A mail needs a subject.'));
    }
    if (subject !== null && !withSubject.has(channel)) {
      const message = `Messages by ${channel} have no subject. Leave it out.`;
      errors.push(invalid('INVALID_VALUE', [...at, 'subject'], message));
    }
    if (html !== null && channel !== 'EMAIL') {
      const message = `Messages by ${channel} have no HTML. Leave it out.`;
      errors.push(invalid('INVALID_VALUE', [...at, 'html'], message));
    }
    return errors;
  });
}

/** Whether Liquid reads the link of an invitation somewhere: between the begin of a tag and its end. */
function hasSurveyLink(source: string): boolean {
  return source.split('}').some((part) => {
    const begin = part.search(/\{[{%]/);
    return begin >= 0 && /\bsurvey\s*\.\s*link\b/.test(part.slice(begin));
  });
}

/** The parts of an invitation that do not have its link: the customer could not answer. */
export function linkErrors(
  kind: MessageKind | null | undefined,
  contents: readonly TemplateContent[],
  path: InputPath,
): UserErrorShape[] {
  if (kind !== 'INVITE') return [];
  const message = 'An invitation needs its link. Write {{ survey.link }} into it.';
  return contents.flatMap(({ text, html }, index) =>
    Object.entries({ text, html }).flatMap(([part, source]) =>
      source === null || hasSurveyLink(source)
        ? []
        : [invalid('REQUIRED', [...path, String(index), part], message)],
    ),
  );
}

/** What cannot be rendered of contents: one error for each part, with its line and column. */
export async function liquidErrors(
  reader: TemplateReader,
  contents: readonly TemplateContent[],
  path: InputPath,
): Promise<UserErrorShape[]> {
  const parts: readonly MessagePart[] = ['subject', 'text', 'html'];
  const sources = contents.flatMap((content, index) =>
    parts.flatMap((part) => {
      const source = content[part];
      return source === null ? [] : [{ part, source, index }];
    }),
  );
  const problems = await checkSources(reader, sources);
  return sources.flatMap(({ index, part }, at) => {
    const problem = problems[at];
    return problem ? [templateError(problem, [...path, String(index), part])] : [];
  });
}
