-- What the article dates to a month, against another page that dates it too. Where it is not certain that both speak of the
-- same happening, two dates are a doubt and no refutation.
with pairs as (
  select *
  from (values
    ('railway-contract-date', 'Railway branch', 'the contract to resume work on the branch was signed', false,
      'rozanak-contract', 'ariana-news-2019-12-khaf-herat-railway.2019-12-12-rozanak-contract',
      'three more pages found print that day'),
    ('first-meeting-date', 'Events', 'the first high-level meeting with the Taliban government took place', true,
      'first-high-level-meeting', 'rfe-undated-first-high-level.2021-09-26-first-meeting', 'That it was the first and on a high level is not checked.'),
    ('railway-meeting-date', 'Events', 'the ambassador and the acting foreign minister spoke about railways', true,
      'railway-meeting', 'afghan-voice-agency-undated-ambassador-yesengeldiyev-meets.2023-03-yesengeldiyev-muttaqi',
      null),
    ('kabul-forum-date', 'Events', 'a Kazakh-Afghan business forum met in Kabul', true,
      'kabul-business-forum', 'eurasianet-undated-deputy-pm-zhumangarin.2023-04-15-zhumangarin-kabul', null),
    ('transport-ministry-date', 'Events', 'a Ministry of Transport was announced', true,
      'ministry-of-transport', 'golos-naroda-undated-tokayev-orders-ministry.2023-09-01-transport-ministry', null),
    ('delisting-date', 'Events', 'Kazakhstan decided to take the Taliban off its list of terrorist organisations', true,
      'taliban-delisted', 'kazakhstan-today-undated-announces-removal-taliban.2023-12-29-delisting',
      'Others date it to January or June 2024, when it was said again.')
  ) as paired (check_id, subject, words, is_same, claim, other_id, doubt)
)

select
  check_id, p.subject,
  words || coalesce(' in ' || strftime(said.date, '%B %Y'), '') || '.' as statement,
  said.event_id as claim_ids,
  'year and month in the article, against those of another page that dates it' as formula,
  '=' as relation, 'year and month' as unit,
  year_month(said.date) as left_value, left_value as left_low, left_value as left_high, null as left_formula,
  year_month(other.date) as right_value, right_value as right_low, right_value as right_high, null as right_formula,
  case
    when is_same or left_value = right_value then publisher || ' dates it to ' || day_words(other.date, other.date_precision)
      || if(left_value = right_value, '.', ', another month.') || coalesce(' ' || doubt, '')
    else 'The only signing that other pages date is of ' || day_words(other.date, other.date_precision) || ' (' || publisher
      || coalesce('; ' || doubt, '') || '). A later contract to resume the work may exist, but no page found says so.'
  end as explanation,
  case when not is_same and left_value <> right_value then 'cannot_be_checked' end as override,
  other.source_id as other_source_ids
from pairs as p
left join stg_events as said on said.event_id = 'diplomat-2024-01.' || claim
left join stg_events as other on other.event_id = other_id
left join stg_sources as s on s.source_id = other.source_id
