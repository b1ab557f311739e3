import { Webhook } from 'standardwebhooks';
import { type KillableServer, killableServer } from './killableServer.ts';
import { type MailServer, startMailServer } from './mailServer.ts';
import { openReceiver, type Received, type Receiver } from './receiver.ts';

/** The customer’s address. */
export const jana = 'jana@example.com';
/** The address of the person who does the cases. */
export const alex = 'alex@acme.example';

export const subjects = {
  asked: 'How was your delivery?',
  alert: 'A bad delivery',
  apology: 'We are sorry',
  answer: 'Your parcel',
  askedAgain: 'Did we help?',
} as const;

/** What a webhook says. */
interface Said {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A company whose server closes the loop with its customers by rules, over a mail server and a webhook. */
export interface Company {
  readonly server: KillableServer;
  readonly mail: MailServer;
  readonly hooks: Receiver;
  /** The site with its surveys, to which their links lead. */
  readonly site: Receiver;
  readonly keys: { readonly alex: string; readonly site: string };
  /** What the webhook says; throws for one that the server did not sign. */
  verified(received: Received): Said;
  close(): Promise<void>;
}

/** Starts the server of such a company. */
export async function foundCompany(): Promise<Company> {
  const [mail, hooks, site] = [await startMailServer(), await openReceiver(), await openReceiver()];
  const server = await killableServer({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    MESSAGE_FROM: 'Acme <care@acme.example>',
    OUTBOUND_ALLOW: `127.0.0.1:${hooks.port}`,
    WORKER_POLL_MS: '50',
    // What a killed worker was at is done again when its lease is over, which a slow claim must not exceed.
    WORKER_LEASE_MS: '3000',
  });
  await server.start();
  const { secret } = await server.change<{ secret: string }>(
    'webhookEndpointCreate',
    { url: hooks.url, eventTypes: ['case.changed'] },
    'secret',
  );
  const webhook = new Webhook(secret);
  const person = await server.create('actor', { name: 'Alex', email: alex });
  await closeLoops(server, person, site);
  return {
    ...{ server, mail, hooks, site },
    keys: {
      alex: await newKey(server, { actor: person, scopes: ['cases:write', 'messages:write'] }),
      site: await newKey(server, { kind: 'PUBLISHABLE', allowedOrigins: [originOf(site)] }),
    },
    verified: ({ body, headers }) => webhook.verify(body, headers) as Said,
    close: async () => {
      await server.close();
      await Promise.all([mail.close(), hooks.close(), site.close()]);
    },
  };
}

export function originOf(site: Receiver): string {
  return `http://localhost:${site.port}`;
}

async function newKey(server: KillableServer, input: object): Promise<string> {
  const key = { name: 'Key', ...input };
  return (await server.change<{ secret: string }>('apiKeyCreate', key, 'secret')).secret;
}

/** Makes what asks the customers, opens cases for those who say bad things, and asks these again. */
async function closeLoops(server: KillableServer, person: string, site: Receiver): Promise<void> {
  const purpose = await server.create('purpose', {
    ...{ key: 'care', name: 'Care', legalBasis: 'LEGITIMATE_INTEREST' },
  });
  const template = (kind: string, subject: string, text: string) =>
    server.create('messageTemplate', {
      ...{ name: subject, channel: 'EMAIL', kind, contents: [{ locale: 'en', subject, text }] },
      ...(kind !== 'ALERT' && { purpose }),
    });

  async function survey(name: string, question: string): Promise<string> {
    const invite = await template('INVITE', name, 'Please say: {{ survey.link }}');
    const title = [{ locale: 'en', text: name }];
    const id = await server.create('survey', {
      ...{ name, kind: 'TRANSACTIONAL', purpose, templates: [invite] },
      url: `${originOf(site)}/survey?i={token}`,
      pages: [{ questions: [{ key: question, kind: 'CSAT', title, required: true }] }],
    });
    await server.change('surveyPublish', { id }, 'survey { id }');
    return id;
  }

  async function rule(input: object): Promise<void> {
    const id = await server.create('rule', input);
    await server.change('ruleEnable', { id }, 'rule { status }');
  }

  const asked = await survey(subjects.asked, 'delivery');
  const askedAgain = await survey(subjects.askedAgain, 'helped');
  const alert = await template('ALERT', subjects.alert, 'Please look after {{ customer.name }}.');
  const apology = await template('FOLLOW_UP', subjects.apology, 'We will call you.');
  const team = await server.create('team', {
    ...{ name: 'Delivery', owner: person, members: [person], assignment: 'ROUND_ROBIN' },
  });
  const category = await server.create('caseCategory', { key: 'delivery', name: 'Delivery' });
  await server.create('slaPolicy', {
    ...{ name: 'For all', firstResponseMinutes: 60, resolutionMinutes: 480 },
  });
  await server.create('followUpPolicy', {
    ...{ name: 'After each case', survey: askedAgain, channel: 'EMAIL', afterHours: 0 },
    question: 'helped',
  });
  await server.change('workspaceUpdate', { minimumN: 1 }, 'workspace { minimumN }');
  await rule({
    name: 'Delivery → survey',
    trigger: { kind: 'EVENT_RECORDED', eventType: 'DELIVERY' },
    steps: [{ key: 'ask', kind: 'SEND_SURVEY', survey: asked }],
  });
  await rule({
    name: 'Bad delivery → case',
    trigger: { kind: 'ANSWER_SCORED', survey: asked, question: 'delivery', atMost: 3 },
    steps: [
      {
        ...{ key: 'open', kind: 'OPEN_CASE', title: 'A bad delivery', team, category },
        next: 'alert',
      },
      {
        ...{ key: 'alert', kind: 'SEND_MESSAGE', template: alert, to: { kind: 'TEAM', team } },
        next: 'apologise',
      },
      {
        ...{ key: 'apologise', kind: 'SEND_MESSAGE', template: apology },
        to: { kind: 'CUSTOMER' },
      },
    ],
  });
  await server.create('customer', { name: 'Jana', email: jana });
}
