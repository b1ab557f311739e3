import type { Context } from '../../kernel/context.ts';
import { encodeId } from '../../kernel/id.ts';
import { externalIdsOf } from '../../toolkit/write/externalId.ts';
import { stepCopy } from '../duplicate.ts';
import { readMap, type StoredMap } from '../readMap.ts';
import { documentFormat } from './document.input.ts';
import { printMermaidDocument } from './mermaidDocument.ts';

/** A journey as a document. The journey is there: its row was just read. */
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
    title: map.title,
    description: map.description,
    basis: map.basis,
    state: map.state,
    status: map.status,
    level: map.level,
    goal: map.goal,
    scopeStart: map.scopeStart,
    scopeEnd: map.scopeEnd,
    ...upkeepDocument(map),
    parent: map.parentId && encodeId('Journey', map.parentId),
    basedOn: map.basedOnId && encodeId('Journey', map.basedOnId),
    externalIds: externalIdsOf(map),
    personas: map.personas.map(({ persona }) => personaDocument(persona)),
    touchpoints: [...touchpoints].flatMap((id) => known.get(id) ?? []).map(touchpointDocument),
    stages: map.stages.map((stage) => ({
      name: stage.name,
      description: stage.description,
      archivedAt: stage.archivedAt,
      externalIds: externalIdsOf(stage),
      steps: stage.steps.map((step) => ({
        id: encodeId('Step', step.id),
        ...stepCopy(step),
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

interface Kept {
  ownerId: string | null;
  lastReviewedAt: Date | null;
  lastReviewedById: string | null;
  reviewDueAt: Date | null;
  archivedAt: Date | null;
}

/** Who keeps it, and how it was reviewed and put away. */
function upkeepDocument(kept: Kept) {
  return {
    owner: kept.ownerId && encodeId('Actor', kept.ownerId),
    lastReviewedAt: kept.lastReviewedAt,
    lastReviewedBy: kept.lastReviewedById && encodeId('Actor', kept.lastReviewedById),
    reviewDueAt: kept.reviewDueAt,
    archivedAt: kept.archivedAt,
  };
}

function personaDocument(persona: StoredMap['personas'][number]['persona']) {
  return {
    id: encodeId('Persona', persona.id),
    name: persona.name,
    archetype: persona.archetype,
    quote: persona.quote,
    summary: persona.summary,
    imageUrl: persona.imageUrl,
    kind: persona.kind,
    status: persona.status,
    goals: persona.goals,
    needs: persona.needs,
    frustrations: persona.frustrations,
    motivations: persona.motivations,
    jobsToBeDone: persona.jobsToBeDone,
    preferredChannels: persona.preferredChannels,
    sharePct: persona.sharePct,
    shareOf: persona.shareOf,
    evidence: persona.evidence,
    dataBacked: persona.dataBacked,
    ...upkeepDocument(persona),
    traits: persona.traits.map(({ dimension, key, label, value, min, max, unit, evidence }) => ({
      dimension,
      key,
      label,
      value,
      min,
      max,
      unit,
      evidence,
    })),
    externalIds: externalIdsOf(persona),
  };
}

function touchpointDocument(touchpoint: StoredMap['touchpoints'][number]['touchpoint']) {
  return {
    id: encodeId('Touchpoint', touchpoint.id),
    name: touchpoint.name,
    description: touchpoint.description,
    publicName: touchpoint.publicName,
    type: touchpoint.type,
    channel: touchpoint.channel,
    online: touchpoint.online,
    initiator: touchpoint.initiator,
    ownerDepartment: touchpoint.ownerDepartment,
    experienceDimension: touchpoint.experienceDimension,
    archivedAt: touchpoint.archivedAt,
    externalIds: externalIdsOf(touchpoint),
  };
}
