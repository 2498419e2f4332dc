import type { PairFlows } from "../../pipelines/bulk/pairs.js";
import type { History } from "../../pipelines/publish/editions.js";
import type { Partition } from "../../pipelines/publish/partitions.js";
import type { RegionMap } from "../../pipelines/publish/region-map.js";
import type { LineageNode } from "../charts/lineage.js";
import type { Annual } from "../rows/annual.js";
import type { ArticleFigure } from "../rows/article.js";
import type { AuditCheck } from "../rows/audit.js";
import type { AuditReading } from "../rows/audit-readings.js";
import type { FreightFactor } from "../rows/cif-fob.js";
import type { Code } from "../rows/codes.js";
import type { FigureConflict } from "../rows/conflicts.js";
import type { Correction } from "../rows/corrections.js";
import type { Country } from "../rows/countries.js";
import type { Coverage } from "../rows/coverage.js";
import type { DisagreementFigure } from "../rows/disagreement-figures.js";
import type { Disagreement } from "../rows/disagreements.js";
import type { TimelineEvent } from "../rows/events.js";
import type { Focus } from "../rows/focus.js";
import type { LocomotiveSale } from "../rows/locomotives.js";
import type { FigureMarks } from "../rows/marks.js";
import type { Mirror } from "../rows/mirror.js";
import type { OtherNames } from "../rows/names.js";
import type { Observation } from "../rows/observations.js";
import type { Overlap } from "../rows/overlaps.js";
import type { PartnerYear } from "../rows/partner-years.js";
import type { PartOfYear } from "../rows/parts-of-years.js";
import type { MapNumber } from "../rows/routes/map-numbers.js";
import type { Place } from "../rows/routes/places.js";
import type { RouteCost } from "../rows/routes/route-costs.js";
import type { RouteFigure } from "../rows/routes/route-figures.js";
import type { RouteLength } from "../rows/routes/route-lengths.js";
import type { RouteStop } from "../rows/routes/route-stops.js";
import type { Route } from "../rows/routes/routes.js";
import type { Source } from "../rows/sources.js";
import type { Span } from "../rows/spans.js";
import type { PackageFile, Publication } from "../tables/download-list.js";
import type { Rules } from "../tables/rule-list.js";
import type { PublishedTable } from "../tables/table-description.js";
import type { Use } from "../trace/figure-uses.js";

/** The rows that the pipeline writes for pages, whole; slices are cut from them. */
export interface Tables {
  annual: readonly Annual[];
  article: readonly ArticleFigure[];
  audit: readonly AuditCheck[];
  audit_readings: readonly AuditReading[];
  /** Missing where the build did not write it. */
  changes?: History;
  cif_fob: readonly FreightFactor[];
  codes: readonly Code[];
  conflicts: readonly FigureConflict[];
  corrections: readonly Correction[];
  countries: readonly Country[];
  coverage: readonly Coverage[];
  disagreement_figures: readonly DisagreementFigure[];
  disagreements: readonly Disagreement[];
  events: readonly TimelineEvent[];
  files: readonly PackageFile[];
  /** Missing where no statistics were imported. */
  flows?: readonly PairFlows[];
  focus: readonly Focus[];
  lineage: readonly LineageNode[];
  locomotives: readonly LocomotiveSale[];
  map: RegionMap;
  map_numbers: readonly MapNumber[];
  marks: readonly FigureMarks[];
  mirror: readonly Mirror[];
  overlaps: readonly Overlap[];
  names: readonly OtherNames[];
  observations: readonly Observation[];
  partner_years: readonly PartnerYear[];
  parts_of_years: readonly PartOfYear[];
  /** The table that is published by years; missing where no statistics were imported. */
  partitioned?: { table: PublishedTable; partitions: readonly Partition[] };
  places: readonly Place[];
  publication: Publication;
  route_costs: readonly RouteCost[];
  route_figures: readonly RouteFigure[];
  route_lengths: readonly RouteLength[];
  route_stops: readonly RouteStop[];
  routes: readonly Route[];
  rules: Rules;
  sources: readonly Source[];
  spans: readonly Span[];
  tables: readonly PublishedTable[];
  /** Where each figure is used; missing as long as the pages are not drawn. */
  uses?: ReadonlyMap<string, readonly Use[]>;
}

/** Slices by their names, each an object of rows and values. */
export type Slices<Slice> = ReadonlyMap<string, Slice>;
