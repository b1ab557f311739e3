/** Text as it is compared: the one spelling (NFC) of what Unicode can write in several ways. */
export function normalised(text: string): string {
  return text.normalize('NFC');
}
