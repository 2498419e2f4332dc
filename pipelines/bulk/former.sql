-- Leaves out what is there by two numbers of one country, see doubled.sql: the number that lasts stays.
update record set left_out = 'former_number'
where rowid in (
  select id
  from (
    select
      record.rowid as id, record.* exclude (reporter, partner), reporter.iso as reporter, partner.iso as partner,
      least(reporter.last_year, partner.last_year) as last_year
    from record
    join area_code as reporter on reporter.code = record.reporter
    join area_code as partner on partner.code = record.partner
    where file = getvariable('file') and left_out is null
      and (reporter.iso in (select iso from doubled) or partner.iso in (select iso from doubled))
  )
  qualify last_year < max(last_year) over (
    partition by reporter, partner, product, flow, year, month, classification, valuation
  )
)
