with others as (
  select o.*, row_number() over (order by abs(datediff('month', date '2024-01-01', cast(rpad(as_of, 10, '-01') as date))), observation_id) as place,
    count(*) over () as pages
  from stg_observations as o
  where indicator = 'militants' and source_id <> 'diplomat-2024-01' and as_of is not null
)

select
  'militants' as check_id,
  'Security' as subject,
  'The groups have about as many members as printed.' as statement,
  'the article''s number, against the number another page gives nearest in time' as formula,
  said.value as left_value,
  other.value as right_value,
  'persons' as unit,
  verdict('=', said.value_low, said.value, said.value_high, other.value_low, other.value, other.value_high) as verdict,
  case when other.value is null then 'No other page gives a number.'
    else 'Nearest in time is ' || other.printed || ', of ' || other.as_of || '; ' || pages || ' other '
      || if(pages = 1, 'page gives', 'pages give') || ' a number.' end as explanation,
  concat_ws(' ', said.observation_id, other.observation_id) as input_ids
from (select 1)
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.militants'
left join others as other on other.place = 1
