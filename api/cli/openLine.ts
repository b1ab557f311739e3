/**
 * The last line of the terminal while it is still being written to: it shows how far something is,
 * and is drawn over. There is one, since a terminal has one last line; whatever else is written
 * ends it first.
 */
export const openLine = {
  /** Shows a line in place of the one that is open. It is cut at the terminal's edge: what wraps cannot be drawn over. */
  draw(text: string): void {
    // Some terminals say that they have no columns at all.
    const columns = process.stdout.columns || 80;
    process.stdout.write(`\r${text.slice(0, columns - 1)}\x1b[K`);
    isOpen = true;
  },
  /** Something else has written on the last line, as a terminal does that shows `^C`. */
  wasWrittenOn(): void {
    isOpen = true;
  },
  /** Leaves it as it stands and begins a new one. */
  end(): void {
    if (isOpen) process.stdout.write('\n');
    isOpen = false;
  },
};

let isOpen = false;
