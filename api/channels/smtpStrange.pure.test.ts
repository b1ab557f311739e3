import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { startMailServer } from '../../test/support/mailServer.ts';
import { noAbort, sampleMail, smtpSettingsOf } from '../../test/support/sampleMail.ts';
import { openSmtp } from './smtp.ts';

let server: Server | undefined;
const sockets = new Set<Socket>();

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server?.close();
});

/** What becomes of a mail at a server that says only this to each connection. */
async function sentTo(greeting: string, patienceMs: number) {
  const listening = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.write(greeting);
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const channel = await openSmtp(smtpSettingsOf(address.port), { patienceMs });
  try {
    return await channel.send(sampleMail, noAbort);
  } finally {
    await channel.close?.();
  }
}

test.each([
  ['421 4.7.0 Too many connections\r\n', '421'],
  ['554 No SMTP service here, rosa@example.com\r\n', '554'],
  ['HTTP/1.1 400 Bad Request\r\n\r\n', null],
  ['220-Welcome\r\n', null],
  ['220 Welcome', null],
  ['\0\xff\r\n', null],
  [`220-${'x'.repeat(100_000)}\r\n`.repeat(3), null],
])('a server that greets with %j leaves mail for later', async (greeting, code) => {
  // Most say nothing that ends it.
  expect(await sentTo(greeting, code === null ? 500 : 20_000)).toEqual({
    outcome: 'LATER',
    refusal: { kind: 'UNREACHABLE', code },
    retryAfter: null,
  });
});

test('where connections are cut again and again, no mail is lost, and none comes twice but for its lost answer', async () => {
  const cutting = await startMailServer();
  const channel = await openSmtp(smtpSettingsOf(cutting.port));
  const ids = Array.from({ length: 200 }, (_, index) => `message_${index}`);
  const received = () => cutting.mails.flatMap((mail) => mail.headers('message-id'));
  const lost = new Set<string>();
  let cuts = 0;
  const deliver = async (id: string): Promise<void> => {
    const before = received().length;
    const { outcome } = await channel.send({ ...sampleMail, id }, noAbort);
    if (outcome === 'SENT') return;
    expect(outcome).toBe('LATER');
    if (received().slice(before).includes(`<${id}@acme.example>`)) lost.add(id);
    return deliver(id);
  };
  let done = false;
  const delivering = Promise.all(ids.map(deliver)).finally(() => {
    done = true;
  });
  while (!done && cuts < 20) {
    const count = received().length;
    while (!done && received().length < count + 5) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    cutting.cut();
    cuts += 1;
  }
  await delivering;
  const twice = ids.filter(
    (id) => received().filter((each) => each === `<${id}@acme.example>`).length > 1,
  );
  expect(cuts).toBeGreaterThan(5);
  expect(new Set(received()).size).toBe(ids.length);
  expect(twice.filter((id) => !lost.has(id))).toEqual([]);
  await channel.close?.();
  await cutting.close();
});
