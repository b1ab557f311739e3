import { builder } from '../../builder.ts';
import { delimiterOfExport } from '../../jobs/delimiterFields.ts';
import { FileFormat } from '../../jobs/job.graph.ts';
import { insertJob, writtenAsErrors } from '../../jobs/newJob.ts';
import { personalScope } from '../../kernel/scope.ts';
import { throwUserErrors } from '../../kernel/userError.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { Channel } from '../../touchpoints/channel.graph.ts';
import '../invitation.graph.ts';
import { InvitationDueType } from '../state.graph.ts';
import type { InvitationExportSettings } from './invitationExports.ts';

const ExportInput = builder.inputType('InvitationExportInput', {
  description: 'A file of links that are due to be sent.',
  fields: (t) => ({
    survey: t.id(
      bounded({ reference: 'Survey' }, { required: true, description: 'The survey, by its id.' }),
    ),
    format: t.field({
      type: FileFormat,
      required: true,
      description: 'How the file is to be written.',
    }),
    due: t.field({
      type: InvitationDueType,
      description: 'Whether to export invitations or reminders; by default both.',
    }),
    channel: t.field({ type: Channel, description: 'Only those for this channel.' }),
    delimiter: t.string(delimiterOfExport),
    bom: t.boolean({
      description:
        'Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default.',
    }),
  }),
});

mutation('invitationExport', {
  description: `Creates a job that exports the links that are due to be sent for a survey, for the tool that sends them: \`invitation\`, \`due\`, \`customer\`, \`name\`, \`email\`, \`phone\`, \`channel\`, \`locale\`, \`url\` and \`expiresAt\`. Fetch it with \`GET\` from the job’s \`path\`, with a key that has the scopes \`${personalScope}\` and \`invitations:read\`; it is written while it is read. Customers who must not be contacted at that moment, because they refused since or in their quiet hours, are left out, and so is what cxgraph sends itself, by \`templates\` of the survey. It changes nothing: report with \`invitationMark\` what was sent.`,
  scope: 'invitations:read',
  input: ExportInput,
  entity: { field: 'job', model: 'Job', description: 'The job that waits to be fetched.' },
  resolve: async (ctx, input) => {
    const { survey: surveyId, format, due, channel, bom, delimiter } = input;
    throwUserErrors(writtenAsErrors(input));
    const settings: InvitationExportSettings = {
      due: due ?? null,
      channel: channel ?? null,
      bom: bom ?? false,
      delimiter: delimiter ?? ',',
    };
    const kind = 'INVITATION_EXPORT' as const;
    return {
      job: await insertJob(ctx, { kind, rowType: 'Invitation', surveyId, format, settings }),
    };
  },
});
