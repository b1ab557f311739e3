import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MailServer, startMailServer } from '../../test/support/mailServer.ts';
import { noAbort, sampleMail, smtpSettingsOf } from '../../test/support/sampleMail.ts';
import { openSmtp } from './smtp.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

let server: MailServer;
let folder: string;

beforeAll(async () => {
  server = await startMailServer();
  folder = await mkdtemp(join(tmpdir(), 'cxgraph-dkim-'));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** A mail as it came, signed with a key. */
async function signed(key: string): Promise<string> {
  server.mails.length = 0;
  const dkim = { domain: 'acme.example', selector: 'cx2026', key };
  const channel = await openSmtp(smtpSettingsOf(server.port, { dkim }));
  await channel.send(sampleMail, noAbort);
  await channel.close?.();
  return server.mails[0]?.raw ?? '';
}

/** The tags of the signature of a mail, by RFC 6376. */
function tagsOf(raw: string): Map<string, string> {
  const field = fieldsOf(raw).find(([name]) => name === 'dkim-signature')?.[1] ?? '';
  return new Map(
    field.split(';').map((tag) => {
      const at = tag.indexOf('=');
      return [tag.slice(0, at).trim(), tag.slice(at + 1).replace(/\s/g, '')] as const;
    }),
  );
}

function fieldsOf(raw: string): [string, string][] {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
  return head
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1),
    ]);
}

const relaxed = (value: string) => value.replace(/[ \t]+/g, ' ').trim();

/** Whether the signature of a mail is right for its headers and its body, as a receiver checks it. */
function isGenuine(raw: string): boolean {
  const tags = tagsOf(raw);
  const body = raw
    .slice(raw.indexOf('\r\n\r\n') + 4)
    .replace(/[ \t]+(?=\r\n)/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/(\r\n)*$/, '\r\n');
  const hash = createHash('sha256').update(body, 'latin1').digest('base64');
  const fields = fieldsOf(raw);
  const names = tags.get('h')?.split(':') ?? [];
  const lines = names.map((name) => {
    const value = fields.findLast(([other]) => other === name.toLowerCase())?.[1];
    return `${name.toLowerCase()}:${relaxed(value ?? '')}\r\n`;
  });
  const own = fields.find(([name]) => name === 'dkim-signature')?.[1] ?? '';
  lines.push(`dkim-signature:${relaxed(own.replace(/([;\s]b=)[^;]*/, '$1'))}`);
  const verify = createVerify('RSA-SHA256').update(lines.join(''), 'latin1');
  return hash === tags.get('bh') && verify.verify(publicKey, tags.get('b') ?? '', 'base64');
}

describe('a signed mail', () => {
  test('has a signature that covers both headers of one-click unsubscribing, and what readers see', async () => {
    const raw = await signed(privateKey);
    const tags = tagsOf(raw);
    expect(tags.get('d')).toBe('acme.example');
    expect(tags.get('s')).toBe('cx2026');
    expect(tags.get('h')?.split(':')).toEqual(
      expect.arrayContaining([
        ...['list-unsubscribe', 'list-unsubscribe-post', 'from', 'to', 'reply-to', 'subject'],
        ...['date', 'message-id', 'auto-submitted', 'mime-version', 'content-type'],
      ]),
    );
    expect(isGenuine(raw)).toBe(true);
  });

  test('is not genuine once a covered header or the body is another', async () => {
    const raw = await signed(privateKey);
    for (const [from, to] of [
      ['preferences/abc', 'preferences/abd'],
      ['List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click'],
      ['Hola Rosa', 'Hola Rosi'],
    ] as const) {
      expect(raw).toContain(from);
      expect(isGenuine(raw.replace(from, to))).toBe(false);
    }
  });

  test('is signed with a key from a file, or from one line', async () => {
    const path = join(folder, 'dkim.pem');
    await writeFile(path, privateKey);
    expect(isGenuine(await signed(path))).toBe(true);
    expect(isGenuine(await signed(privateKey.replaceAll('\n', '\\n')))).toBe(true);
  });
});

describe('a key that cannot sign', () => {
  const pem = { privateKeyEncoding: { type: 'pkcs8', format: 'pem' } } as const;
  const encoding = { publicKeyEncoding: { type: 'spki', format: 'pem' } } as const;

  test.each([
    [
      'of 512 bits',
      String(generateKeyPairSync('rsa', { modulusLength: 512, ...encoding, ...pem }).privateKey),
    ],
    ['of Ed25519', String(generateKeyPairSync('ed25519', { ...encoding, ...pem }).privateKey)],
    ['for the public', publicKey],
    ['that is cut', privateKey.slice(0, 200)],
  ])('%s is refused at the start, and not repeated', async (_, key) => {
    const refused = signed(key);
    await expect(refused).rejects.toThrow(
      'DKIM_KEY is no private key of RSA with at least 1024 bits',
    );
    await expect(refused).rejects.not.toThrow(key.slice(40, 80));
  });

  test('in a file that is not there is refused at the start', async () => {
    await expect(signed(join(folder, 'missing.pem'))).rejects.toThrow(
      'DKIM_KEY names a file that cannot be read (ENOENT)',
    );
  });
});
