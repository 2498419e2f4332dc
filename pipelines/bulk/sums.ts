import { join } from "node:path";
import { literal, query, withDatabase } from "../engine/duckdb.js";
import type { Manifest } from "./manifest.js";

/** How often a reporter's row for the world was compared with the sum of its partners, and how that came out. */
export interface Sums {
  compared: number;
  /** To the tenth of a cent. */
  equal: number;
  /** Within what partners in whole dollars can be off, one each. */
  within: number;
  /** Where they differ most, in words. */
  largest: string | null;
}

/** Returns how the sums of some years came out. */
export async function sumsOf(folder: string, { years }: Manifest, asked: readonly number[]): Promise<Sums> {
  const files = asked.flatMap((year) => years[year]?.sums.file ?? []).map((file) => literal(join(folder, file)));
  if (files.length === 0) return { compared: 0, equal: 0, within: 0, largest: null };
  return withDatabase(async (db) => {
    const [found] = await query<Sums>(
      db,
      `with sums as (
        select *, abs(world - partners) as off, off = 0 as is_equal, off > partner_count as is_different
        from read_parquet([${files.join(", ")}])
      )
      select
        count(*)::integer as compared,
        (count(*) filter (is_equal))::integer as equal,
        (count(*) filter (not is_equal and not is_different))::integer as within,
        arg_max(reporter || ', ' || flow || ', ' || product || ', ' || year || ': ' || world || ' for the world, '
          || partners || ' for its partners', off) filter (is_different) as largest
      from sums`,
    );
    return found ?? { compared: 0, equal: 0, within: 0, largest: null };
  });
}
