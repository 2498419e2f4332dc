/** A class of widths that drawings are made for: wide ones stand on pages from 640 pixels on, narrow ones on phones. */
export interface Size {
  name: "wide" | "narrow";
  width: number;
}

export const WIDE: Size = { name: "wide", width: 760 };
export const NARROW: Size = { name: "narrow", width: 340 };

/** The media query of wide drawings; the style sheet shows them by the same one. */
export const WIDE_MEDIA = "(min-width: 40rem)";

/**
 * How charts are drawn. `sizes`: both at build, in the browser the one that is seen. `later` puts off what a reader
 * does not see yet, such as the rows folded away below a chart; nothing is put off at build.
 */
export const drawn: { sizes: readonly Size[]; later: (fill: () => void) => void } = {
  sizes: [WIDE, NARROW],
  later: (fill) => fill(),
};
