/** What is used here of subset-font, which has no types of its own. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: {
      targetFormat: "sfnt" | "woff2";
      keepAllGlyphs?: boolean;
      preserveNameIds?: number[];
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Buffer>;
}
