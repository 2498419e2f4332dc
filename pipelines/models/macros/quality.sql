-- The marks of quality, codes of the list marks, as one text in their order; empty for a figure that bears none.
create macro marks_text(is_unofficial, is_disputed, is_unsettled) as nullif(concat_ws(' ',
  if(is_unofficial, 'unofficial', null), if(is_disputed, 'disputed', null), if(is_unsettled, 'unsettled', null)
), '');
