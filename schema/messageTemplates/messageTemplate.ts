import type { InputShapeFromFields } from '@pothos/core';
import type { Context } from '../kernel/context.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { Row } from '../toolkit/primitive/checkedFields.ts';
import type { Columns } from '../toolkit/primitive/declaration.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { localizedTextErrors } from '../toolkit/write/localizedText.ts';
import { contentsField } from './content.graph.ts';
import { contentsIn, contentsOf, linkErrors, liquidErrors, partErrors } from './contents.ts';
import type { TemplateContent } from './rendering/renderingThread.ts';

storedEnum('MessageKind', 'What a message is for.', {
  INVITE: 'It invites the customer to a survey.',
  REMINDER: 'It reminds the customer of an invitation.',
  THANK_YOU: 'It thanks the customer for an answer.',
  FOLLOW_UP: 'It says what came of a case or of an answer, later.',
  ALERT: 'It goes to the team, and not to customers.',
});

export const MessageTemplate = primitive('MessageTemplate', {
  scope: 'messageTemplates',
  description:
    'The words of a message, in Liquid and in several languages. It is rendered for each recipient, in the language that fits: theirs, its parent (`de` for `de-AT`), the workspace’s default, or the first one.',
  fields: {
    name: {
      description: 'What the team calls it: `Invitation after a repair`. Customers do not see it.',
      input: 'What the team calls it. Customers do not see it.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What it is for. Only the team sees it.',
      filter: false,
      maxLength: 10_000,
    },
    channel: {
      description: 'The channel by which its messages are sent.',
    },
    kind: {
      description: 'What its messages are for.',
    },
    purpose: {
      description:
        'What customers get its messages for: their consent is asked for this purpose. Null for an ALERT.',
      input:
        'What customers get its messages for. Required for every kind but ALERT, which goes to the team.',
      filter: 'What customers get its messages for.',
    },
  },
  inputs: templateInputs,
  list: {
    field: 'messageTemplates',
    description: 'The templates of messages, by name.',
    order: { name: 'asc' },
  },
  make: {
    verb: 'Create',
    description:
      'Creates a template. Refused with `INVALID_TEMPLATE` for a text that is not Liquid, or that uses a tag, a filter or a value that there is not: the error has its line and column. An INVITE without `survey.link` is `REQUIRED` to have it.',
    input: 'A new template. Its name, channel, kind and contents are required.',
    payload: 'The new template; null if there are errors.',
  },
  update: {
    description:
      'Changes a template; messages that are not rendered yet get the new words. The channel cannot change once messages were made of it (`FIXED`). Refused with `INVALID_TEMPLATE` as `messageTemplateCreate`, and with `STALE_REVISION` if `revision` is set and the template has changed since.',
    input:
      'Changes to a template. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids',
  prepare: prepareTemplates,
  check: ({ after }) =>
    after.kind === 'ALERT' || after.purposeId
      ? []
      : [
          invalid(
            'REQUIRED',
            ['purpose'],
            'A template for customers needs a purpose, for which their consent is asked.',
          ),
        ],
  checkRows: async (ctx, rows) => [
    ...(await localizedTextErrors(
      ctx,
      rows.map(({ input, path }) => ({ texts: input.contents ?? [], path: [...path, 'contents'] })),
    )),
    ...(await usedChannelErrors(
      ctx,
      rows.flatMap(({ key, stored, after, path }) =>
        stored && after.channel !== stored.channel ? [{ key, path: [...path, 'channel'] }] : [],
      ),
    )),
  ],
  example: {
    name: 'Low score',
    channel: 'EMAIL',
    kind: 'ALERT',
    contents: [{ locale: 'en', subject: 'A low score', text: 'Look at {{ response.id }}.' }],
  },
});

function templateInputs(t: InputFields) {
  return {
    contents: contentsField(
      t,
      'The message in each language; the first one stands in for others. A new template needs one. An update replaces the whole list.',
    ),
  };
}

/** Templates that were used keep their channel: what waits would be made for one and sent by another. */
async function usedChannelErrors(
  { db }: Context,
  changes: readonly { readonly key: string; readonly path: InputPath }[],
): Promise<UserErrorShape[]> {
  if (changes.length === 0) return [];
  const used = { some: {} };
  const found = await db.messageTemplate.findMany({
    where: { id: { in: changes.map(({ key }) => key) }, OR: [{ messages: used }, { sends: used }] },
    select: { id: true },
  });
  const message =
    'Messages were made of the template, so its channel cannot change. Create another.';
  return changes.flatMap(({ key, path }) =>
    found.some(({ id }) => id === key) ? [invalid('FIXED', path, message)] : [],
  );
}

interface TemplateToStore {
  readonly input: InputShapeFromFields<ReturnType<typeof templateInputs>> & {
    readonly channel?: Row<'MessageTemplate'>['channel'] | null;
    readonly kind?: Row<'MessageTemplate'>['kind'] | null;
  };
  readonly stored: Row<'MessageTemplate'> | null;
}

async function prepareTemplates(ctx: Context, rows: readonly TemplateToStore[]) {
  const prepared = [];
  for (const row of rows) prepared.push(await prepareTemplate(ctx, row));
  return prepared;
}

async function prepareTemplate(
  ctx: Context,
  { input, stored }: TemplateToStore,
): Promise<{ columns: Columns<'MessageTemplate'>; errors: UserErrorShape[] }> {
  const path = ['contents'];
  const channel = input.channel ?? stored?.channel;
  const kind = input.kind ?? stored?.kind;
  const fitErrors = (contents: readonly TemplateContent[]) => [
    ...(channel ? partErrors(channel, contents, path) : []),
    ...linkErrors(kind, contents, path),
  ];
  if (!input.contents && stored) {
    const isOther = channel !== stored.channel || kind !== stored.kind;
    return { columns: {}, errors: isOther ? fitErrors(contentsIn(stored.contents)) : [] };
  }
  const contents = contentsOf(input.contents ?? []);
  if (contents.length === 0) {
    const message = 'A template needs its words in one language at least.';
    return { columns: {}, errors: [invalid('REQUIRED', path, message)] };
  }
  const errors = [...fitErrors(contents), ...(await liquidErrors(ctx.db, contents, path))];
  return { columns: { contents: contents.map((content) => ({ ...content })) }, errors };
}

noPersonalData('MessageTemplate', 'The team’s words for messages, before they have a recipient.');
