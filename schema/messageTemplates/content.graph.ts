import { builder } from '../builder.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { bounded } from '../toolkit/write/input.ts';
import { contentsIn, templateLimits } from './contents.ts';
import type { TemplateContent } from './rendering/renderingThread.ts';

/** What a template can read, for descriptions. */
const values =
  '`customer` (`id`, `name`, `email`, `phone`, `locale`, `timeZone`, `lifecycleStage`, `attributes.KEY`), `workspace` (`name`, `timeZone`, `defaultLocale`), `survey` (`name`, `link`), `unsubscribeUrl`, `response` (`id`, `completedAt`, `answers.KEY`) and `data.NAME`, which is what the message was sent with. A value that is null leaves a gap, which `{{ customer.name | default: "customer" }}` fills';

const MessageContent = builder.objectRef<TemplateContent>('MessageContent').implement({
  description: `A message in one language, in Liquid. It reads ${values}.`,
  fields: (t) => ({
    locale: t.exposeString('locale', { description: 'The language, as BCP 47: `en`, `de-AT`.' }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: 'The subject, one line when it is rendered; null on channels without one.',
    }),
    text: t.exposeString('text', { description: 'The message as plain text.' }),
    html: t.exposeString('html', {
      nullable: true,
      description: 'The same as HTML, for a mail; null if it has none.',
    }),
  }),
});

const MessageContentInput = builder.inputType('MessageContentInput', {
  description: `A message in one language, in Liquid. It reads ${values}. Values are escaped in HTML, and only there.`,
  fields: (t) => ({
    locale: t.string(
      bounded(
        { maxLength: 35 },
        { required: true, description: 'One of the workspace’s `locales`: `en`, `de-AT`.' },
      ),
    ),
    subject: t.string(
      bounded(
        { maxLength: templateLimits.subject },
        {
          description:
            'The subject: required for EMAIL, and refused on channels without one, such as SMS.',
        },
      ),
    ),
    text: t.string(
      bounded(
        { maxLength: templateLimits.text, notBlank: true },
        { required: true, description: 'The message as plain text.' },
      ),
    ),
    html: t.string(
      bounded(
        { maxLength: templateLimits.html },
        {
          description:
            'The same as HTML, for EMAIL alone. Write values into quoted attributes only.',
        },
      ),
    ),
  }),
});

/** The field of inputs with a template's languages. */
export function contentsField(t: InputFields, description: string) {
  return t.field({
    type: [MessageContentInput],
    ...bounded({ maxItems: templateLimits.languages, notNull: true }, { description }),
  });
}

builder.prismaObjectField('MessageTemplate', 'contents', (t) =>
  t.field({
    type: [MessageContent],
    description: 'The message in each of its languages; the first one stands in for others.',
    select: { contents: true },
    resolve: ({ contents }) => contentsIn(contents),
  }),
);
