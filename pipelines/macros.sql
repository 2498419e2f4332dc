-- Arithmetic that more than one model needs.

-- DuckDB divides decimals as doubles; nine places are kept, far inside what a double holds exactly.
create macro ratio(a, b) as cast(round(cast(a as double) / nullif(cast(b as double), 0), 9) as decimal(18, 9));

-- An open end is null. Two intervals meet unless one lies wholly above the other.
create macro intervals_meet(low_a, high_a, low_b, high_b) as
  coalesce(low_a <= high_b, true) and coalesce(low_b <= high_a, true);

-- Whole calendar months of a span, null when it starts or ends inside a month.
create macro whole_months(first_day, last_day) as
  case when day(first_day) = 1 and last_day = last_day(last_day)
    then cast(datediff('month', first_day, last_day) + 1 as integer) end;

-- "January-November 2023", "2023", "September 2015 - May 2016": how a span is called on every page.
create macro period_label(first_day, last_day) as
  case
    when first_day is null then null
    when whole_months(first_day, last_day) is null and first_day = last_day then strftime(first_day, '%-d %B %Y')
    when whole_months(first_day, last_day) is null
      then strftime(first_day, '%-d %B %Y') || ' – ' || strftime(last_day, '%-d %B %Y')
    when whole_months(first_day, last_day) = 12 and month(first_day) = 1 then strftime(first_day, '%Y')
    when whole_months(first_day, last_day) = 1 then strftime(first_day, '%B %Y')
    when year(first_day) = year(last_day) then strftime(first_day, '%B') || '–' || strftime(last_day, '%B %Y')
    else strftime(first_day, '%B %Y') || ' – ' || strftime(last_day, '%B %Y')
  end;

-- "2023", "March 2023", "15 April 2023": the date of an event, as precise as it is known; and its month as a number, 202303.
create macro day_words(day, how_precise) as
  case how_precise when 'year' then strftime(day, '%Y') when 'month' then strftime(day, '%B %Y')
    else strftime(day, '%-d %B %Y') end;
create macro year_month(day) as 100 * year(day) + month(day);

-- Great-circle distance in kilometres on a sphere of the mean Earth radius, 6371.0088 km.
create macro great_circle_km(lat_a, lon_a, lat_b, lon_b) as
  cast(2 * 6371.0088 * asin(sqrt(
    pow(sin(radians(lat_b - lat_a) / 2), 2)
    + cos(radians(lat_a)) * cos(radians(lat_b)) * pow(sin(radians(lon_b - lon_a) / 2), 2)
  )) as decimal(9, 1));

-- What a comparison of two figures, each with its interval, comes to. `relation` is '=', '>=' or '<='. Against an open
-- end an order is never certain.
create macro verdict(relation, l_low, l, l_high, r_low, r, r_high) as
  case
    when l is null or r is null then 'cannot_be_checked'
    when relation = '=' and l = r then 'holds'
    when relation = '=' and intervals_meet(l_low, l_high, r_low, r_high) then 'holds_within_rounding'
    when relation = '>=' and l_low >= r_high then 'holds'
    when relation = '>=' and coalesce(l_high >= r_low, true) then 'holds_within_rounding'
    when relation = '<=' and l_high <= r_low then 'holds'
    when relation = '<=' and coalesce(l_low <= r_high, true) then 'holds_within_rounding'
    else 'does_not_hold'
  end;

-- "$987.9 million", "$1.30 billion", "$1.0 trillion": amounts inside sentences.
create macro usd_words(amount) as
  case when abs(amount) >= 0.99995e12 then printf('$%.1f trillion', cast(amount as double) / 1e12)
    when abs(amount) >= 0.99995e10 then printf('$%.1f billion', cast(amount as double) / 1e9)
    when abs(amount) >= 0.99995e9 then printf('$%.2f billion', cast(amount as double) / 1e9)
    else printf('$%.1f million', cast(amount as double) / 1e6) end;

-- "$190.8 million", "43 km", "10 million tonnes a year": other values inside sentences.
create macro value_words(v, unit) as
  case unit when 'USD' then usd_words(v)
    when 'km' then printf('%g km', cast(v as double))
    when 't_per_year' then printf('%g million tonnes a year', cast(v as double) / 1e6)
    else printf('%g %s', cast(v as double), unit) end;

-- The ends of the median of several figures, of which some may be open.
create macro median_low(lows) as
  cast(nullif(median(coalesce(cast(lows as double), '-infinity')), '-infinity') as decimal(24, 6));
create macro median_high(highs) as
  cast(nullif(median(coalesce(cast(highs as double), 'infinity')), 'infinity') as decimal(24, 6));

-- Formulas name figures in brackets: "[source.claim] / 11". A value with several inputs is their sum.
create macro sum_formula(input_ids) as
  if(contains(input_ids, ' '), '([' || replace(input_ids, ' ', '] + [') || '])', '[' || input_ids || ']');

-- Numbers inside explanations: {{shown|formula}} is one with its formula, {{#3 pages}} a count of rows.
create macro traced(shown, formula) as '{{' || shown || '|' || formula || '}}';
create macro counted(n, noun) as '{{#' || n || ' ' || noun || if(n = 1, '', 's') || '}}';
create macro untraced(words) as regexp_replace(words, '\{\{#?([^|}]*)(\|[^}]*)?\}\}', '\1', 'g');

-- What a figure speaks of, as one text: "trade_value USD KAZ AFG total TOTAL - 2022-01-01 to 2022-12-31".
create macro thing_key(indicator, unit, reporter, partner, flow, product, route_id, time_key) as
  concat_ws(' ', indicator, unit, coalesce(reporter, '-'), coalesce(partner, '-'), coalesce(flow, '-'),
    coalesce(product, '-'), coalesce(route_id, '-'), time_key);
