import { type Folders, type Receipt, stageData } from "../../pipelines/build.js";
import { exchange } from "../../pipelines/engine/swap.js";
import { type Site, stageSite } from "../../pipelines/site/build.js";

/** Rebuilds the tables and puts them into their place, as `npm run data` does. */
export async function buildData(folders: Folders): Promise<Receipt> {
  const { receipt, folder } = await stageData(folders);
  if (folder !== folders.output) exchange([folders.output]);
  return receipt;
}

/** Builds the site of tables that are in their place, and puts it into its own. */
export async function buildSite(site: Site): Promise<void> {
  if (await stageSite(site)) exchange([site.dist]);
}
