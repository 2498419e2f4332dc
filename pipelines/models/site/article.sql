select * from observations where source_id = 'diplomat-2024-01' order by observation_id
