import { join } from "node:path";
import { asyncBufferFromUrl, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { writePart } from "../../../pipelines/bulk/partitions.js";
import { literal, query, withDatabase } from "../../../pipelines/engine/duckdb.js";

import { scratchFolder } from "../../helpers/project.js";
import { serveSite } from "../../helpers/site.js";

/** Two million rows in the order and columns of a partition. */
const MANY = `
  select 'R' || r as reporter, 'P' || p as partner, 'un-comtrade' as source_id, lpad(c::varchar, 6, '0') as product,
    'export' as flow, null::tinyint as month, 'H5' as classification,
    (hash(r, p, c) % 1000000000 / 7)::decimal(18, 3) as value, null::decimal(18, 3) as net_weight, 'FOB' as valuation,
    'A' as obs_status, '0123456789abcdef' as file_id, (hash(c, p, r) % 10000000)::integer as row
  from range(10, 110) as reporters(r), range(10, 110) as partners(p), range(200) as products(c)
  order by reporter, partner, product`;

describe("a program that asks for ranges", () => {
  it("reads the rows of a pair from the served file, fetching little of it, as DuckDB reads them", async () => {
    const site = scratchFolder();
    const part = await withDatabase((db) => writePart(db, join(site, "data"), "trade_flows/year=2030", MANY));
    const path = join(site, "data", part.file);
    const { address, close } = await serveSite(site);
    try {
      let fetched = 0;
      const counting: typeof fetch = async (...asked) => {
        const response = await fetch(...asked);
        if ((asked[1] as RequestInit | undefined)?.method !== "HEAD")
          fetched += Number(response.headers.get("content-length"));
        return response;
      };
      const file = await asyncBufferFromUrl({ url: `${address}/data/${part.file}`, fetch: counting });
      const filter = { reporter: { $eq: "R42" }, partner: { $eq: "P17" } };
      const rows = await parquetReadObjects({ file, columns: ["reporter", "partner", "product", "value"], filter });
      const [known] = await withDatabase((db) =>
        query(
          db,
          `select count(*)::integer as count, sum(value)::double as value from read_parquet(${literal(path)})
            where reporter = 'R42' and partner = 'P17'`,
        ),
      );
      expect(rows.length).toBeGreaterThan(0);
      expect({ count: rows.length, value: rows.reduce((sum, { value }) => sum + Number(value), 0) }).toEqual({
        count: known?.["count"],
        value: expect.closeTo(Number(known?.["value"]), 0),
      });
      expect(fetched / part.bytes).toBeLessThan(0.1);
    } finally {
      await close();
    }
  });
});
