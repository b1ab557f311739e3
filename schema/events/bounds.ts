/** Of the text that names a source. With the id, it has to fit into a row of an index. */
export const sourceBounds = { maxLength: 500, notBlank: true } as const;

/** Of the id that a source gives an event. */
export const idBounds = { maxLength: 300, notBlank: true } as const;

/** Of the text that says what happened. */
export const typeBounds = { maxLength: 200, notBlank: true } as const;
