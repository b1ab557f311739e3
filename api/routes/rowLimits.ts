/** Bytes a row of a file may have. */
export const maxRowBytes = 1_000_000;

/** Columns a row of a file may have. */
export const maxColumns = 2_000;
