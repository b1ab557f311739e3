import { normalised } from '../toolkit/text.ts';

/** Names that are spelled already, as most are. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** A name as it is compared: in NFC, without blanks around it, and with one for each run within. */
export function spelling(name: string): string {
  if (plain.test(name)) return name;
  return normalised(name).trim().replaceAll(/\s+/g, ' ');
}

/** A label as it is compared: its spelling, in whatever case. */
export function folded(label: string): string {
  return spelling(label).toLowerCase();
}
