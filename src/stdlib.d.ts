/** What Framework gives to modules of the site. */
declare module "observablehq:stdlib" {
  export function FileAttachment(path: string): {
    // biome-ignore lint/suspicious/noExplicitAny: the rows of pipelines/models/site, typed where they are used
    json(): Promise<any>;
    text(): Promise<string>;
  };
}
