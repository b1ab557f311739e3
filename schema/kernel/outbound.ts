import { BlockList, isIP } from 'node:net';

/** An address range, and a port of it, that requests may be sent to though it is private. */
interface OpenRange {
  readonly family: 'ipv4' | 'ipv6';
  readonly range: BlockList;
  /** Null for every port. */
  readonly port: number | null;
}

/** Ranges of IPv4 that lead to no host of the public Internet (IANA's registry of special addresses). */
const privateRanges = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Of IPv6, only `2000::/3` is public; of that, these are not, or carry an address of IPv4. */
const privateRanges6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const closed = new BlockList();
for (const [net, prefix] of privateRanges) closed.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of privateRanges6) closed.addSubnet(net, prefix, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
/** Where a translator of IPv6 networks (NAT64) puts addresses of IPv4: into the last 32 bits. */
const translated = new BlockList();
translated.addSubnet('64:ff9b::', 96, 'ipv6');
const mapped = new BlockList();
mapped.addSubnet('::ffff:0:0', 96, 'ipv6');

/** Names that a resolver answers for itself, or that lead nowhere outside a network. */
const localNames = /^(localhost|[^.]+)$|\.(localhost|local|internal|lan|home\.arpa|onion)$/;

/** Which hosts the server may send requests to that others named, such as webhooks. */
export class Outbound {
  readonly #ranges: readonly OpenRange[];

  /**
   * @param text ranges with their ports, as the setting `OUTBOUND_ALLOW` has them:
   *   `10.1.0.0/16:8443,[fd00::/8]:443`
   * @throws {RangeError} a sentence for a text of another form
   */
  constructor(text = '') {
    this.#ranges = text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean)
      .map(openRange);
  }

  /** Whether no private range is open. */
  get isClosed(): boolean {
    return this.#ranges.length === 0;
  }

  /** Whether a request may go to an address: it is public, or allowed. */
  isOpen(address: string, port: number): boolean {
    return isPublic(address) || this.isAllowed(address, port);
  }

  /** Whether the setting names an address: then plain HTTP is allowed, too. */
  isAllowed(address: string, port: number): boolean {
    const plain = fourInSix(address) ?? address;
    const family = isIP(plain) === 6 ? 'ipv6' : 'ipv4';
    return this.#ranges.some(
      (open) =>
        open.family === family &&
        (open.port === null || open.port === port) &&
        open.range.check(plain, family),
    );
  }

  /** Why no request may go to an address of the Web, as a sentence; null if one may, as far as its name shows. */
  urlError(text: string): string | null {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !/^https?:$/.test(url.protocol)) return 'This must be an absolute https address.';
    if (url.username || url.password) {
      return 'An address with a user name or password is refused: requests are signed instead.';
    }
    const port = portOf(url);
    const address = literalOf(url);
    const isNamed = address === null && this.#ranges.some((open) => (open.port ?? port) === port);
    if (url.protocol === 'http:' && !isNamed && !(address && this.isAllowed(address, port))) {
      return 'This must begin with https://. Plain HTTP is only for hosts that the operator names in OUTBOUND_ALLOW.';
    }
    const isLocal = address === null && localNames.test(url.hostname.replace(/\.$/, ''));
    if ((isLocal && !isNamed) || (address !== null && !this.isOpen(address, port))) {
      return 'This host is not on the public Internet. An operator can open it with OUTBOUND_ALLOW.';
    }
    return null;
  }
}

/** The port of a URL, its scheme's by default. */
export function portOf({ port, protocol }: URL): number {
  return Number(port) || (protocol === 'http:' ? 80 : 443);
}

/** The IP address that a URL has instead of a name; `URL` has read its decimal and other spellings. */
export function literalOf({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}

function isPublic(address: string): boolean {
  const plain = fourInSix(address) ?? address;
  if (isIP(plain) === 4) return !closed.check(plain, 'ipv4');
  return global6.check(plain, 'ipv6') && !closed.check(plain, 'ipv6');
}

/** The address of IPv4 that one of IPv6 stands for; null if it stands for none. */
function fourInSix(address: string): string | null {
  if (isIP(address) !== 6) return null;
  if (!mapped.check(address, 'ipv6') && !translated.check(address, 'ipv6')) return null;
  // `URL` writes an address in its shortest form, in base 16.
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const groups = shortest
    .split('::')
    .flatMap((part, index) => (index === 0 ? [] : part.split(':')));
  const [high = '0', low = '0'] = ['0', ...groups.filter(Boolean)].slice(-2);
  const bits = Number.parseInt(high, 16) * 0x10000 + Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join('.');
}

const rangeForm = /^(?:\[([0-9a-f:.]+)(?:\/(\d{1,3}))?\]|([\d.]+)(?:\/(\d{1,2}))?):(\d{1,5}|\*)$/i;

function openRange(entry: string): OpenRange {
  const [, six, prefix6, four, prefix4, port = ''] = rangeForm.exec(entry) ?? [];
  const address = six ?? four ?? '';
  const family = six === undefined ? 'ipv4' : 'ipv6';
  const bits = family === 'ipv4' ? 32 : 128;
  const prefix = Number(prefix6 ?? prefix4 ?? bits);
  const isSound =
    isIP(address) === (six === undefined ? 4 : 6) &&
    prefix <= bits &&
    (port === '*' || (Number(port) >= 1 && Number(port) <= 65_535));
  if (!isSound) {
    throw new RangeError(
      `"${entry}" is no range with a port, such as 10.1.0.0/16:8443, [fd00::/8]:443 or 127.0.0.1:*.`,
    );
  }
  const range = new BlockList();
  range.addSubnet(address, prefix, family);
  return { family, range, port: port === '*' ? null : Number(port) };
}

let current = new Outbound();

/** What this process may send requests to; only public hosts, unless `allowOutbound` was called. */
export function outbound(): Outbound {
  return current;
}

/** Sets what this process may send requests to, at its start. */
export function allowOutbound(allowed: Outbound): void {
  current = allowed;
}
