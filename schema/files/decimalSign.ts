/** The decimal sign of the numbers in a CSV file. */
export const decimalSigns = ['POINT', 'COMMA'] as const;
export type DecimalSign = (typeof decimalSigns)[number];

/**
 * A number with a decimal comma as one with a decimal point. A point becomes a comma, so that a number with
 * one is refused: it stands between thousands there.
 */
export function pointedNumber(cell: string): string {
  return cell.replaceAll(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
}
