import type { Context } from '../../kernel/context.ts';
import { encodeId } from '../../kernel/id.ts';
import { Persona } from '../../personas/persona.ts';
import { externalIdsOf } from '../../toolkit/write/externalId.ts';
import { Touchpoint } from '../../touchpoints/touchpoint.ts';
import { Journey } from '../journey.ts';
import { readMap, type StoredMap } from '../readMap.ts';
import { Stage } from '../stage.ts';
import { Step } from '../step.ts';
import { documentFormat } from './document.input.ts';
import { printMermaidDocument } from './mermaidDocument.ts';

/** A journey as a document. The journey exists, since its row was just read. */
export async function exportJourney(
  ctx: Context,
  journeyId: string,
  format: 'JSON' | 'MERMAID',
): Promise<string> {
  const map = await readMap(ctx, journeyId);
  if (!map) throw new Error('A journey that was just read is gone');
  return format === 'MERMAID' ? printMermaidDocument(map) : printJsonDocument(map);
}

/** Every value of a map in the form of `JourneyDocument`, archived parts included. */
function printJsonDocument(map: StoredMap): string {
  const known = new Map(map.touchpoints.map(({ touchpoint }) => [touchpoint.id, touchpoint]));
  const steps = map.stages.flatMap((stage) => stage.steps);
  const touchpoints = new Set(
    steps.flatMap((step) => step.touchpoints.map(({ touchpointId }) => touchpointId)),
  );
  const document = {
    format: documentFormat,
    ...Journey.document(map),
    ...maintenanceDocument(map),
    parent: map.parentId && encodeId('Journey', map.parentId),
    basedOn: map.basedOnId && encodeId('Journey', map.basedOnId),
    externalIds: externalIdsOf(map),
    personas: map.personas.map(({ persona }) => personaDocument(persona)),
    touchpoints: [...touchpoints].flatMap((id) => known.get(id) ?? []).map(touchpointDocument),
    stages: map.stages.map((stage) => ({
      ...Stage.document(stage),
      archivedAt: stage.archivedAt,
      externalIds: externalIdsOf(stage),
      steps: stage.steps.map((step) => ({
        id: encodeId('Step', step.id),
        ...Step.document(step),
        owner: step.ownerId && encodeId('Actor', step.ownerId),
        team: step.teamId && encodeId('Team', step.teamId),
        archivedAt: step.archivedAt,
        externalIds: externalIdsOf(step),
        personas: step.personas.map(({ personaId }) => encodeId('Persona', personaId)),
        touchpoints: step.touchpoints.map(({ touchpointId }) =>
          encodeId('Touchpoint', touchpointId),
        ),
        nextSteps: step.nextSteps.map(({ toId }) => encodeId('Step', toId)),
      })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

interface Maintained {
  ownerId: string | null;
  lastReviewedAt: Date | null;
  lastReviewedById: string | null;
  archivedAt: Date | null;
}

/** Its owner, its last review and its archival. */
function maintenanceDocument(row: Maintained) {
  return {
    owner: row.ownerId && encodeId('Actor', row.ownerId),
    lastReviewedAt: row.lastReviewedAt,
    lastReviewedBy: row.lastReviewedById && encodeId('Actor', row.lastReviewedById),
    archivedAt: row.archivedAt,
  };
}

function personaDocument(persona: StoredMap['personas'][number]['persona']) {
  return {
    id: encodeId('Persona', persona.id),
    ...Persona.document(persona),
    ...maintenanceDocument(persona),
    externalIds: externalIdsOf(persona),
  };
}

function touchpointDocument(touchpoint: StoredMap['touchpoints'][number]['touchpoint']) {
  return {
    id: encodeId('Touchpoint', touchpoint.id),
    ...Touchpoint.document(touchpoint),
    owner: touchpoint.ownerId && encodeId('Actor', touchpoint.ownerId),
    team: touchpoint.teamId && encodeId('Team', touchpoint.teamId),
    archivedAt: touchpoint.archivedAt,
    externalIds: externalIdsOf(touchpoint),
  };
}
