select
  source_id, kind, title, title_note, continues, publisher, author, published,
  cast(published_is_approximate as boolean) as published_is_approximate,
  accessed, language, url, licence, sha256
from raw_sources
