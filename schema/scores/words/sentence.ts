import { BoundedCache } from '../../kernel/boundedCache.ts';
import { canonicalLocale, localeOf } from '../../toolkit/locale.ts';
import type { ScoreMetric } from '../metrics/formula.ts';
import type { Score } from '../score.ts';
import { type ScoreWords, scoreWords } from './scoreWords.ts';
import { usualLevel, verdictOf } from './verdict.ts';

const offered = { locales: Object.keys(scoreWords), defaultLocale: 'en' };
const words: ReadonlyMap<string, ScoreWords> = new Map(Object.entries(scoreWords));

/**
 * The sentence that a report prints of a score: `NPS is 30 (14 to 44, n = 100), higher than the rest.`
 *
 * @param locale of the reader; English for a language without words
 */
export function sentenceOf(score: Score, locale: string): string {
  const language = localeOf(offered, locale);
  const { names, shown, bare, hidden, revealing, verdicts, smallBase } =
    words.get(language ?? '') ?? scoreWords.en;
  const reader = language === null ? 'en' : (canonicalLocale(locale) ?? language);
  const inWords = formatOf(reader, score.metric);
  const { value, interval, n, percentile } = score;
  const unit = unitOf(score.metric);
  const numbers = {
    value: value === null ? '' : inWords.format(value / unit),
    low: interval ? inWords.format(interval.low / unit) : '',
    high: interval ? inWords.format(interval.high / unit) : '',
    n: formatOf(reader, null).format(n),
  };
  const name = filledIn(names[score.metric], { percentile: String(percentile ?? '') });
  const unshown = score.revealing ? revealing : hidden;
  const template = value === null ? unshown : interval ? shown : bare;
  const rest = score.fromRest();
  const verdict = rest && verdictOf(rest.difference, rest.adjustedP, usualLevel);
  return [
    filledIn(template, { ...numbers, name }),
    verdict ? verdicts[verdict] : '',
    value !== null && score.caution ? smallBase : '',
    '.',
  ].join('');
}

const points: ReadonlySet<ScoreMetric> = new Set(['NPS', 'NET']);
const shares: ReadonlySet<ScoreMetric> = new Set([
  'CSAT',
  'CES_AGREEMENT',
  'TOP_BOX',
  'TOP_TWO_BOX',
  'BOTTOM_TWO_BOX',
]);

/** Formats are cached because they are slow to make, and a series has thousands of sentences. */
const formats = new BoundedCache<Intl.NumberFormat>(200);

/** How a language writes the values of a metric, or counts. */
function formatOf(locale: string, metric: ScoreMetric | null): Intl.NumberFormat {
  const key = `${locale} ${metric}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, {
    ...(metric && decimals(metric)),
    // Minus zero is zero.
    signDisplay: 'negative',
  });
  formats.set(key, format, 1);
  return format;
}

/** As reports print them: whole points and percents, two decimals of a mean. */
function decimals(metric: ScoreMetric): Intl.NumberFormatOptions {
  if (shares.has(metric)) return { style: 'percent', maximumFractionDigits: 0 };
  return { maximumFractionDigits: points.has(metric) ? 0 : 2 };
}

/** Intl has percents as shares of 1. */
function unitOf(metric: ScoreMetric): number {
  return shares.has(metric) ? 100 : 1;
}

function filledIn(template: string, texts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => texts[key] ?? '');
}
