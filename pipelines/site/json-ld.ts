/** Returns an object of schema.org as the element that a page carries for machines. */
export function jsonLd(object: object): string {
  return `<script type="application/ld+json">${JSON.stringify(object).replaceAll("<", "\\u003c")}</script>`;
}
