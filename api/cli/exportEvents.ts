import { CustomerMatch } from '../../prisma/generated/client/enums.ts';
import { exportFile } from './exportResponses.ts';
import type { ExportRowsOptions } from './exportRows.ts';
import { jobSelection, type ShownJob } from './jobProgress.ts';
import { momentOf, oneOf, writtenAs } from './optionValues.ts';
import { done, type InputError } from './remote.ts';
import type { Terminal } from './terminal.ts';

/** The options of `cxgraph export events`, as they were typed. */
export interface ExportEventsOptions extends ExportRowsOptions {
  readonly match: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** `cxgraph export events`: into a file, which exists only once it is whole, or to stdout. */
export async function exportEvents(
  options: ExportEventsOptions,
  terminal: Terminal,
): Promise<void> {
  const { match, from, to } = options;
  const matches = Object.values(CustomerMatch);
  const filter = {
    ...(match.length > 0 && { match: match.map((each) => oneOf('--match', each, matches)) }),
    ...(from && { from: momentOf('--from', from) }),
    ...(to && { to: momentOf('--to', to) }),
  };
  const input = { ...writtenAs(options), filter };
  await exportFile(options, terminal, async (server) => {
    const { eventExport } = await server.ask<{
      eventExport: { job: ShownJob | null; errors: InputError[] };
    }>(
      'ExportEvents',
      `mutation ExportEvents($input: EventExportInput!) { eventExport(input: $input) { job { ${jobSelection} } errors { message path } } }`,
      { input },
    );
    return done(eventExport.job, eventExport.errors);
  });
}
