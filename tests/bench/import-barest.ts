import { rmSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { literal } from "../../pipelines/engine/duckdb.js";

// The least that writes the columns of trade_flows, in its order and partitions: nothing is left out or checked.
const [folder = "", memory = "", ...paths] = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
const temp_directory = `${folder}.tmp`;
const instance = await DuckDBInstance.create(":memory:", { memory_limit: memory, temp_directory });
const db = await instance.connect();
await db.run(`copy (
  select
    reporterISO as reporter, partnerISO as partner, 'un-comtrade' as source_id, cmdCode as product, flowCode as flow,
    null::tinyint as month, classificationCode as classification, primaryValue as value, netWgt as net_weight,
    if(cifvalue is null, 'FOB', 'CIF') as valuation, 'A' as obs_status, '0123456789abcdef' as file_id,
    (row_number() over ())::integer as row, refYear as year
  from read_csv([${paths.map(literal).join(", ")}], header = true, types = {
    'cmdCode': 'varchar', 'primaryValue': 'decimal(18, 3)', 'netWgt': 'decimal(18, 3)', 'refYear': 'smallint'
  })
  order by year, reporter, partner, source_id, product, flow
) to ${literal(folder)} (format parquet, compression snappy, partition_by (year))`);
db.closeSync();
instance.closeSync();
rmSync(temp_directory, { recursive: true, force: true });
console.log(process.resourceUsage().maxRSS * 1024);
