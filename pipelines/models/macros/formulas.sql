-- Formulas of computed values, and keys.

-- Formulas name figures in brackets: "[source.claim] / 11". A value with several inputs is their sum.
create macro sum_formula(input_ids) as
  if(contains(input_ids, ' '), '([' || replace(input_ids, ' ', '] + [') || '])', '[' || input_ids || ']');

-- What a figure speaks of, as one text: "trade_value USD KAZ AFG total TOTAL - 2022-01-01 to 2022-12-31".
create macro thing_key(indicator, unit, reporter, partner, flow, product, route_id, time_key) as
  concat_ws(' ', indicator, unit, coalesce(reporter, '-'), coalesce(partner, '-'), coalesce(flow, '-'),
    coalesce(product, '-'), coalesce(route_id, '-'), time_key);
