/** A defect of GraphiQL's own page, and the text of the page that is replaced. */
export interface Mend {
  readonly defect: string;
  readonly from: string;
  readonly to: string;
}

/** For the exact version that is installed; a test checks that each `from` is still in its page. */
export const mends: readonly Mend[] = [
  {
    // Its tabs can be dragged. When their row changes its size (its font has loaded, the window is
    // narrower), the library that drags them moves each to where a dragged one would be, and a style
    // hides that until a tab has the focus. A press makes the tab jump away from the pointer.
    defect: 'Tabs ignore their first click.',
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
    defect: 'Comments are too dim on the dark background.',
    from: '{token:"comment",foreground:"608B4E"},{token:"number",foreground:"B5CEA8"}',
    to: '{token:"comment",foreground:"82B36B"},{token:"number",foreground:"B5CEA8"}',
  },
  {
    // An icon's title is made from the name of its function, which the build has shortened to three
    // letters. The buttons have names of their own.
    defect: 'Icons have tooltips such as "wze icon".',
    from: 'r=H.jsx(n,{title:e,...i})',
    to: 'r=H.jsx(n,{...i})',
  },
  {
    // It asks for events alone, and so a refusal comes as one, whose answer has the status 200.
    defect: 'A subscription that is refused looks as if it had begun.',
    from: 'd="text/event-stream",',
    to: 'd="text/event-stream, application/json",',
  },
];

/** GraphiQL's page without its defects. */
export function mended(page: string): string {
  // A function, because `$` in a replacement text has a meaning.
  return mends.reduce((text, { from, to }) => text.replace(from, () => to), page);
}
