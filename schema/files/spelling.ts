import { composeText, foldText } from '../conditions/foldText.ts';

/** Names that are as they are compared, as most are. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** A name as it is compared: in NFC, without blanks around it, and with one blank for each run of them. */
export function spelling(name: string): string {
  if (plain.test(name)) return name;
  return composeText(name).trim().replaceAll(/\s+/g, ' ');
}

/** A label as it is compared: its spelling, without case. */
export function folded(label: string): string {
  const name = spelling(label);
  return plain.test(name) ? name.toLowerCase() : foldText(name);
}
