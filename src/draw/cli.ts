import { explained } from "../../pipelines/engine/troubles.js";
import { draw } from "../draw.js";

const [folder = "", data = "", fonts = "", address = "", builtOn = ""] = process.argv.slice(2);
try {
  await draw(folder, data, { fonts, address, builtOn });
} catch (error) {
  console.error(explained(error));
  process.exitCode = 1;
}
