SELECT replan_on_write('join_requests', 'join-remind', 'select ($1).cohort_id');
