/** Where links of customers begin on the server: `/preferences/<token>`. */
export const linkPrefix = '/preferences/';

/** The path of a link. */
export function linkPath(token: string): string {
  return `${linkPrefix}${token}`;
}
