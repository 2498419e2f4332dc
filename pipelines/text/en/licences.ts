/** What is shipped of others, as one of these lines names it. */
interface Named {
  name: string;
  version: string;
  licence: string;
}

/** Words of the list of licences of what the site is made with. */
export const licenceWords = {
  head: (count: number) =>
    "Licences\n\n" +
    `The pages of this site hold work of others: ${count} programs, fonts and maps. Each is listed here with its\n` +
    "version and licence; the licences follow in full. The shapes of countries are those of Natural Earth,\n" +
    "which are in the public domain. What the tables hold belongs to the sources named in them.",
  line: ({ name, version, licence }: Named) => `${name} ${version}: ${licence}`,
};
