-- Parts by customs procedure, mode of transport or second partner of which the file gives no total: pair by pair, in
-- each year or month and way of trade.
update record set left_out = 'part_without_total'
where file = getvariable('file') and left_out in ('customs_procedure', 'transport', 'second_partner')
  and reporter is not null and partner is not null and flow is not null and year is not null
  and (reporter, partner, flow, year, coalesce(month, 0)) not in (
    select distinct reporter, partner, flow, year, coalesce(month, 0)
    from record
    where file = getvariable('file') and left_out is null
  )
