-- The types and words in which rows are kept while they are read; codes take two bytes instead of their letters.
create type area as enum (select code from area_code order by iso, code);
create type flow as enum ('export', 'import', 're_export', 're_import');
create type valuation as enum ('FOB', 'CIF');

-- Why a row is left out, in the order in which reasons are looked for.
create type reason as enum (
  'no_value', 'services', 'frequency', 'balance', 'customs_procedure', 'transport', 'second_partner', 'other_flow',
  'part_without_total', 'unknown_scale', 'other_classification', 'unknown_area', 'group_of_countries', 'former_number',
  'not_asked'
);

create macro area_of(given) as try_cast(given as area);

-- The code of a country by letters.
set variable isos = (select list(iso order by iso, code) from area_code);
create macro iso_of(given) as getvariable('isos')[enum_code(given::area) + 1];

-- The code of an edition of the Harmonized System, by the digits of its year.
create macro hs_edition(digits) as case digits
  when '92' then 'H0' when '96' then 'H1' when '02' then 'H2' when '07' then 'H3' when '12' then 'H4'
  when '17' then 'H5' when '22' then 'H6'
end;

-- Editions of the Harmonized System before other classifications, newer ones before older ones.
create macro classification_rank(given) as
  case when given like 'H_' then 100 + coalesce(try_cast(substr(given, 2) as integer), 0) else 0 end;

create table record (
  file usmallint, row integer, left_out reason, year smallint, month tinyint, reporter area, partner area, flow flow,
  product varchar, classification varchar, value decimal(18, 3), net_weight decimal(18, 3), valuation valuation,
  obs_status varchar
);

-- The codes of countries that each file has in each year.
create table seen (file usmallint, year smallint, code area);

create table product_name (product varchar, classification varchar, name varchar, source_id varchar);
