/**
 * The last line of the terminal while it shows progress and is drawn over. There is one object,
 * since a terminal has one last line; all other output ends that line first.
 */
export const openLine = {
  /** Replaces the open line. The text is cut at the terminal's edge: a wrapped line cannot be drawn over. */
  draw(text: string): void {
    // Some terminals report 0 columns.
    const columns = process.stdout.columns || 80;
    process.stdout.write(`\r${text.slice(0, columns - 1)}\x1b[K`);
    isOpen = true;
  },
  /** To be called when other output has written on the last line, such as a terminal that shows `^C`. */
  wasWrittenOn(): void {
    isOpen = true;
  },
  /** Ends the open line; later output begins on a new one. */
  end(): void {
    if (isOpen) process.stdout.write('\n');
    isOpen = false;
  },
};

let isOpen = false;
