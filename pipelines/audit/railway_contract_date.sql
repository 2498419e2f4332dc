with others as (
  select min(date) as date, count(*) as pages
  from stg_events
  where source_id <> 'diplomat-2024-01' and kind = 'contract' and title ilike '%rozanak%'
)

select
  'railway-contract-date' as check_id,
  'Railway branch' as subject,
  'The contract for the branch was signed in October 2023.' as statement,
  'year and month of the signing, against the signing that other pages date' as formula,
  100 * year(said.date) + month(said.date) as left_value,
  100 * year(others.date) + month(others.date) as right_value,
  'year and month' as unit,
  case when said.date is null or others.date is null then 'cannot_be_checked'
    when datediff('month', others.date, said.date) = 0 then 'holds' else 'does_not_hold' end as verdict,
  case when others.date is null then 'No other page dates a signing.'
    else 'The only signing dated elsewhere is of ' || strftime(others.date, '%-d %B %Y')
      || '; a later contract to resume the work may exist, but no page found says so.' end as explanation,
  coalesce(line.observation_id, '') as input_ids
from (select 1)
left join stg_events as said on said.event_id = 'diplomat-2024-01.rozanak-contract'
left join others on true
left join stg_observations as line on line.observation_id = 'diplomat-2024-01.length-rozanak-rabat-e-paryan'
