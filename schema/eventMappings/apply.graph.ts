import { builder } from '../builder.ts';
import { EntityKey } from '../toolkit/write/externalId.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import type { FoundKey } from '../toolkit/write/readInput.ts';
import { startMapping } from './applyMappings.ts';

interface ApplyInput {
  readonly eventType: FoundKey;
}

const EventMappingApplyInput = builder.inputRef<ApplyInput>('EventMappingApplyInput').implement({
  description: 'Which stored events the rules are applied to.',
  fields: (t) => ({
    eventType: t.field({
      type: EntityKey,
      ...bounded(
        { reference: 'EventType' },
        { required: true, description: 'The type of the events, whose rules are applied.' },
      ),
    }),
  }),
});

mutation<ApplyInput, { job: string }>('eventMappingApply', {
  description:
    'Creates a job that applies the rules of a type of events, as they are when a worker comes to an event, to the stored events of the type that came without a touchpoint: each gets the touchpoint and the step of the first rule that fits it, and has none where no rule does. It starts nothing else, and can be repeated: `rowsUpdated` of the job counts the events that changed.',
  scope: 'events:write',
  input: EventMappingApplyInput,
  entity: { field: 'job', model: 'Job', description: 'The job, which a worker does.' },
  resolve: async (ctx, { eventType }) => ({ job: await startMapping(ctx, eventType.key) }),
});
