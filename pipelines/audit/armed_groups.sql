-- The groups said to be in Afghanistan and their members: the article's numbers against those nearest in time.
with checked as (
  select *
  from (values
    ('armed-groups', 'armed_groups', 'Groups called terrorist in Afghanistan are as many as printed.', 'count'),
    ('militants', 'militants', 'The groups have about as many members as printed.', 'persons')
  ) as checked (check_id, indicator, statement, unit)
),

others as (
  select
    *,
    row_number() over (
      partition by indicator
      order by abs(datediff('month', date '2024-01-01', cast(rpad(as_of, 10, '-01') as date))), observation_id
    ) as place,
    count(*) over (partition by indicator) as pages
  from stg_observations
  where source_id <> 'diplomat-2024-01' and as_of is not null
)

select
  c.check_id,
  'Security' as subject,
  c.statement,
  'the article''s number, against the number another page gives nearest in time' as formula,
  said.value as left_value,
  other.value as right_value,
  c.unit,
  verdict('=', said.value_low, said.value, said.value_high, other.value_low, other.value, other.value_high) as verdict,
  case when other.value is null then 'No other page gives a number.'
    else 'Nearest in time is ' || other.printed || ', of ' || other.as_of || '; ' || pages || ' other '
      || if(pages = 1, 'page gives', 'pages give') || ' a number.' end as explanation,
  concat_ws(' ', said.observation_id, other.observation_id) as input_ids
from checked as c
left join stg_observations as said on said.observation_id = 'diplomat-2024-01.' || c.check_id
left join others as other on other.indicator = c.indicator and other.place = 1
