/** Called with the responses that are stored so far, from 0 on: they take the most time. */
export type OnProgress = (stored: number, total: number) => void;
