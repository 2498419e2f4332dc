select
  source_id, kind, title, title_note, publisher, author, published, published_is_approximate, accessed, language, url,
  licence, sha256, citation, observation_count, event_count
from sources
order by kind, publisher, published, source_id
