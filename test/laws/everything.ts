import { encodeId } from '../../schema/toolkit/id.ts';
import type { ModelName } from '../../schema/toolkit/workspaceDb.ts';
import type { TestWorkspace } from '../support/graph.ts';

/** The types whose rows have ids of their own. */
export const entities = [
  'Workspace',
  'Actor',
  'ApiKey',
  'Persona',
  'Touchpoint',
  'Journey',
  'Stage',
  'Step',
] as const satisfies readonly ModelName[];

export type Entity = (typeof entities)[number];

/** The id of one row of each type. */
export type Everything = Record<Entity, string>;

/**
 * Fills every table of a workspace through the graph, with one row of each type at least. `system`
 * knows each row under the name of its type.
 */
export async function seedEverything(
  workspace: TestWorkspace,
  system = 'crm',
): Promise<Everything> {
  const externalIds = (id: Entity) => [{ system, id }];
  const actor = await workspace.make('actor', {
    name: 'Ines',
    externalIds: externalIds('Actor'),
  });
  const persona = await workspace.make('persona', {
    name: 'Jana',
    owner: actor,
    traits: [{ dimension: 'DEMOGRAPHIC', key: 'age', label: 'Age', min: 30, max: 40 }],
    externalIds: externalIds('Persona'),
  });
  const touchpoint = await workspace.make('touchpoint', {
    name: 'Shop',
    channel: 'IN_STORE',
    externalIds: externalIds('Touchpoint'),
  });
  const apiKey = await workspace.make('apiKey', { name: 'Sync', scopes: ['owner'] });
  const { payload } = await workspace.ask<{ payload: { journey: JourneyIds } }>(
    `mutation($input: JourneyCreateInput!) {
      payload: journeyCreate(input: $input) {
        journey { id stages { nodes { id steps { nodes { id } } } } }
      }
    }`,
    {
      input: {
        title: 'I want my bike repaired',
        owner: actor,
        externalIds: externalIds('Journey'),
        stages: [
          {
            name: 'Before',
            externalIds: externalIds('Stage'),
            steps: [
              {
                key: 'a',
                title: 'Notice a noise',
                externalIds: externalIds('Step'),
                personas: [persona],
                touchpoints: [{ id: touchpoint }],
                nextSteps: ['a'],
              },
            ],
          },
        ],
      },
    },
    { idempotencyKey: 'seed' },
  );
  const [stage] = payload.journey.stages.nodes;
  const [step] = stage?.steps.nodes ?? [];
  if (!stage || !step) throw new Error('The journey was stored without its map');
  return {
    Workspace: encodeId('Workspace', workspace.workspaceId),
    Actor: actor,
    ApiKey: apiKey,
    Persona: persona,
    Touchpoint: touchpoint,
    Journey: payload.journey.id,
    Stage: stage.id,
    Step: step.id,
  };
}

interface JourneyIds {
  id: string;
  stages: { nodes: { id: string; steps: { nodes: { id: string }[] } }[] };
}
