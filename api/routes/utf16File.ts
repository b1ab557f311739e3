import { RouteRefused } from './refused.ts';

/** Bytes of a file that show how it is encoded. */
const sampleBytes = 4_096;

type Utf16 = 'utf-16le' | 'utf-16be';

/**
 * The pieces of a file as UTF-8: decoded if it is UTF-16, with a byte order mark or without, else
 * unchanged.
 *
 * @throws RouteRefused for UTF-32, and for a file that begins as UTF-16 and does not go on so
 */
export async function* utf16File(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let sample: Buffer | null = Buffer.alloc(0);
  let decode = (piece: Buffer, _last: boolean): Buffer => piece;
  const begin = (beginning: Buffer) => {
    const encoding = encodingOf(beginning.subarray(0, sampleBytes));
    if (encoding) decode = utf16Decoder(encoding);
  };
  for await (const piece of file) {
    if (sample) {
      sample = Buffer.concat([sample, piece]);
      if (sample.length < sampleBytes) continue;
      begin(sample);
      yield decode(sample, false);
      sample = null;
    } else {
      yield decode(piece, false);
    }
  }
  if (sample) begin(sample);
  yield decode(sample ?? Buffer.alloc(0), true);
}

function utf16Decoder(encoding: Utf16): (piece: Buffer, last: boolean) => Buffer {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (piece, last) => {
    try {
      return Buffer.from(decoder.decode(piece, { stream: !last }));
    } catch {
      throw new RouteRefused(
        422,
        'The file begins as UTF-16, and goes on otherwise or is cut off. Save it as "CSV UTF-8".',
      );
    }
  };
}

function encodingOf(sample: Buffer): Utf16 | null {
  const mark = sample.toString('hex', 0, 4);
  if (mark === 'fffe0000' || mark === '0000feff') {
    throw new RouteRefused(422, 'The file is UTF-32. Save it as "CSV UTF-8", or as UTF-16.');
  }
  if (mark.startsWith('fffe')) return 'utf-16le';
  if (mark.startsWith('feff')) return 'utf-16be';
  return unmarked(sample);
}

/**
 * Recognises UTF-16 without a mark: one half of each ASCII character is 0, line ends included, and
 * few of the other halves are. UTF-8 has no zeros, except for a stray NUL.
 */
function unmarked(sample: Buffer): Utf16 | null {
  const zeros = [0, 0];
  const lineEnds = [0, 0];
  sample.forEach((byte, index) => {
    const half = index % 2;
    if (byte === 0) zeros[half] = (zeros[half] ?? 0) + 1;
    if ((byte === 0x0a || byte === 0x0d) && sample[index + 1 - 2 * half] !== 0) {
      lineEnds[half] = (lineEnds[half] ?? 0) + 1;
    }
  });
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (most < 2 || Math.min(even, odd) * 4 > most) return null;
  const isMostlyAscii = most * 4 >= sample.length;
  const strayLineEnds = (lineEnds[0] ?? 0) + (lineEnds[1] ?? 0);
  if (!isMostlyAscii && strayLineEnds > 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
