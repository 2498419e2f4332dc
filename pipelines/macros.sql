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

-- "987.9 million dollars", "1.30 billion dollars": amounts inside sentences.
create macro usd_words(amount) as
  case when abs(amount) >= 1e9 then printf('%.2f billion dollars', cast(amount as double) / 1e9)
    else printf('%.1f million dollars', cast(amount as double) / 1e6) end;
