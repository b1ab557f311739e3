import type { Page } from 'playwright-core';

/** A line of a comment in the editor, as the eye meets it. */
export interface Comment {
  readonly text: string;
  /** Of its colour and the one behind it, from 1 to 21; text can be read from 4.5 on (WCAG 2). */
  readonly contrast: number;
  /** Whether the editor shows it to its end. */
  readonly whole: boolean;
}

/** What the page hands over: colours as it computes them. */
interface Drawn {
  readonly text: string;
  readonly colour: string;
  readonly behind: string;
  readonly whole: boolean;
}

/** The lines of comments that the editor of the open tab shows. */
export async function commentsOn(page: Page): Promise<Comment[]> {
  const drawn = await page.evaluate<Drawn[]>(`(() => {
    const editor = document.querySelector('.graphiql-query-editor .monaco-scrollable-element');
    const end = editor.getBoundingClientRect().right;
    const colourBehind = (element) => {
      const colour = getComputedStyle(element).backgroundColor;
      if (/^rgb\\(/.test(colour) || element.parentElement === null) return colour;
      return colourBehind(element.parentElement);
    };
    return [...editor.querySelectorAll('.view-line > span > span')]
      .filter((token) => token.textContent.trimStart().startsWith('#'))
      .map((token) => ({
        text: token.textContent,
        colour: getComputedStyle(token).color,
        behind: colourBehind(token),
        whole: token.getBoundingClientRect().right <= end,
      }));
  })()`);
  return drawn.map(({ text, colour, behind, whole }) => ({
    // The editor draws blanks as such that do not break.
    text: text.replaceAll('\u00a0', ' '),
    contrast: contrastOf(luminanceOf(colour), luminanceOf(behind)),
    whole,
  }));
}

function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** WCAG 2's relative luminance of `rgb(0, 128, 0)`, from 0 to 1. */
function luminanceOf(colour: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = (
    /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1) ?? []
  ).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
