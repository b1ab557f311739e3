/** What a dry run throws where what decides is not known of the past. */
export class NotKnown extends Error {}
