/** Told how many of the content's responses, which take the most time, are stored. Begins with 0. */
export type OnProgress = (stored: number, total: number) => void;
