import type { Channel, MessageKind } from '../../prisma/generated/client/enums.ts';
import { invalid, notFound, throwUserErrors, UserErrorsThrown } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** A template that messages are sent of. */
export interface UsedTemplate {
  readonly id: string;
  readonly channel: Channel;
  readonly kind: MessageKind;
}

const path = ['input', 'template'];

/**
 * The template of a key, which `messageSend` may use.
 *
 * @throws UserErrorsThrown if it is archived, or for invitations or the team
 */
export async function usedTemplate(db: WorkspaceDb, id: string): Promise<UsedTemplate> {
  const template = await db.messageTemplate.findFirst({
    where: { id },
    select: { id: true, channel: true, kind: true, archivedAt: true, purposeId: true },
  });
  if (!template) throw new UserErrorsThrown(notFound(path, 'template'));
  const { kind, archivedAt, purposeId } = template;
  const problem = archivedAt
    ? 'The template is archived. Restore it, or use another.'
    : kind === 'INVITE' || kind === 'REMINDER'
      ? `A template of the kind ${kind} is sent with an invitation. Add it to the \`templates\` of a survey, and call \`invitationCreate\`.`
      : kind === 'ALERT'
        ? 'A template of the kind ALERT is for the team. Use one of the kind FOLLOW_UP.'
        : purposeId === null
          ? 'The template has no purpose that consent could be for. Set its `purpose`.'
          : null;
  throwUserErrors(problem === null ? [] : [invalid('WRONG_STATE', path, problem)]);
  return template;
}
