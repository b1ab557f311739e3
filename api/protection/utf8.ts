import { isUtf8 } from 'node:buffer';

/**
 * Index of the first byte that is not UTF-8 (RFC 3629), a character that is cut off at the end
 * included; -1 if there is none. A decoder would put U+FFFD there, which was not sent.
 */
export function firstInvalidByte(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return -1;
  let index = 0;
  for (const character of new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) {
    if (character === replacement && !hasReplacement(bytes, index)) return index;
    index += Buffer.byteLength(character);
  }
  return index;
}

const replacement = '\ufffd';

/** Whether U+FFFD was sent itself, as `EF BF BD`. */
function hasReplacement(bytes: Uint8Array, index: number): boolean {
  return bytes[index] === 0xef && bytes[index + 1] === 0xbf && bytes[index + 2] === 0xbd;
}

/** The bytes at the end that begin a character and may be continued by what comes next: 0 to 3. */
export function unfinishedCharacter(bytes: Buffer): Buffer {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back] ?? 0;
    // A byte that continues a character: the one that begins it stands before.
    if (byte >= 0x80 && byte < 0xc0) continue;
    return bytes.subarray(byte >= 0xc0 && bytesOf(byte) > back ? length - back : length);
  }
  return bytes.subarray(length);
}

/** Bytes of a character, by its first one. */
function bytesOf(first: number): number {
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
}

/** Whether a URL, as it was sent, is ASCII, and UTF-8 where it is percent-encoded. */
export function isUtf8Url(url: string): boolean {
  if (/[^\x21-\x7e]/.test(url)) return false;
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
