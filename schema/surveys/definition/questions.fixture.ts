/** A text in English. */
export const en = (text: string) => [{ locale: 'en', text }];
/** The least of a question, as an input has it. */
export const questionOf = (key: string, kind: string, more: object = {}) => ({
  key,
  kind,
  title: en('What?'),
  ...more,
});
/** A survey of one page. */
export const on = (...questions: object[]) => ({ pages: [{ questions }] });
export const choice = (key: string, more: object = {}) => ({ key, label: en('A'), ...more });
