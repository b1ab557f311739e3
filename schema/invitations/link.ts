import { rowTokenOf } from '../kernel/rowToken.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';

/** What the address of a survey's page has where the token of an invitation belongs. */
const mark = '{token}';

/** The columns of a survey that the links to it are made of. */
export interface LinkedSurvey {
  readonly url: string | null;
  readonly anonymous: boolean;
  readonly secret: string;
}

/** Why no links to a survey can be made; null if they can. */
export function linkError(
  { url, anonymous }: Pick<LinkedSurvey, 'url' | 'anonymous'>,
  path: InputPath,
): UserErrorShape | null {
  const has = url?.includes(mark) ?? false;
  if (url !== null && has !== anonymous) return null;
  const cure = anonymous
    ? `The \`url\` of this anonymous survey has \`${mark}\`, which would say who answers. Take it out.`
    : `Set the \`url\` of the survey to the address of its page, with \`${mark}\` where the token of an invitation belongs: \`https://example.com/survey?i=${mark}\`.`;
  const message =
    anonymous && url === null
      ? 'Set the `url` of the survey to the address of its page: invitations lead there.'
      : cure;
  return invalid('WRONG_STATE', path, message);
}

/** The link of an invitation; null where none can be made. That of an anonymous survey is the same for all. */
export function linkOf(survey: LinkedSurvey, invitation: string): string | null {
  if (survey.url === null || linkError(survey, []) !== null) return null;
  if (survey.anonymous) return survey.url;
  return survey.url.replaceAll(mark, rowTokenOf(survey.secret, 'invitation', invitation));
}
