import type { ScoreMetric } from '../metrics/formula.ts';
import type { ScoreVerdict } from './verdict.ts';

/** What the sentences of scores are made of in one language; `{value}` and the like are filled in. */
export interface ScoreWords {
  /** What begins a sentence: the metric with its article, where the language has one. */
  readonly names: Readonly<Record<ScoreMetric, string>>;
  readonly shown: string;
  /** For scores without an interval. */
  readonly bare: string;
  /** For scores of too few answers. */
  readonly hidden: string;
  /** For scores of enough answers that are suppressed, because others would reveal a few. */
  readonly revealing: string;
  /** What is appended where there is a test from the rest. They have no gender, so that they fit each name. */
  readonly verdicts: Readonly<Record<ScoreVerdict, string>>;
  readonly smallBase: string;
}

/** The languages of the sentences of scores. */
export const scoreWords = {
  en: {
    names: {
      NPS: 'NPS',
      CSAT: 'CSAT',
      CES: 'CES',
      CES_AGREEMENT: 'CES agreement',
      MEAN: 'The mean',
      TOP_BOX: 'The top box',
      TOP_TWO_BOX: 'The top two box',
      BOTTOM_TWO_BOX: 'The bottom two box',
      NET: 'The net score',
      MEDIAN: 'The median',
      PERCENTILE: 'Percentile {percentile}',
    },
    shown: '{name} is {value} ({low} to {high}, n = {n})',
    bare: '{name} is {value} (n = {n})',
    hidden: '{name} is not shown: too few answers (n = {n})',
    revealing: '{name} is not shown: with other scores it would reveal few answers (n = {n})',
    verdicts: {
      HIGHER: ', higher than the rest',
      LOWER: ', lower than the rest',
      NO_DIFFERENCE_SHOWN: ', with no difference from the rest shown',
    },
    smallBase: '; small base',
  },
  de: {
    names: {
      NPS: 'Der NPS',
      CSAT: 'Der CSAT',
      CES: 'Der CES',
      CES_AGREEMENT: 'Die CES-Zustimmung',
      MEAN: 'Der Mittelwert',
      TOP_BOX: 'Die Top-Box',
      TOP_TWO_BOX: 'Die Top-2-Box',
      BOTTOM_TWO_BOX: 'Die Bottom-2-Box',
      NET: 'Der Netto-Wert',
      MEDIAN: 'Der Median',
      PERCENTILE: 'Das {percentile}. Perzentil',
    },
    shown: '{name} ist {value} ({low} bis {high}, n = {n})',
    bare: '{name} ist {value} (n = {n})',
    hidden: '{name} wird nicht gezeigt: zu wenige Antworten (n = {n})',
    revealing:
      '{name} wird nicht gezeigt: mit anderen Werten ließen sich wenige Antworten erschließen (n = {n})',
    verdicts: {
      HIGHER: ', höher als bei den übrigen',
      LOWER: ', niedriger als bei den übrigen',
      NO_DIFFERENCE_SHOWN: ', ein Unterschied zu den übrigen ist nicht nachgewiesen',
    },
    smallBase: '; kleine Basis',
  },
  fr: {
    names: {
      NPS: 'Le NPS',
      CSAT: 'Le CSAT',
      CES: 'Le CES',
      CES_AGREEMENT: 'L’accord CES',
      MEAN: 'La moyenne',
      TOP_BOX: 'Le top box',
      TOP_TWO_BOX: 'Le top 2 box',
      BOTTOM_TWO_BOX: 'Le bottom 2 box',
      NET: 'Le score net',
      MEDIAN: 'La médiane',
      PERCENTILE: 'Le {percentile}e centile',
    },
    shown: '{name} est de {value} (de {low} à {high}, n = {n})',
    bare: '{name} est de {value} (n = {n})',
    hidden: 'Pas de résultat pour « {name} » : trop peu de réponses (n = {n})',
    revealing:
      'Pas de résultat pour « {name} » : avec d’autres scores, on en déduirait quelques réponses (n = {n})',
    verdicts: {
      HIGHER: ', au-dessus du reste',
      LOWER: ', en dessous du reste',
      NO_DIFFERENCE_SHOWN: ', sans différence démontrée avec le reste',
    },
    smallBase: ' ; base faible',
  },
  es: {
    names: {
      NPS: 'El NPS',
      CSAT: 'El CSAT',
      CES: 'El CES',
      CES_AGREEMENT: 'El acuerdo CES',
      MEAN: 'La media',
      TOP_BOX: 'El top box',
      TOP_TWO_BOX: 'El top 2 box',
      BOTTOM_TWO_BOX: 'El bottom 2 box',
      NET: 'El valor neto',
      MEDIAN: 'La mediana',
      PERCENTILE: 'El percentil {percentile}',
    },
    shown: '{name} es de {value} (de {low} a {high}, n = {n})',
    bare: '{name} es de {value} (n = {n})',
    hidden: '{name} no se muestra: hay muy pocas respuestas (n = {n})',
    revealing:
      '{name} no se muestra: junto con otros valores revelaría unas pocas respuestas (n = {n})',
    verdicts: {
      HIGHER: ', por encima del resto',
      LOWER: ', por debajo del resto',
      NO_DIFFERENCE_SHOWN: ', sin diferencia demostrada con el resto',
    },
    smallBase: '; base pequeña',
  },
  it: {
    names: {
      NPS: 'L’NPS',
      CSAT: 'Il CSAT',
      CES: 'Il CES',
      CES_AGREEMENT: 'L’accordo CES',
      MEAN: 'La media',
      TOP_BOX: 'Il top box',
      TOP_TWO_BOX: 'Il top 2 box',
      BOTTOM_TWO_BOX: 'Il bottom 2 box',
      NET: 'Il valore netto',
      MEDIAN: 'La mediana',
      PERCENTILE: 'Il {percentile}º percentile',
    },
    shown: '{name} è {value} (da {low} a {high}, n = {n})',
    bare: '{name} è {value} (n = {n})',
    hidden: '{name} non è disponibile: troppo poche risposte (n = {n})',
    revealing: '{name} non è disponibile: con altri valori rivelerebbe poche risposte (n = {n})',
    verdicts: {
      HIGHER: ', al di sopra del resto',
      LOWER: ', al di sotto del resto',
      NO_DIFFERENCE_SHOWN: ', senza differenza dimostrata rispetto al resto',
    },
    smallBase: '; base ridotta',
  },
  nl: {
    names: {
      NPS: 'De NPS',
      CSAT: 'De CSAT',
      CES: 'De CES',
      CES_AGREEMENT: 'De CES-instemming',
      MEAN: 'Het gemiddelde',
      TOP_BOX: 'De top box',
      TOP_TWO_BOX: 'De top 2 box',
      BOTTOM_TWO_BOX: 'De bottom 2 box',
      NET: 'De nettoscore',
      MEDIAN: 'De mediaan',
      PERCENTILE: 'Het {percentile}e percentiel',
    },
    shown: '{name} is {value} ({low} tot {high}, n = {n})',
    bare: '{name} is {value} (n = {n})',
    hidden: '{name} wordt niet getoond: te weinig antwoorden (n = {n})',
    revealing:
      '{name} wordt niet getoond: met andere scores zou dit enkele antwoorden onthullen (n = {n})',
    verdicts: {
      HIGHER: ', hoger dan bij de rest',
      LOWER: ', lager dan bij de rest',
      NO_DIFFERENCE_SHOWN: ', zonder aangetoond verschil met de rest',
    },
    smallBase: '; kleine basis',
  },
  pl: {
    names: {
      NPS: 'NPS',
      CSAT: 'CSAT',
      CES: 'CES',
      CES_AGREEMENT: 'Zgodność CES',
      MEAN: 'Średnia',
      TOP_BOX: 'Top box',
      TOP_TWO_BOX: 'Top 2 box',
      BOTTOM_TWO_BOX: 'Bottom 2 box',
      NET: 'Wynik netto',
      MEDIAN: 'Mediana',
      PERCENTILE: '{percentile}. percentyl',
    },
    shown: '{name} wynosi {value} (od {low} do {high}, n = {n})',
    bare: '{name} wynosi {value} (n = {n})',
    hidden: '{name}: brak wyniku, zbyt mało odpowiedzi (n = {n})',
    revealing: '{name}: brak wyniku, razem z innymi ujawniłby nieliczne odpowiedzi (n = {n})',
    verdicts: {
      HIGHER: ', powyżej pozostałych',
      LOWER: ', poniżej pozostałych',
      NO_DIFFERENCE_SHOWN: ', bez wykazanej różnicy względem pozostałych',
    },
    smallBase: '; mała próba',
  },
  pt: {
    names: {
      NPS: 'O NPS',
      CSAT: 'O CSAT',
      CES: 'O CES',
      CES_AGREEMENT: 'A concordância CES',
      MEAN: 'A média',
      TOP_BOX: 'O top box',
      TOP_TWO_BOX: 'O top 2 box',
      BOTTOM_TWO_BOX: 'O bottom 2 box',
      NET: 'O valor líquido',
      MEDIAN: 'A mediana',
      PERCENTILE: 'O percentil {percentile}',
    },
    shown: '{name} é de {value} (de {low} a {high}, n = {n})',
    bare: '{name} é de {value} (n = {n})',
    hidden: '{name} não é mostrado: poucas respostas (n = {n})',
    revealing: '{name} não é mostrado: com outros valores revelaria poucas respostas (n = {n})',
    verdicts: {
      HIGHER: ', acima do restante',
      LOWER: ', abaixo do restante',
      NO_DIFFERENCE_SHOWN: ', sem diferença demonstrada em relação ao restante',
    },
    smallBase: '; base pequena',
  },
} as const satisfies Readonly<Record<string, ScoreWords>>;
