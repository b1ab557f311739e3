/** The map that is measured: 20 journeys × 6 stages × 5 steps. */
export const size = { journeys: 20, stages: 6, steps: 5 };

/**
 * Without ids: the graph's are base 32, which SQL would need a detour for, and the statement is to
 * be as good as SQL gets.
 */
export const mapQuery = /* GraphQL */ `
  query Map {
    journeys(first: 20) {
      nodes {
        title
        goal
        state
        stages {
          nodes {
            name
            position
            steps {
              nodes {
                title
                description
                emotion
                effort
                layer
                momentOfTruth
                painPoints
              }
            }
          }
        }
      }
    }
  }
`;

/** The same answer, made by PostgreSQL alone. `$1` is the workspace. */
export const mapSql = `
  SELECT json_build_object('data', json_build_object('journeys', json_build_object('nodes',
    coalesce(json_agg(journey.json), '[]'))))::text AS answer
  FROM (
    SELECT json_build_object('title', title, 'goal', goal, 'state', state,
      'stages', json_build_object('nodes', stages.json)) AS json
    FROM (SELECT * FROM "Journey" WHERE "workspaceId" = $1 AND "archivedAt" IS NULL
      ORDER BY "createdAt" DESC, id LIMIT 20) j
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('name', name, 'position', position,
        'steps', json_build_object('nodes', steps.json))), '[]') AS json
      FROM (SELECT * FROM "Stage" WHERE "workspaceId" = $1 AND "journeyId" = j.id
        AND "archivedAt" IS NULL ORDER BY position, id LIMIT 25) s
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object('title', title, 'description', description,
          'emotion', emotion, 'effort', effort, 'layer', layer, 'momentOfTruth', "momentOfTruth",
          'painPoints', "painPoints")), '[]') AS json
        FROM (SELECT * FROM "Step" WHERE "workspaceId" = $1 AND "stageId" = s.id
          AND "archivedAt" IS NULL ORDER BY position, id LIMIT 25) t
      ) steps
    ) stages
  ) journey`;

/** Maps to store, through `journeyCreate`. */
export function journeyInputs(): object[] {
  return Array.from({ length: size.journeys }, (_, journey) => ({
    title: `Journey ${journey}`,
    goal: 'Customers reach their goal without asking for help.',
    stages: Array.from({ length: size.stages }, (_, stage) => ({
      name: `Stage ${stage}`,
      steps: Array.from({ length: size.steps }, (_, step) => ({
        title: `Step ${step} of stage ${stage}`,
        description: 'Compares the offers of several shops on the phone, in the evening.',
        emotion: (step % 5) - 2,
        effort: (step % 5) + 1,
        momentOfTruth: step === 3,
        painPoints: ['Prices differ between shop and site', 'Delivery dates are vague'],
      })),
    })),
  }));
}
