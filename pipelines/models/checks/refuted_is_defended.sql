-- No statement is said not to hold without what its author could answer.
select check_id
from audit
where verdict = 'does_not_hold' and defence is null
