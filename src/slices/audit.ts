import type { AuditCheck } from "../rows/audit.js";
import type { Source } from "../rows/sources.js";
import type { CheckGrounds } from "../tables/audit-card.js";
import type { ArticleName } from "../text/en/audit.js";
import type { Slices, Tables } from "./tables.js";

/** The checks of the article in its order, and what they rest on; no article where none is among the sources. */
export interface AuditSlice extends CheckGrounds {
  article: ArticleName | null;
  checks: readonly AuditCheck[];
}

/** Returns one slice: the page has no choices. */
export function cut(tables: Tables): Slices<AuditSlice> {
  return new Map([["audit", auditOf(tables)]]);
}

/** Returns a source as sentences name an article. */
function articleName({ title, publisher, url, author, published }: Source): ArticleName {
  return { title, publisher, url, author, published };
}

/** Returns the checks with no more than what they rest on. */
export function auditOf({ article, audit, audit_readings, focus: [focus], sources }: Tables): AuditSlice {
  const own = sources.find(({ source_id }) => source_id === focus?.source_id);
  const used = new Set(audit.flatMap(({ source_ids }) => source_ids.split(" ")));
  const claims = new Set(audit.flatMap(({ claim_ids }) => claim_ids.split(" ")));
  return {
    article: own ? articleName(own) : null,
    checks: audit,
    readings: audit_readings,
    sources: sources
      .filter(({ source_id }) => used.has(source_id))
      .map(({ source_id, publisher, url }) => ({ source_id, publisher, url })),
    prints: article
      .filter(({ observation_id }) => claims.has(observation_id))
      .map(({ observation_id, printed }) => ({ observation_id, printed })),
  };
}
