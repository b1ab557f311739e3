/** Product files past 300 lines, each with the reason why it is one file. */
export const longFiles: Readonly<Record<string, string>> = {
  'prisma/seed/journeys/replace-car.ts': 'one demo journey: content to read, no logic to split',
  'schema/personas/persona.graph.ts':
    'one type: its fields, inputs and mutations are read together',
  'schema/toolkit/connection.ts': 'one page of rows serves root lists and nested lists alike',
};

/** Product files with SQL of their own behind the workspace door, each with what Prisma cannot say. */
export const rawSqlFiles: Readonly<Record<string, string>> = {
  'schema/journeys/arrangement.ts': 'a place for each of many rows, in one statement',
  'schema/journeys/emotionCurve.ts': 'means over a join, for many journeys at once',
  'schema/journeys/journey.ts': 'a recursive walk up the parents',
  'schema/journeys/stepLinks.ts': 'links of many steps, in one statement a kind',
  'schema/toolkit/reference.ts': 'thousands of names looked up by one parameter each list',
  'schema/toolkit/revision.ts': 'FOR UPDATE',
  'schema/toolkit/rows.ts': 'many rows by one parameter',
  'schema/toolkit/workspaceDb.ts': 'declares what the door offers',
};
