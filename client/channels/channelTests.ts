import type { MessageChannel, OutgoingMessage, Sent } from '../../schema/messages/channel.ts';
import { endsWithin, ensure, TooLate } from './ensure.ts';

/**
 * What the other side, such as a gateway, does with the next messages. REFUSE: there is no such address.
 * BUSY: later. SILENT: it has the message, and never answers. CUT: it ends the connection instead.
 */
export type OtherSideManner = 'TAKE' | 'REFUSE' | 'BUSY' | 'SILENT' | 'CUT';

/** A message as the other side has it. */
export interface ReceivedMessage {
  /** What the channel made of the message's id, by which the other side knows a repeat. */
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** A channel, and a stand-in for the other side that the tests command. */
export interface ChannelBench {
  /** The channel, with its usual limit for an answer, which is 20 seconds or more. */
  readonly channel: MessageChannel;
  /** The same with a limit of about a second, for an other side that is silent. */
  readonly hasty: MessageChannel;
  /** One that it serves. */
  readonly sendsBy: OutgoingMessage['channel'];
  /** An address that the other side takes. */
  readonly address: string;
  behave(manner: OtherSideManner): void;
  /** What the other side has received since the start, also where it did not answer. */
  received(): readonly ReceivedMessage[];
}

/** A test for any runner: it throws an error whose message says what does not hold. */
export interface ChannelTest {
  readonly title: string;
  run(): Promise<void>;
}

/** Milliseconds in which whatever is sent has to end. */
const limit = 10_000;

const name = 'Rosa Núñez Sample';
const text = 'A text that no error may repeat.\nIts second line: ¿qué tal?';

/**
 * The tests that every channel should pass: the same id twice is harmless, an abort ends it, what is not
 * one address is refused, long texts arrive whole, refusals differ from silence, and no error names
 * a person.
 *
 * @param open makes the channel and the stand-in; it is called once, by the first test
 *
 * @example
 * ```ts
 * import * as channels from '@cxgraph/client/channels';
 *
 * declare const open: () => Promise<channels.ChannelBench>;
 * declare const test: (title: string, run: () => Promise<void>) => void;
 *
 * for (const { title, run } of channels.channelTests(open)) test(title, run);
 * ```
 */
export function channelTests(open: () => Promise<ChannelBench>): ChannelTest[] {
  let opened: Promise<ChannelBench> | undefined;
  const count = { ids: 0 };
  const as = (title: string, check: (tried: Trial) => Promise<void>): ChannelTest => ({
    title,
    run: async () => {
      opened ??= open();
      await check(trialOf(await opened, count));
    },
  });
  return [
    as('takes a message, with its id, address and text', takesMessage),
    as('sends the same id again under the same id', repeatsId),
    as('sends several messages at once, each once', sendsSeveral),
    as('takes a long text with letters of all kinds, or says that it is too large', takesLongText),
    as('refuses what is not one address, and sends nothing', refusesTricks),
    as('says that an address does not exist', saysHard),
    as('says LATER where the other side is busy', (trial) => saysLater(trial, 'BUSY')),
    as('says LATER where the other side is silent', (trial) => saysLater(trial, 'SILENT')),
    as('says LATER where the connection is cut', (trial) => saysLater(trial, 'CUT')),
    as('ends when it is aborted', endsWhenAborted),
    as('sends nothing once it was aborted', sendsNothingAborted),
    as('names no person in what it returns or throws', namesNoPerson),
    as('takes a message after all that', takesMessage),
  ];
}

interface Trial extends ChannelBench {
  /** A message of its own id. */
  message(change?: Partial<OutgoingMessage>): OutgoingMessage;
  send(message: OutgoingMessage, signal?: AbortSignal): Promise<Sent>;
  sendHastily(message: OutgoingMessage): Promise<Sent>;
  /** What came of a message, with the line feeds and the white space at its end as they may be. */
  textsOf(sent: readonly ReceivedMessage[]): string[];
}

function trialOf(bench: ChannelBench, count: { ids: number }): Trial {
  return {
    ...bench,
    message: (change = {}) => {
      count.ids += 1;
      return {
        id: `message_test${count.ids}`,
        channel: bench.sendsBy,
        to: { address: bench.address, name },
        fromName: null,
        locale: 'es',
        subject: bench.sendsBy === 'EMAIL' ? 'A subject' : null,
        text,
        html: null,
        replyToken: null,
        references: [],
        unsubscribeUrl: null,
        ...change,
      };
    },
    send: (message, signal = new AbortController().signal) =>
      endsWithin(limit, bench.channel.send(message, signal)),
    sendHastily: (message) =>
      endsWithin(limit, bench.hasty.send(message, new AbortController().signal)),
    textsOf: (sent) => sent.map((each) => each.text.replaceAll('\r\n', '\n').trimEnd()),
  };
}

async function takesMessage({ behave, received, message, send, textsOf, address }: Trial) {
  behave('TAKE');
  const before = received().length;
  const sent = await send(message());
  ensure(sent.outcome === 'SENT' || sent.outcome === 'DELIVERED', `it was ${outcomeOf(sent)}`);
  const came = received().slice(before);
  ensure(came.length === 1, `the other side has ${came.length} messages instead of 1`);
  ensure(came[0]?.to === address, 'the other side has another address');
  ensure(textsOf(came)[0] === text, 'the other side has another text');
}

async function repeatsId({ behave, received, message, send }: Trial) {
  behave('TAKE');
  const before = received().length;
  const same = message();
  await send(same);
  await send(same);
  await send(message());
  const ids = new Set(
    received()
      .slice(before)
      .map(({ id }) => id),
  );
  ensure(ids.size === 2, `two messages, one of them sent twice, came with ${ids.size} ids`);
}

async function sendsSeveral({ behave, received, message, send }: Trial) {
  behave('TAKE');
  const before = received().length;
  const sent = await Promise.all(Array.from({ length: 20 }, () => send(message())));
  const failed = sent.find(({ outcome }) => outcome === 'REFUSED' || outcome === 'LATER');
  ensure(failed === undefined, `one of 20 was ${failed && outcomeOf(failed)}`);
  const ids = received()
    .slice(before)
    .map(({ id }) => id);
  ensure(ids.length === 20 && new Set(ids).size === 20, `${new Set(ids).size} of 20 came`);
}

async function takesLongText({ behave, received, message, send, textsOf }: Trial) {
  behave('TAKE');
  const before = received().length;
  const line =
    'Ünïcode: 你好, שלום, مرحبا, e\u0301, 👩🏽‍🚀, 𝒳. A dot alone follows:\n.\n..\nFrom here: = & < %';
  const long = `${line}\n${'x'.repeat(2_000)}\n${`${line}\n`.repeat(200)}End`;
  const sent = await send(message({ text: long }));
  if (sent.outcome === 'REFUSED') {
    ensure(sent.refusal.kind === 'SIZE', `a long text was ${outcomeOf(sent)}`);
    return;
  }
  ensure(textsOf(received().slice(before))[0] === long, 'a long text did not arrive as it was');
}

/** Texts that a careless channel makes two addresses, a header or a command of. */
function tricksWith(address: string): string[] {
  return [
    ...['', ' ', ',', '<>', `${address},${address}`, `${address}, ${address}`, `${address};`],
    ...[`<${address}>`, `Rosa <${address}>`, `${address} ${address}`, `"${address}"`],
    ...[`${address}\r\nBcc: ${address}`, `${address}\n`, `${address}\0`, `${address}\u2028`],
    ...[`\u202e${address}`, `${address}\t`, `group: ${address};`, `${address}>\r\nDATA\r\n`],
  ];
}

async function refusesTricks({ behave, received, message, send, address }: Trial) {
  behave('TAKE');
  const before = received().length;
  for (const trick of tricksWith(address)) {
    const sent = await send(message({ to: { address: trick, name } }));
    const shown = JSON.stringify(trick);
    ensure(sent.outcome === 'REFUSED', `the address ${shown} was ${outcomeOf(sent)}`);
    ensure(received().length === before, `a message was sent to the address ${shown}`);
  }
}

async function saysHard({ behave, message, send }: Trial) {
  behave('REFUSE');
  const sent = await send(message());
  const isHard = sent.outcome === 'REFUSED' && sent.refusal.kind === 'HARD';
  ensure(isHard, `it was ${outcomeOf(sent)} instead of REFUSED, HARD`);
}

async function saysLater({ behave, message, send, sendHastily }: Trial, manner: OtherSideManner) {
  behave(manner);
  const sent = manner === 'SILENT' ? await sendHastily(message()) : await send(message());
  ensure(sent.outcome === 'LATER', `it was ${outcomeOf(sent)} instead of LATER`);
}

async function endsWhenAborted({ behave, message, send }: Trial) {
  behave('SILENT');
  const aborting = new AbortController();
  setTimeout(() => aborting.abort(), 50);
  const sent = await send(message(), aborting.signal).catch(endedByAbort);
  ensure(sent === null || sent.outcome === 'LATER', 'it was sent in spite of the abort');
}

async function sendsNothingAborted({ behave, received, message, send }: Trial) {
  behave('TAKE');
  const before = received().length;
  const sent = await send(message(), AbortSignal.abort()).catch(endedByAbort);
  ensure(sent === null || sent.outcome === 'LATER', 'it says that it was sent');
  ensure(received().length === before, 'it was sent');
}

/** Null for an error of the channel's; that it took too long is none. */
function endedByAbort(error: unknown): null {
  if (error instanceof TooLate) throw error;
  return null;
}

async function namesNoPerson({ behave, message, send, address }: Trial) {
  for (const manner of ['REFUSE', 'BUSY', 'CUT'] as const) {
    behave(manner);
    const ended = await send(message()).catch((error: unknown) => error);
    const written = ended instanceof Error ? `${ended.stack}` : JSON.stringify(ended);
    for (const personal of [address, name, text]) {
      ensure(!written.includes(personal), `what came of ${manner} names a person: ${written}`);
    }
  }
}

function outcomeOf(sent: Sent): string {
  if (!('refusal' in sent)) return sent.outcome;
  return `${sent.outcome}, ${sent.refusal.kind} (${sent.refusal.code})`;
}
