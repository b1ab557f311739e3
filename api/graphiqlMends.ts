/** A fault of GraphiQL's own page, and the text of it that is exchanged. */
export interface Mend {
  readonly fault: string;
  readonly from: string;
  readonly to: string;
}

/** Of the exact version that is installed; a test sees to it that each still finds its text. */
export const mends: readonly Mend[] = [
  {
    // Its tabs can be dragged. When their row changes its size (its font has loaded, the window is
    // narrower), the library that drags them moves each to where a dragged one would be, and a style
    // hides that until a tab has the focus. Pressed, the tab jumps from under the pointer.
    fault: 'Tabs ignore their first click.',
    from: 'scalePositionWithinConstraints(){',
    // Measures anew, and leaves what is not being dragged where it is.
    to:
      'scalePositionWithinConstraints(){if(!this.isDragging){' +
      'const{current,projection}=this.visualElement;if(!current||!projection)return;' +
      'projection.root&&projection.root.updateScroll();projection.updateLayout();' +
      'this.constraints=!1;this.resolveConstraints();return}',
  },
  {
    // 3.6 : 1 where 4.5 : 1 can be read; this has 5.9 : 1.
    fault: 'Comments are too dim on the dark background.',
    from: '{token:"comment",foreground:"608B4E"},{token:"number",foreground:"B5CEA8"}',
    to: '{token:"comment",foreground:"82B36B"},{token:"number",foreground:"B5CEA8"}',
  },
  {
    // An icon's title is made of the name of its function, which the build has shortened to three
    // letters. The buttons have names of their own.
    fault: 'Icons have tooltips such as "wze icon".',
    from: 'r=H.jsx(n,{title:e,...i})',
    to: 'r=H.jsx(n,{...i})',
  },
];

/** GraphiQL's page without its faults. */
export function mended(page: string): string {
  // By a function, because a text may hold `$`.
  return mends.reduce((text, { from, to }) => text.replace(from, () => to), page);
}
