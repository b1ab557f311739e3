import type { Context } from '../../kernel/context.ts';
import { changePreferences } from './changePreferences.ts';
import type { OpenedLink } from './openLink.ts';

/**
 * Opts out of what a link is about: its purpose, or all that the workspace has by now. Call it in a
 * transaction, with a link that has not expired. Where the customer is gone, there is nothing to do.
 */
export async function optOut(ctx: Context, link: OpenedLink): Promise<void> {
  const purposes = await ctx.db.purpose.findMany({
    where: link.purpose === null ? {} : { id: link.purpose },
    orderBy: { key: 'asc' },
    select: { id: true, key: true },
  });
  const { channel } = link;
  await changePreferences(
    ctx,
    link,
    purposes.map((purpose) => ({ purpose, channel, allowed: false })),
  );
}
