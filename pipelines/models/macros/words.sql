-- Values inside sentences.

-- "$987.9 million", "$1.30 billion", "$1.0 trillion": amounts inside sentences.
create macro usd_words(amount) as
  case when abs(amount) >= 0.99995e12 then printf('$%.1f trillion', cast(amount as double) / 1e12)
    when abs(amount) >= 0.99995e10 then printf('$%.1f billion', cast(amount as double) / 1e9)
    when abs(amount) >= 0.99995e9 then printf('$%.2f billion', cast(amount as double) / 1e9)
    else printf('$%.1f million', cast(amount as double) / 1e6) end;

-- "$190.8 million", "43 km", "10 million tonnes a year": other values inside sentences.
create macro value_words(v, unit) as
  case unit when 'USD' then usd_words(v)
    when 'km' then printf('%g km', cast(v as double))
    when 't_per_year' then printf('%g million tonnes a year', cast(v as double) / 1e6)
    else printf('%g %s', cast(v as double), unit) end;
