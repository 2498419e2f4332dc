-- Nobody is found in a post before taking it: the earliest month that the article's date allows, against the first on which a
-- page has the same person there. Where it is not certain that it is the same person, that is a doubt and no refutation.
with pairs as (
  select *
  from (values
    ('ambassador-date', 'a new ambassador went to Kabul', 'new-ambassador', false,
      'rfe-undated-first-high-level.2021-09-26-first-meeting', 'the ambassador Yesengeldiyev in Kabul',
      'times-of-central-undated-ambassador-yesengeldiyev-relieved.2024-09-09-yesengeldiyev-relieved',
      '. The name in the article may be a garbled form of his, which is our guess; another man could have come'),
    ('promotion-date', 'Serik Zhumangarin became deputy prime minister', 'zhumangarin-promoted', true,
      'diplomat-2024-01.politics-and-economics', 'him as deputy prime minister and minister at once',
      null, '. What changed in September may be that he gave up the ministry, which is our guess')
  ) as paired (check_id, words, claim, is_same, seen_id, whom, left_id, remark)
)

select
  check_id, 'Events' as subject,
  words || coalesce(' in ' || day_words(said.date, said.date_precision), '') || '.' as statement,
  said.event_id as claim_ids,
  'the earliest month that the article''s date allows, against a month in which a page has the same person in the post'
    as formula,
  '<=' as relation, 'year and month' as unit,
  year_month(said.date) as left_value, left_value as left_low,
  if(said.date_precision = 'year', left_value + 11, left_value) as left_high, null as left_formula,
  year_month(seen.date) as right_value, right_value as right_low, right_value as right_high, null as right_formula,
  if(seen.source_id = said.source_id, 'The article itself', publisher) || ' has ' || whom
    || if(seen.date_precision = 'day', ' on ', ' in ') || day_words(seen.date, seen.date_precision)
    || coalesce('; he was relieved on ' || day_words(gone.date, gone.date_precision), '') || remark || '.' as explanation,
  case when not is_same and left_value > right_value then 'cannot_be_checked' end as override,
  concat_ws(' ', seen.source_id, gone.source_id) as other_source_ids
from pairs as p
left join stg_events as said on said.event_id = 'diplomat-2024-01.' || claim
left join stg_events as seen on seen.event_id = seen_id
left join stg_events as gone on gone.event_id = left_id
left join stg_sources as s on s.source_id = seen.source_id
