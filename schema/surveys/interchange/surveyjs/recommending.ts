import type { Part } from '../part.ts';

/** Words for recommending, and names of the score itself, in the languages of SurveyJS. */
const words = new RegExp(
  [
    '(?:^|[^a-z])nps(?:[^a-z]|$)|net.?promoter|promoter.?score',
    'recom+[ae]nd|refer us|tell (?:a|your) friend|empfehl|recomiend|raccomand|consigli|anbefal',
    'rekom+end|aanbevel|aanrad|suosittel|soovita|ajánl|polec|doporuč|odporúč|preporuč|priporoč',
    'tavsiye|öner|rekomendas|sarankan|giới thiệu|συστή|συνιστ|рекоменд|препоръч|препоруч|радит[ьи]',
    'توصي|توصية|להמליץ|ממליצ|توصیه|แนะนำ|सिफ़?ारिश|अनुशंसा|推荐|推薦|勧め|薦め|おすすめ|추천|권하|ieteik',
  ].join('|'),
  'iu',
);

/** Whether texts or a name are about how likely the respondent is to recommend. */
export function asksToRecommend(texts: readonly string[]): boolean {
  return texts.some((text) => words.test(text));
}

/** The name and the texts of a question in all its languages, without marking them as used. */
export function textsIn(part: Part): string[] {
  const names = ['name', 'title', 'description', 'minRateDescription', 'maxRateDescription'];
  return names.flatMap((name) => {
    const text = part.get(name);
    const parts = text?.isObject ? text.children().map(([, child]) => child) : text ? [text] : [];
    return parts.map(({ content }) => (typeof content === 'string' ? content : ''));
  });
}
