import { expect } from 'vitest';
import { alex, type Company, jana, originOf, subjects } from './closedLoopCompany.ts';

/** Waits for what workers do, also on a machine that has just started one and does much else. */
const patience = { timeout: 180_000, interval: 50 };

/** What tests look at of the case. */
interface LoopCase {
  readonly id: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly owner: { readonly name: string } | null;
  readonly openedAt: string;
  readonly firstResponseAt: string | null;
  readonly resolvedAt: string | null;
}

/** What a person or a system does, or what has to follow from it. */
interface LoopStep {
  readonly run: () => Promise<void>;
  /** Whether workers have more to do when it is over. */
  readonly leavesWork: boolean;
}

/** The whole loop with one customer: its steps, each to be done after the one before. */
export function closedLoop(company: Company): readonly LoopStep[] {
  const { server, mail, hooks, site, keys } = company;
  const asAlex = { key: keys.alex };
  const owner = { name: 'Alex' };

  const mailsTo = (to: string, subject: string) =>
    mail.mails.filter(
      (each) => each.envelope.to.includes(to) && each.headers('subject')[0] === subject,
    );

  async function isMailed(to: string, subject: string): Promise<void> {
    await expect.poll(() => mailsTo(to, subject).length, patience).toBeGreaterThan(0);
  }

  async function deliver(): Promise<void> {
    await server.change(
      'eventRecord',
      { source: 'shop', id: 'parcel-1', type: 'DELIVERY', customer: { email: jana } },
      'event { id }',
    );
  }

  /** Follows the link of a mail, as a scanner of mails does before the customer; answers with its token. */
  async function followLink(subject: string): Promise<string> {
    const [letter] = mailsTo(jana, subject);
    const [link = ''] = /http:\S+\/survey\S+/.exec(letter?.text ?? '') ?? [];
    for (let times = 0; times < 2; times++) expect((await fetch(link)).status).toBe(204);
    return new URL(site.received.at(-1)?.path ?? '', link).searchParams.get('i') ?? '';
  }

  /** Answers on the site, which submits twice, as if the first answer to it was lost. */
  async function answer(subject: string, question: string, number: number): Promise<void> {
    const invitation = await followLink(subject);
    const asSite = { key: keys.site, origin: originOf(site) };
    const { opened } = await server.change<{ opened: { survey: string } }>(
      'invitationOpen',
      { token: invitation },
      'opened { survey }',
      asSite,
    );
    const input = {
      ...{ survey: opened.survey, submissionKey: subject, invitation },
      answers: [{ question, value: { number } }],
    };
    const submit = () =>
      server.change('responseSubmit', input, 'response { status } replayed', asSite);
    const response = { status: 'COMPLETED' };
    expect(await submit()).toMatchObject({ response, replayed: false });
    expect(await submit()).toMatchObject({ response, replayed: true });
  }

  async function theCase(): Promise<LoopCase> {
    const { cases } = await server.ask<{ cases: { nodes: LoopCase[] } }>(
      '{ cases(first: 10) { nodes { id status outcome owner { name } openedAt firstResponseAt resolvedAt } } }',
    );
    const [first] = cases.nodes;
    if (!first) throw new Error('There is no case');
    return first;
  }

  async function isCase(expected: object): Promise<void> {
    await expect.poll(theCase, patience).toMatchObject(expected);
  }

  async function isReceived(expected: object): Promise<void> {
    const changes = () =>
      hooks.received.map(company.verified).filter(({ type }) => type === 'case.changed');
    const matching = expect.objectContaining({ data: expect.objectContaining(expected) });
    await expect.poll(changes, patience).toContainEqual(matching);
  }

  async function respond(): Promise<void> {
    const { id } = await theCase();
    const { messages } = await server.ask<{
      messages: { nodes: { subject: string; thread: { id: string } }[] };
    }>('{ messages(first: 10) { nodes { subject thread { id } } } }');
    const apology = messages.nodes.find(({ subject }) => subject === subjects.apology);
    const thread = apology?.thread.id;
    await server.change('caseStart', { id }, 'case { id }', asAlex);
    await server.change('caseUpdate', { id, thread }, 'case { id }', asAlex);
    await server.change(
      'messageSend',
      { thread, subject: subjects.answer, text: 'I bring another one today. Alex' },
      'message { id }',
      asAlex,
    );
  }

  async function resolve(): Promise<void> {
    await server.change('caseResolve', { id: (await theCase()).id }, 'case { id }', asAlex);
  }

  async function isMeasured(): Promise<void> {
    const { openedAt, firstResponseAt, resolvedAt } = await theCase();
    const hoursUntil = (reached: string | null) =>
      expect.closeTo((Date.parse(reached ?? '') - Date.parse(openedAt)) / 3_600_000, 6);
    const { closedLoop: measured } = await server.ask<{ closedLoop: object }>(`{
      closedLoop {
        n medianHours interval { low } withinSla { value n interval { low high } }
        resolution { medianHours withinSla { value n } }
        reopened { value } recovered { value n }
      }
    }`);
    expect(measured).toMatchObject({
      ...{ n: 1, medianHours: hoursUntil(firstResponseAt), withinSla: { value: 100, n: 1 } },
      resolution: { medianHours: hoursUntil(resolvedAt), withinSla: { value: 100, n: 1 } },
      ...{ reopened: { value: 0 }, recovered: { value: 100, n: 1 } },
    });
  }

  const steps: readonly [title: string, run: LoopStep['run'], leaves?: 'work'][] = [
    ['a parcel is delivered', deliver, 'work'],
    ['the customer is asked by mail', () => isMailed(jana, subjects.asked)],
    ['she answers badly', () => answer(subjects.asked, 'delivery', 1), 'work'],
    ['a case is opened for the person on duty', () => isCase({ status: 'OPEN', owner }), 'work'],
    ['the webhook says so', () => isReceived({ status: 'OPEN' })],
    ['the team gets a mail', () => isMailed(alex, subjects.alert)],
    ['she gets an apology', () => isMailed(jana, subjects.apology)],
    ['the person answers her', respond, 'work'],
    ['she has the answer', () => isMailed(jana, subjects.answer)],
    ['it was the first response', () => isCase({ firstResponseAt: expect.any(String) })],
    ['the person resolves the case', resolve, 'work'],
    ['the webhook says that', () => isReceived({ status: 'RESOLVED', outcome: null })],
    ['she is asked again', () => isMailed(jana, subjects.askedAgain)],
    ['she answers well', () => answer(subjects.askedAgain, 'helped', 5), 'work'],
    ['the case has its outcome', () => isCase({ status: 'RESOLVED', outcome: 'RECOVERED' })],
    ['the webhook has it, too', () => isReceived({ outcome: 'RECOVERED' })],
    ['the loop is measured', isMeasured],
  ];
  return steps.map(([title, run, leaves]) => ({
    run: () =>
      run().catch((cause) => {
        throw new Error(`It failed at: ${title}`, { cause });
      }),
    leavesWork: leaves === 'work',
  }));
}

