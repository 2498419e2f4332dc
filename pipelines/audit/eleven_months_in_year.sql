select
  'eleven-months-in-year' as check_id,
  'Trade of 2023' as subject,
  'Eleven months of 2023 brought the amount printed.' as statement,
  'the article''s eleven months, against other sources'' whole year: a part is not larger than its whole' as formula,
  said.value as left_value,
  year.value as right_value,
  'USD' as unit,
  verdict('<=', said.value_low, said.value, said.value_high, year.value_low, year.value, year.value_high) as verdict,
  case when year.value is null then 'No other source states the whole year.'
    else 'Other sources give ' || usd_words(year.value) || ' for all twelve months; the eleven exceed that by '
      || usd_words(said.value - year.value) || '.' end as explanation,
  concat_ws(' ', said.observation_id, year.input_ids) as input_ids
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.total-2023-01-11'
left join trade_chosen as year
  on year.reporter = 'KAZ' and year.partner = 'AFG' and year.flow = 'total' and year.period = '2023'
  and year.source_id <> 'diplomat-2024-01'
