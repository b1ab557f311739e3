import { rowTokenOf } from '../kernel/rowToken.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';

/** What the address of a survey's page has where the token of an invitation belongs. */
const mark = '{token}';

/** The columns of a survey that the links to it are made of. */
export interface LinkedSurvey {
  readonly url: string | null;
  readonly anonymous: boolean;
  readonly secret: string;
  readonly workspace: { readonly surveyUrl: string | null };
}

/** What a link to a survey is read from. */
export const linkedSurvey = {
  url: true,
  anonymous: true,
  secret: true,
  workspace: { select: { surveyUrl: true } },
} as const;

/** The address of a survey's page. The workspace's has a token, which links to an anonymous survey lack. */
function pageOf({ url, anonymous, workspace }: Omit<LinkedSurvey, 'secret'>): string | null {
  return url ?? (anonymous ? null : workspace.surveyUrl);
}

/** Why no links to a survey can be made; null if they can. */
export function linkError(
  survey: Omit<LinkedSurvey, 'secret'>,
  path: InputPath,
): UserErrorShape | null {
  const { anonymous } = survey;
  const url = pageOf(survey);
  const has = url?.includes(mark) ?? false;
  if (url !== null && has !== anonymous) return null;
  const cure = anonymous
    ? `The \`url\` of this anonymous survey has \`${mark}\`, which would say who answers. Take it out.`
    : `Set the \`url\` of the survey, or the \`surveyUrl\` of the workspace, to the address of its page, with \`${mark}\` where the token of an invitation belongs: \`https://example.com/survey?i=${mark}\`.`;
  const message =
    anonymous && url === null
      ? 'Set the `url` of the survey to the address of its page: invitations lead there.'
      : cure;
  return invalid('WRONG_STATE', path, message);
}

/** The link of an invitation; null where none can be made. That of an anonymous survey is the same for all. */
export function linkOf(survey: LinkedSurvey, invitation: string): string | null {
  const url = pageOf(survey);
  if (url === null || linkError(survey, []) !== null) return null;
  if (survey.anonymous) return url;
  return url.replaceAll(mark, rowTokenOf(survey.secret, 'invitation', invitation));
}

/** What a link to a survey looks like, before there is an invitation; null where none can be made. */
export function sampleLink(survey: Omit<LinkedSurvey, 'secret'>): string | null {
  return linkError(survey, []) === null
    ? (pageOf(survey)?.replaceAll(mark, 'preview') ?? null)
    : null;
}