/** How often what was sent arrived again: the same mail or webhook, which a receiver knows by its id. */
interface Repeated {
  readonly mails: number;
  readonly webhooks: number;
}

/** Expects that each effect of the loop was there once; answers with what arrived again. */
export async function expectOnce({ server, mail, hooks, verified }: Company): Promise<Repeated> {
  const letters = new Map(
    mail.mails.map(({ envelope, headers }) => [
      headers('message-id')[0],
      `${envelope.to.join()}: ${headers('subject')[0]}`,
    ]),
  );
  expect([...letters.values()].sort()).toEqual([
    `${alex}: ${subjects.alert}`,
    `${jana}: ${subjects.askedAgain}`,
    `${jana}: ${subjects.asked}`,
    `${jana}: ${subjects.apology}`,
    `${jana}: ${subjects.answer}`,
  ]);
  const { cases, runs, ...counts } = await server.ask<{
    cases: { nodes: { history: { nodes: { to: string }[] } }[] };
    runs: { nodes: { steps: { nodes: { key: string; status: string }[] } }[] };
  }>(`{
    cases(first: 10) { nodes {
      history(first: 100, filter: { field: { eq: STATUS } }) { nodes { to } }
    } }
    runs(first: 10) { nodes { steps { nodes { key status } } } }
    responses(first: 1) { totalCount }
    invitations(first: 1) { totalCount }
  }`);
  expect(cases.nodes.map(({ history }) => history.nodes.map(({ to }) => to))).toEqual([
    ['OPEN', 'IN_PROGRESS', 'RESOLVED'],
  ]);
  const steps = runs.nodes.map((run) => run.steps.nodes.map(({ key, status }) => [key, status]));
  expect(steps.toSorted((one, other) => one.length - other.length)).toEqual([
    [['ask', 'SUCCEEDED']],
    [
      ['open', 'SUCCEEDED'],
      ['alert', 'SUCCEEDED'],
      ['apologise', 'SUCCEEDED'],
    ],
  ]);
  expect(counts).toEqual({ responses: { totalCount: 2 }, invitations: { totalCount: 2 } });
  expect(hooks.received.map((each) => verified(each).type)).toEqual(
    hooks.received.map(() => 'case.changed'),
  );
  return {
    mails: mail.mails.length - letters.size,
    webhooks:
      hooks.received.length -
      new Set(hooks.received.map((each) => each.headers['webhook-id'])).size,
  };
}
