/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly raw: string;
  /** The values of a header, unfolded and decoded, in their order. */
  headers(name: string): string[];
  readonly text: string | null;
  readonly html: string | null;
}

/** Reads a mail with one part, or with alternatives. */
export function readMail(raw: string, envelope: ReceivedMail['envelope']): ReceivedMail {
  const mail = partOf(raw);
  const parts = partsOf(mail);
  const bodyOf = (type: string) => {
    const part = parts.find(({ headers }) => headers('content-type')[0]?.startsWith(type));
    return part ? decodedBody(part) : null;
  };
  return {
    envelope,
    raw,
    headers: (name) => mail.headers(name).map(decodedWords),
    text: bodyOf('text/plain'),
    html: bodyOf('text/html'),
  };
}

interface Part {
  headers(name: string): string[];
  readonly body: string;
}

function partOf(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n');
  return {
    headers: (name) =>
      lines
        .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
        .map((line) => line.slice(name.length + 1).trim()),
    body: raw.slice(end + 4),
  };
}

function partsOf(mail: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(mail.headers('content-type')[0] ?? '')?.[1];
  if (boundary === undefined) return [mail];
  return mail.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => partsOf(partOf(part.replace(/^\r\n/, '').replace(/\r\n$/, ''))));
}

function decodedBody({ headers, body }: Part): string {
  const encoding = headers('content-transfer-encoding')[0] ?? '7bit';
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? quotedPrintable(body.replace(/=\r\n/g, ''))
        : Buffer.from(body, 'latin1').toString();
  return text.replaceAll('\r\n', '\n');
}

function quotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}

function decodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('latin1')
        : text
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/gi, (__, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString());
}
