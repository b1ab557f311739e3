import { bounded } from '../toolkit/write/input.ts';

/** The field of an import's mapping that names a column of the file. */
export const columnName = bounded(
  { maxLength: 1000, notBlank: true },
  {
    required: true,
    description:
      'As the header names it; in NDJSON, a property, or `a.b` for property b of the object a.',
  },
);
