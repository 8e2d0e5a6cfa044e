-- Each statement returns offending rows; none is expected.
-- I01 a hand-in answered 2xx is present exactly once
SELECT k.key FROM request_key k LEFT JOIN submission s ON s.request_key = k.key WHERE k.route = 'SchoolTaskController.sign' GROUP BY k.key HAVING count(s.id) <> 1;
-- I02 only legal transitions
SELECT e.subject_id FROM state_event e LEFT JOIN legal_transition l USING (subject_kind, action, from_state, to_state) WHERE l.subject_kind IS NULL;
-- I02 state versions without gaps
SELECT subject_id FROM state_event GROUP BY subject_kind, subject_id HAVING max(state_version) <> count(*) OR count(DISTINCT state_version) <> count(*);
-- I03 tasks equal the scope of every opened phase, each once
SELECT 1 FROM (SELECT e.*, 1 AS want FROM expected_school_task e) e FULL JOIN (SELECT phase_id, school_id, task_key, count(*) n FROM school_task GROUP BY 1, 2, 3) b USING (phase_id, school_id, task_key) WHERE n IS DISTINCT FROM want;
-- I03 cohorts partition the schools, none above 500
SELECT phase_id FROM cohort_member WHERE left_at IS NULL GROUP BY phase_id, school_id HAVING count(*) > 1 UNION ALL SELECT cohort_id FROM cohort_member WHERE left_at IS NULL GROUP BY cohort_id HAVING count(*) > 500;
-- I04 counters and unfolded deltas equal the tasks
SELECT 1 FROM (SELECT campaign_id, unit_id, phase_no, school_type, state, holder, due_on, sum(n) n FROM (SELECT campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n FROM rollup UNION ALL SELECT campaign_id, unit_id, phase_no, school_type, state, holder, due_on, n FROM rollup_delta) r GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(n) <> 0) r FULL JOIN live_school_task_count v USING (campaign_id, unit_id, phase_no, school_type, state, holder, due_on) WHERE r.n IS DISTINCT FROM v.n;
-- I05 no clock is late
SELECT t.id FROM school_task t JOIN phase p ON p.id = t.phase_id JOIN campaign c ON c.id = p.campaign_id WHERE c.state = 'ACTIVE' AND p.state IN ('ACTIVE', 'IN_REVIEW') AND t.open AND t.clock_cohort_id IS NOT NULL AND NOT t.suspended AND t.next_action_at < clock_timestamp() - interval '60 seconds';
-- I05 each rung once per deadline version
SELECT subject_id FROM ladder_firing GROUP BY subject_kind, subject_id, deadline_version, rung HAVING count(*) > 1;
-- I05 one digest per person, channel and slot
SELECT recipient_id FROM digest WHERE NOT urgent GROUP BY recipient_id, channel, slot_at HAVING count(*) > 1;
-- I05 one delivery per person, channel and slot, and each of a digest that is in the inbox
SELECT recipient_id FROM delivery WHERE NOT urgent GROUP BY recipient_id, channel, slot_at HAVING count(*) > 1 UNION ALL SELECT d.recipient_id FROM delivery d LEFT JOIN inbox_message m ON m.id = d.digest_id WHERE m.id IS NULL;
-- I06 no message on its way is stuck
SELECT id FROM delivery WHERE state = 'CLAIMED' AND claimed_at < clock_timestamp() - interval '60 seconds';
-- I06 nothing is stuck
SELECT id::text FROM outbox WHERE available_at < clock_timestamp() - interval '60 seconds' UNION ALL SELECT id::text FROM digest WHERE state = 'CLAIMED' AND claimed_at < clock_timestamp() - interval '60 seconds';
-- I07 every stored file has its hash and an owner, every evidence row its file
SELECT coalesce(f.id, e.file_id) FROM stored_file f FULL JOIN evidence e ON e.file_id = f.id WHERE f.id IS NULL OR f.sha256 IS NULL OR (e.file_id IS NULL AND f.state = 'KEPT');
-- I08 audit chains link and hash
SELECT shard FROM (SELECT *, lag(hash) OVER w AS prior, lag(seq) OVER w AS prior_seq FROM audit_log WINDOW w AS (PARTITION BY shard ORDER BY seq)) a WHERE (prior IS NOT NULL AND (prev_hash <> prior OR seq <> prior_seq + 1)) OR hash <> sha256(prev_hash || int8send(seq) || convert_to(payload, 'UTF8'));
-- I08 every state event is audited
SELECT e.subject_id FROM state_event e WHERE NOT EXISTS (SELECT FROM audit_log a WHERE (a.subject_kind, a.subject_id, a.state_version) = (e.subject_kind, e.subject_id, e.state_version)) AND NOT EXISTS (SELECT FROM audit_log a WHERE a.set_id = e.set_id);
-- I09 original due = deadline version 1, current due = the latest version
SELECT t.id FROM school_task t LEFT JOIN deadline d ON (d.subject_kind, d.subject_id) = ('SCHOOL_TASK', t.id) GROUP BY t.id, t.original_due_at, t.current_due_at HAVING t.original_due_at <> coalesce(min(d.due_at) FILTER (WHERE d.version = 1), t.original_due_at) OR t.current_due_at <> coalesce((array_agg(d.due_at ORDER BY d.version DESC))[1], t.original_due_at);
-- I10 frozen snapshots unchanged
SELECT id FROM snapshot WHERE hash <> sha256(convert_to(content, 'UTF8'));
-- I11 every open cohort has its clock
SELECT 'cohort/' || id || CASE WHEN generation > 1 THEN '/g' || generation ELSE '' END FROM cohort WHERE state <> 'CLOSED' EXCEPT SELECT workflow_id FROM workflow_ref WHERE state <> 'closed';
-- I12 no row crosses a bureau
SELECT t.id FROM school_task t JOIN unit u ON u.id = t.school_id JOIN campaign c ON c.id = t.campaign_id WHERE u.bureau_id <> c.bureau_id;
-- I13 what a task refers to exists
SELECT t.id FROM school_task t WHERE NOT EXISTS (SELECT FROM cohort c WHERE c.id = t.cohort_id AND c.phase_id = t.phase_id AND c.campaign_id = t.campaign_id) OR (t.clock_cohort_id IS NOT NULL AND NOT EXISTS (SELECT FROM cohort c WHERE c.id = t.clock_cohort_id)) OR NOT EXISTS (SELECT FROM unit u WHERE u.id = t.school_id) OR NOT EXISTS (SELECT FROM task_phase p WHERE p.id = t.task_phase_id UNION ALL SELECT FROM deliverable_spec d WHERE d.id = t.deliverable_id);
-- I14 a calendar or a term moves the first deadline only and adds no version
SELECT m.subject_id FROM deadline_move m WHERE m.subject_kind = 'SCHOOL_TASK' AND m.cause IN ('CALENDAR', 'TERM')
  AND (m.deadline_version <> 1 OR m.from_due_at = m.to_due_at);
-- I15 new dates nobody has signed do not outlive their campaign
SELECT a.id FROM date_amendment a JOIN campaign c ON c.id = a.campaign_id
WHERE c.state IN ('CLOSED', 'ARCHIVED', 'CANCELLED') AND a.state IN ('DRAFT', 'IN_SIGNOFF');
-- I16 a task takes the new date of an amendment at most once
SELECT d.subject_id FROM deadline d WHERE d.subject_kind = 'SCHOOL_TASK' AND d.cause = 'AMENDED'
GROUP BY d.subject_id HAVING count(*) > (SELECT count(DISTINCT e.plan_version) FROM amendment_effect e WHERE e.school_task_id = d.subject_id AND e.outcome = 'MOVED');
