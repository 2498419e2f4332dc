// Made from pipelines/models/site/locomotives.sql and the schemas by npm run generate; edit those.

/** A row of locomotives.json; dates are ISO text. */
export interface LocomotiveSale {
  /** Selling country, ISO 3166-1 alpha-3 */
  exporter: string;
  /** Buying country, ISO 3166-1 alpha-3; WLD for several */
  importer: string;
  /** HS code as text: 860210 diesel-electric, 8602 diesel, 8601 electric, 86 where none is named */
  product: string;
  /** The period in words */
  period: string;
  /** Value of the locomotives */
  value: number | null;
  /** Currency of value, ISO 4217 */
  currency: string | null;
  /** Locomotives */
  items: number | null;
  /** The price that is given, else value / items */
  price_per_item: number | null;
  /** Upper end; empty where the price is over some sum */
  price_high: number | null;
  /** The source */
  source_id: string;
  /** The observation behind value */
  value_observation_id: string | null;
  /** The observation behind items */
  items_observation_id: string | null;
  /** The observation behind a price that a source gives */
  price_observation_id: string | null;
  /** What it stands for */
  exporter_name: string;
  /** What it stands for */
  importer_name: string;
  /** What it stands for */
  product_name: string;
  /** Who publishes it */
  publisher: string;
}
