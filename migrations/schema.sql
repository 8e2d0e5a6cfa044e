-- columns
account.disabled_at timestamp with time zone
account.import_id uuid
account.is_demo boolean NOT NULL DEFAULT false
account.login text NOT NULL
account.must_change boolean NOT NULL DEFAULT true
account.password_changed_at timestamp with time zone NOT NULL
account.password_hash text NOT NULL
account.password_history text[] NOT NULL DEFAULT '{}'::text[]
account.person_id uuid NOT NULL
action_item.done_at timestamp with time zone
action_item.done_by uuid
action_item.done_note text
action_item.due_on date NOT NULL
action_item.id uuid NOT NULL DEFAULT new_id()
action_item.meeting_id uuid NOT NULL
action_item.moved_to uuid
action_item.no integer NOT NULL
action_item.owner_person_id uuid
action_item.owner_unit_id uuid NOT NULL
action_item.text text NOT NULL
activity_command.command_id text NOT NULL
activity_command.created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
activity_command.result jsonb
address_guard.address_hash bytea NOT NULL
address_guard.failed_count integer NOT NULL
address_guard.window_at timestamp with time zone NOT NULL
amendment_effect.amendment_id uuid NOT NULL
amendment_effect.from_due_at timestamp with time zone NOT NULL
amendment_effect.outcome text NOT NULL
amendment_effect.plan_version integer NOT NULL
amendment_effect.school_task_id uuid NOT NULL
amendment_effect.to_due_at timestamp with time zone NOT NULL
audit_checkpoint.at timestamp with time zone NOT NULL
audit_checkpoint.heads jsonb NOT NULL
audit_checkpoint.key_id text NOT NULL
audit_checkpoint.no bigint NOT NULL
audit_checkpoint.previous bytea
audit_checkpoint.root bytea NOT NULL
audit_checkpoint.signature bytea NOT NULL
audit_head.hash bytea NOT NULL
audit_head.seq bigint NOT NULL DEFAULT 0
audit_head.shard smallint NOT NULL
audit_log.action text NOT NULL
audit_log.actor_id uuid
audit_log.at timestamp with time zone NOT NULL
audit_log.bureau_id uuid
audit_log.hash bytea NOT NULL
audit_log.payload text NOT NULL
audit_log.prev_hash bytea NOT NULL
audit_log.seq bigint NOT NULL
audit_log.set_id uuid
audit_log.shard smallint NOT NULL
audit_log.state_version integer
audit_log.subject_id uuid
audit_log.subject_kind text NOT NULL
audit_log.unit_id uuid
calendar.bureau_id uuid NOT NULL
calendar.code text NOT NULL
calendar.created_at timestamp with time zone NOT NULL
calendar.day_length_ms integer NOT NULL DEFAULT 86400000
calendar.epoch_at timestamp with time zone NOT NULL
calendar.epoch_on date NOT NULL
calendar.id uuid NOT NULL DEFAULT new_id()
calendar.title text NOT NULL
calendar.version integer NOT NULL DEFAULT 1
calendar_day.calendar_id uuid NOT NULL
calendar_day.day date NOT NULL
calendar_day.ends_at timestamp with time zone NOT NULL
calendar_day.provisional boolean NOT NULL
calendar_day.starts_at timestamp with time zone NOT NULL
calendar_day.working boolean NOT NULL
calendar_revision.applied_at timestamp with time zone
calendar_revision.bureau_id uuid NOT NULL
calendar_revision.calendar_id uuid NOT NULL
calendar_revision.created_at timestamp with time zone NOT NULL
calendar_revision.days jsonb NOT NULL
calendar_revision.done integer NOT NULL DEFAULT 0
calendar_revision.entered_by uuid NOT NULL
calendar_revision.id uuid NOT NULL DEFAULT new_id()
calendar_revision.kind text NOT NULL DEFAULT 'DAYS'::text
calendar_revision.last_task_id uuid
calendar_revision.moved integer NOT NULL DEFAULT 0
calendar_revision.moves jsonb NOT NULL DEFAULT '[]'::jsonb
calendar_revision.published_at timestamp with time zone
calendar_revision.published_by uuid
calendar_revision.source text NOT NULL
calendar_revision.state text NOT NULL DEFAULT 'DRAFT'::text
calendar_revision.state_version integer NOT NULL DEFAULT 0
calendar_revision.total integer NOT NULL DEFAULT 0
calendar_revision.updated_at timestamp with time zone NOT NULL
calendar_revision.version integer NOT NULL DEFAULT 1
calendar_revision.year integer NOT NULL
calendar_revision.year_version integer
calendar_year.calendar_id uuid NOT NULL
calendar_year.days jsonb NOT NULL
calendar_year.source text NOT NULL
calendar_year.state text NOT NULL
calendar_year.version integer NOT NULL
calendar_year.year integer NOT NULL
campaign.bureau_id uuid NOT NULL
campaign.calendar_id uuid NOT NULL
campaign.campaign_trigger text NOT NULL
campaign.code text NOT NULL
campaign.created_at timestamp with time zone NOT NULL
campaign.created_by uuid NOT NULL
campaign.doc_number_id uuid
campaign.doc_prefix text NOT NULL DEFAULT ''::text
campaign.end_at timestamp with time zone
campaign.end_on date NOT NULL
campaign.explained_findings jsonb NOT NULL DEFAULT '[]'::jsonb
campaign.final_snapshot_id uuid
campaign.goals jsonb NOT NULL DEFAULT '[]'::jsonb
campaign.id uuid NOT NULL DEFAULT new_id()
campaign.milestones jsonb NOT NULL DEFAULT '[]'::jsonb
campaign.owner_section_id uuid NOT NULL
campaign.parent_campaign_id uuid
campaign.plan_version integer NOT NULL DEFAULT 1
campaign.planned_at timestamp with time zone
campaign.quotas jsonb NOT NULL DEFAULT '[]'::jsonb
campaign.released_at timestamp with time zone
campaign.reports jsonb NOT NULL DEFAULT '[]'::jsonb
campaign.scope jsonb NOT NULL DEFAULT '{}'::jsonb
campaign.sign_off_id uuid
campaign.sign_routes jsonb NOT NULL DEFAULT '{}'::jsonb
campaign.signed_at timestamp with time zone
campaign.snapshot_id uuid
campaign.start_at timestamp with time zone
campaign.start_on date NOT NULL
campaign.state text NOT NULL DEFAULT 'DRAFT'::text
campaign.state_version integer NOT NULL DEFAULT 0
campaign.template_id text NOT NULL
campaign.template_version integer NOT NULL
campaign.theme text
campaign.title text NOT NULL
campaign.updated_at timestamp with time zone NOT NULL
campaign.updated_by uuid NOT NULL
campaign.version integer NOT NULL DEFAULT 1
campaign.wrap_up_at timestamp with time zone
campaign.wrap_up_reminded_at timestamp with time zone
campaign.y0 integer
campaign_audience.campaign_id uuid NOT NULL
campaign_audience.group_id uuid NOT NULL
campaign_audience.school_id uuid NOT NULL
campaign_basis.basis_id uuid NOT NULL
campaign_basis.campaign_id uuid NOT NULL
campaign_basis.ord integer NOT NULL
carry_over.campaign_id uuid NOT NULL
carry_over.created_at timestamp with time zone NOT NULL
carry_over.from_cohort_id uuid
carry_over.generation integer NOT NULL DEFAULT 1
carry_over.id uuid NOT NULL DEFAULT new_id()
carry_over.new_due_at timestamp with time zone NOT NULL
carry_over.new_due_on date NOT NULL
carry_over.outcome text
carry_over.owner_person_id uuid
carry_over.owner_unit_id uuid NOT NULL
carry_over.phase_id uuid NOT NULL
carry_over.predecessor_id uuid
carry_over.reason text NOT NULL
carry_over.routine boolean NOT NULL DEFAULT false
carry_over.settle_note text
carry_over.settled_at timestamp with time zone
carry_over.settled_by uuid
carry_over.subject_id uuid NOT NULL
carry_over.subject_kind text NOT NULL
carry_over.target_phase_id uuid
carry_over.version integer NOT NULL DEFAULT 1
cohort.bureau_id uuid NOT NULL
cohort.campaign_id uuid NOT NULL
cohort.close_reason text
cohort.created_at timestamp with time zone NOT NULL
cohort.deadline_version integer NOT NULL DEFAULT 1
cohort.generation integer NOT NULL DEFAULT 1
cohort.group_id uuid NOT NULL
cohort.id uuid NOT NULL DEFAULT new_id()
cohort.next_action_at timestamp with time zone
cohort.next_rung integer
cohort.phase_id uuid NOT NULL
cohort.return_count integer NOT NULL DEFAULT 0
cohort.review_unit_id uuid NOT NULL
cohort.shard_no integer NOT NULL
cohort.sheet_version integer NOT NULL DEFAULT 0
cohort.signed_at timestamp with time zone
cohort.state text NOT NULL DEFAULT 'OPEN'::text
cohort.state_version integer NOT NULL DEFAULT 0
cohort.town_review_at timestamp with time zone
cohort.town_review_due_at timestamp with time zone
cohort.updated_at timestamp with time zone NOT NULL
cohort.version integer NOT NULL DEFAULT 1
cohort.work_until_at timestamp with time zone
cohort_member.cohort_id uuid NOT NULL
cohort_member.flags text[] NOT NULL DEFAULT '{}'::text[]
cohort_member.joined_at timestamp with time zone NOT NULL
cohort_member.left_at timestamp with time zone
cohort_member.phase_id uuid NOT NULL
cohort_member.school_id uuid NOT NULL
cohort_member.school_type text NOT NULL
cohort_member.support_type text
cohort_sheet.cohort_id uuid NOT NULL
cohort_sheet.content text NOT NULL
cohort_sheet.counts jsonb NOT NULL
cohort_sheet.delegate_of uuid
cohort_sheet.dropped_at timestamp with time zone
cohort_sheet.exceptions jsonb NOT NULL
cohort_sheet.hash bytea NOT NULL
cohort_sheet.id uuid NOT NULL DEFAULT new_id()
cohort_sheet.prepared_at timestamp with time zone NOT NULL
cohort_sheet.prepared_by uuid NOT NULL
cohort_sheet.signed_at timestamp with time zone
cohort_sheet.signed_by uuid
cohort_sheet.superseded_at timestamp with time zone
cohort_sheet.version integer NOT NULL
court_segment.due_at timestamp with time zone
court_segment.from_at timestamp with time zone NOT NULL
court_segment.holder text NOT NULL
court_segment.id uuid NOT NULL DEFAULT new_id()
court_segment.person_id uuid
court_segment.subject_id uuid NOT NULL
court_segment.subject_kind text NOT NULL
court_segment.to_at timestamp with time zone
court_segment.unit_id uuid NOT NULL
date_amendment.applied_at timestamp with time zone
date_amendment.bureau_id uuid NOT NULL
date_amendment.campaign_id uuid NOT NULL
date_amendment.changes jsonb NOT NULL
date_amendment.created_at timestamp with time zone NOT NULL
date_amendment.created_by uuid NOT NULL
date_amendment.document text NOT NULL
date_amendment.id uuid NOT NULL DEFAULT new_id()
date_amendment.plan_version integer
date_amendment.reason text NOT NULL
date_amendment.sign_off_id uuid
date_amendment.state text NOT NULL DEFAULT 'DRAFT'::text
date_amendment.state_version integer NOT NULL DEFAULT 0
date_amendment.updated_at timestamp with time zone NOT NULL
date_amendment.version integer NOT NULL DEFAULT 1
deadline.anchor_at timestamp with time zone
deadline.calendar_id uuid NOT NULL
deadline.calendar_version integer NOT NULL
deadline.cause text NOT NULL
deadline.created_at timestamp with time zone NOT NULL
deadline.created_by uuid
deadline.due_at timestamp with time zone NOT NULL
deadline.expr jsonb
deadline.id uuid NOT NULL DEFAULT new_id()
deadline.provisional boolean NOT NULL DEFAULT false
deadline.reason text
deadline.subject_id uuid NOT NULL
deadline.subject_kind text NOT NULL
deadline.version integer NOT NULL
deadline_move.cause text NOT NULL
deadline_move.deadline_version integer NOT NULL
deadline_move.from_due_at timestamp with time zone NOT NULL
deadline_move.id uuid NOT NULL DEFAULT new_id()
deadline_move.moved_at timestamp with time zone NOT NULL
deadline_move.source_id uuid NOT NULL
deadline_move.subject_id uuid NOT NULL
deadline_move.subject_kind text NOT NULL
deadline_move.to_due_at timestamp with time zone NOT NULL
delegation.bureau_id uuid NOT NULL
delegation.campaign_ids uuid[] NOT NULL DEFAULT '{}'::uuid[]
delegation.created_at timestamp with time zone NOT NULL
delegation.created_by uuid NOT NULL
delegation.delegate_id uuid NOT NULL
delegation.ends_on date NOT NULL
delegation.id uuid NOT NULL DEFAULT new_id()
delegation.powers text[] NOT NULL
delegation.principal_id uuid NOT NULL
delegation.reason text NOT NULL
delegation.revoked_at timestamp with time zone
delegation.revoked_by uuid
delegation.starts_on date NOT NULL
delegation.version integer NOT NULL DEFAULT 1
deliverable_spec.campaign_id uuid NOT NULL
deliverable_spec.code text NOT NULL
deliverable_spec.due jsonb NOT NULL
deliverable_spec.due_at timestamp with time zone
deliverable_spec.due_on date
deliverable_spec.due_provisional boolean NOT NULL DEFAULT false
deliverable_spec.due_soft boolean NOT NULL DEFAULT false
deliverable_spec.evidence_policy text NOT NULL DEFAULT 'OPTIONAL'::text
deliverable_spec.evidence_reason text
deliverable_spec.form_spec json NOT NULL
deliverable_spec.id uuid NOT NULL DEFAULT new_id()
deliverable_spec.phase_id uuid NOT NULL
deliverable_spec.requirement text NOT NULL DEFAULT ''::text
deliverable_spec.review_levels integer NOT NULL DEFAULT 1
deliverable_spec.title text NOT NULL
deliverable_spec.version integer NOT NULL DEFAULT 1
delivery.attempts integer NOT NULL DEFAULT 0
delivery.bureau_id uuid NOT NULL
delivery.calendar_id uuid NOT NULL
delivery.channel text NOT NULL
delivery.claim_token uuid
delivery.claimed_at timestamp with time zone
delivery.created_at timestamp with time zone NOT NULL
delivery.decided_by uuid
delivery.digest_id uuid NOT NULL
delivery.due_at timestamp with time zone NOT NULL
delivery.fault text
delivery.id uuid NOT NULL DEFAULT new_id()
delivery.recipient_id uuid NOT NULL
delivery.settled_at timestamp with time zone
delivery.slot_at timestamp with time zone NOT NULL
delivery.state text NOT NULL DEFAULT 'PENDING'::text
delivery.urgent boolean NOT NULL
delivery_gate.changed_at timestamp with time zone NOT NULL
delivery_gate.id integer NOT NULL
delivery_gate.open boolean NOT NULL
delivery_gate.reason text NOT NULL
delivery_preference.channels text[] NOT NULL
delivery_preference.email text
delivery_preference.person_id uuid NOT NULL
delivery_preference.updated_at timestamp with time zone NOT NULL
delivery_preference.webhook_target_id uuid
delivery_setting.bureau_id uuid NOT NULL
delivery_setting.channels text[] NOT NULL
delivery_setting.updated_at timestamp with time zone NOT NULL
delivery_setting.updated_by uuid NOT NULL
delivery_setting.version integer NOT NULL DEFAULT 1
digest.bureau_id uuid NOT NULL
digest.calendar_id uuid NOT NULL
digest.channel text NOT NULL
digest.claim_token uuid
digest.claimed_at timestamp with time zone
digest.created_at timestamp with time zone NOT NULL
digest.id uuid NOT NULL DEFAULT new_id()
digest.recipient_id uuid NOT NULL
digest.sendable_at timestamp with time zone NOT NULL
digest.sent_at timestamp with time zone
digest.slot_at timestamp with time zone NOT NULL
digest.state text NOT NULL DEFAULT 'PENDING'::text
digest.urgent boolean NOT NULL DEFAULT false
digest_item.campaign_id uuid
digest_item.created_at timestamp with time zone NOT NULL
digest_item.deadline_version integer
digest_item.digest_id uuid NOT NULL
digest_item.facts jsonb NOT NULL DEFAULT '{}'::jsonb
digest_item.id uuid NOT NULL DEFAULT new_id()
digest_item.ladder text
digest_item.rung integer
digest_item.subject_id uuid NOT NULL
digest_item.subject_kind text NOT NULL
digest_item.topic text NOT NULL
doc_number.bureau_id uuid NOT NULL
doc_number.id uuid NOT NULL DEFAULT new_id()
doc_number.n integer NOT NULL
doc_number.series text NOT NULL
doc_number.subject_id uuid NOT NULL
doc_number.subject_kind text NOT NULL
doc_number.taken_at timestamp with time zone NOT NULL
doc_number.text text NOT NULL
doc_number.withdrawn_at timestamp with time zone
doc_number.year integer NOT NULL
evidence.bureau_id uuid NOT NULL
evidence.created_at timestamp with time zone NOT NULL
evidence.file_id uuid NOT NULL
evidence.id uuid NOT NULL DEFAULT new_id()
evidence.name text NOT NULL
evidence.original_sha256 bytea NOT NULL
evidence.taken_at timestamp with time zone
evidence.unit_id uuid NOT NULL
evidence.unreferenced_at timestamp with time zone
evidence.uploader_id uuid NOT NULL
evidence_link.evidence_id uuid NOT NULL
evidence_link.linked_at timestamp with time zone NOT NULL
evidence_link.linked_by uuid NOT NULL
evidence_link.school_task_id uuid NOT NULL
exception_line.cohort_id uuid NOT NULL
exception_line.id uuid NOT NULL DEFAULT new_id()
exception_line.new_due_on date NOT NULL
exception_line.owner_person_id uuid
exception_line.owner_unit_id uuid NOT NULL
exception_line.reason text NOT NULL
exception_line.school_task_id uuid NOT NULL
exception_line.target_phase_id uuid
extension_request.asked_wd integer
extension_request.base_deadline_version integer
extension_request.base_due_at timestamp with time zone
extension_request.bureau_id uuid NOT NULL
extension_request.created_at timestamp with time zone NOT NULL
extension_request.decided_at timestamp with time zone
extension_request.decided_by uuid
extension_request.decision_due_at timestamp with time zone
extension_request.decision_reason text
extension_request.id uuid NOT NULL DEFAULT new_id()
extension_request.new_due_on date NOT NULL
extension_request.next_action_at timestamp with time zone
extension_request.next_rung integer
extension_request.no text
extension_request.reason text NOT NULL
extension_request.requested_by uuid NOT NULL
extension_request.rule_pack text NOT NULL
extension_request.rule_version integer NOT NULL
extension_request.school_task_id uuid NOT NULL
extension_request.seq integer NOT NULL
extension_request.short_notice boolean NOT NULL DEFAULT false
extension_request.state text NOT NULL DEFAULT 'DRAFT'::text
extension_request.state_version integer NOT NULL DEFAULT 0
extension_request.submitted_at timestamp with time zone
extension_request.updated_at timestamp with time zone NOT NULL
extension_request.version integer NOT NULL DEFAULT 1
fact.as_of date NOT NULL
fact.bureau_id uuid NOT NULL
fact.confirmed_at timestamp with time zone
fact.confirmed_by uuid
fact.id uuid NOT NULL DEFAULT new_id()
fact.made_up boolean NOT NULL
fact.note text NOT NULL DEFAULT ''::text
fact.precision text NOT NULL
fact.quota_period_id uuid NOT NULL
fact.recorded_at timestamp with time zone NOT NULL
fact.recorded_by uuid NOT NULL
fact.refuse_reason text
fact.refused_at timestamp with time zone
fact.standard_version integer NOT NULL
fact.unit text NOT NULL
fact.value numeric(14,2) NOT NULL
gate_item.denominator integer NOT NULL
gate_item.denominator_ids uuid[] NOT NULL DEFAULT '{}'::uuid[]
gate_item.exempt_reason text
gate_item.id uuid NOT NULL DEFAULT new_id()
gate_item.kind text NOT NULL
gate_item.label text NOT NULL
gate_item.mandatory boolean NOT NULL
gate_item.no integer NOT NULL
gate_item.numerator integer NOT NULL
gate_item.numerator_ids uuid[] NOT NULL DEFAULT '{}'::uuid[]
gate_item.selected jsonb NOT NULL DEFAULT '[]'::jsonb
gate_item.sheet_id uuid NOT NULL
gate_item.status text NOT NULL
gate_item.test text NOT NULL
gate_line.cohort_id uuid
gate_line.gate_item_no integer
gate_line.id uuid NOT NULL DEFAULT new_id()
gate_line.new_due_on date NOT NULL
gate_line.owner_person_id uuid
gate_line.owner_unit_id uuid NOT NULL
gate_line.reason text NOT NULL
gate_line.routine boolean NOT NULL DEFAULT false
gate_line.sheet_id uuid NOT NULL
gate_line.target_phase_id uuid
gate_sheet.computed_at timestamp with time zone NOT NULL
gate_sheet.frozen_at timestamp with time zone
gate_sheet.hash bytea
gate_sheet.id uuid NOT NULL DEFAULT new_id()
gate_sheet.phase_id uuid NOT NULL
gate_sheet.sign_off_id uuid
gate_sheet.version integer NOT NULL
inbox_message.archived_at timestamp with time zone
inbox_message.delivered_at timestamp with time zone NOT NULL
inbox_message.id uuid NOT NULL
inbox_message.lines jsonb NOT NULL
inbox_message.read_at timestamp with time zone
inbox_message.recipient_id uuid NOT NULL
inbox_message.slot_at timestamp with time zone NOT NULL
inbox_message.subjects jsonb NOT NULL DEFAULT '[]'::jsonb
inbox_message.title text NOT NULL
ladder_effect.bureau_id uuid NOT NULL
ladder_effect.campaign_id uuid NOT NULL
ladder_effect.created_at timestamp with time zone NOT NULL
ladder_effect.deadline_version integer NOT NULL
ladder_effect.effect text
ladder_effect.id uuid NOT NULL DEFAULT new_id()
ladder_effect.rung integer NOT NULL
ladder_effect.subject_id uuid NOT NULL
ladder_effect.subject_kind text NOT NULL
ladder_effect.suggest text
ladder_effect.unit_id uuid NOT NULL
ladder_firing.command_id text
ladder_firing.deadline_version integer NOT NULL
ladder_firing.fired_at timestamp with time zone NOT NULL
ladder_firing.ladder text NOT NULL
ladder_firing.level integer NOT NULL
ladder_firing.planned_at timestamp with time zone NOT NULL
ladder_firing.result text NOT NULL
ladder_firing.rung integer NOT NULL
ladder_firing.subject_id uuid NOT NULL
ladder_firing.subject_kind text NOT NULL
ladder_rung.effect text
ladder_rung.ladder text NOT NULL
ladder_rung.level integer NOT NULL
ladder_rung.offset_wd integer NOT NULL
ladder_rung.recipients text[] NOT NULL
ladder_rung.rung integer NOT NULL
ladder_rung.suggest text
ladder_rung.version integer NOT NULL
launch_chunk.attempts integer NOT NULL DEFAULT 0
launch_chunk.chunk_no integer NOT NULL
launch_chunk.done_at timestamp with time zone
launch_chunk.generation integer NOT NULL
launch_chunk.phase_id uuid NOT NULL
launch_chunk.schools integer NOT NULL
launch_chunk.tasks integer NOT NULL DEFAULT 0
launch_member.chunk_no integer NOT NULL
launch_member.cohort_id uuid NOT NULL
launch_member.flags text[] NOT NULL
launch_member.generation integer NOT NULL
launch_member.group_id uuid NOT NULL
launch_member.phase_id uuid NOT NULL
launch_member.school_id uuid NOT NULL
launch_member.school_type text NOT NULL
launch_member.shard_no integer NOT NULL
launch_member.support_type text
legal_transition.action text NOT NULL
legal_transition.from_state text NOT NULL
legal_transition.subject_kind text NOT NULL
legal_transition.to_state text NOT NULL
meeting.agenda text NOT NULL DEFAULT ''::text
meeting.attendees jsonb NOT NULL DEFAULT '[]'::jsonb
meeting.bureau_id uuid NOT NULL
meeting.campaign_id uuid NOT NULL
meeting.created_at timestamp with time zone NOT NULL
meeting.created_by uuid NOT NULL
meeting.decisions jsonb NOT NULL DEFAULT '[]'::jsonb
meeting.group_id uuid
meeting.held_on date
meeting.id uuid NOT NULL DEFAULT new_id()
meeting.minutes_document_id uuid
meeting.no text NOT NULL
meeting.phase_id uuid
meeting.planned_on date NOT NULL
meeting.state text NOT NULL DEFAULT 'PLANNED'::text
meeting.state_version integer NOT NULL DEFAULT 0
meeting.title text NOT NULL
meeting.type text NOT NULL
meeting.updated_at timestamp with time zone NOT NULL
meeting.version integer NOT NULL DEFAULT 1
migration.id integer NOT NULL DEFAULT nextval('migration_id_seq'::regclass)
migration.name character varying NOT NULL
migration.timestamp bigint NOT NULL
milestone.achieved numeric(14,2)
milestone.achieved_on date
milestone.bureau_id uuid NOT NULL
milestone.campaign_id uuid NOT NULL
milestone.code text NOT NULL
milestone.confirmed_at timestamp with time zone
milestone.confirmed_by uuid
milestone.created_at timestamp with time zone NOT NULL
milestone.due jsonb NOT NULL
milestone.due_at timestamp with time zone NOT NULL
milestone.due_on date NOT NULL
milestone.due_provisional boolean NOT NULL DEFAULT false
milestone.evidence_ref text
milestone.id uuid NOT NULL DEFAULT new_id()
milestone.met_late boolean NOT NULL DEFAULT false
milestone.missed_at timestamp with time zone
milestone.note text
milestone.scope text NOT NULL DEFAULT ''::text
milestone.soft boolean NOT NULL
milestone.state text NOT NULL DEFAULT 'OPEN'::text
milestone.state_version integer NOT NULL DEFAULT 0
milestone.target numeric(14,2) NOT NULL
milestone.task_no integer
milestone.title text NOT NULL
milestone.updated_at timestamp with time zone NOT NULL
milestone.version integer NOT NULL DEFAULT 1
official_document.body text NOT NULL
official_document.bureau_id uuid NOT NULL
official_document.campaign_id uuid
official_document.content_hash bytea NOT NULL
official_document.created_at timestamp with time zone NOT NULL
official_document.doc_number_id uuid
official_document.id uuid NOT NULL DEFAULT new_id()
official_document.recipients jsonb NOT NULL DEFAULT '[]'::jsonb
official_document.released_at timestamp with time zone
official_document.signed_at timestamp with time zone
official_document.state text NOT NULL
official_document.title text NOT NULL
official_document.type text NOT NULL
outbox.action text NOT NULL
outbox.attempts integer NOT NULL DEFAULT 0
outbox.available_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
outbox.claim_token uuid
outbox.claimed_at timestamp with time zone
outbox.coalesce_key text
outbox.created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
outbox.failures integer NOT NULL DEFAULT 0
outbox.id bigint NOT NULL IDENTITY
outbox.kind text NOT NULL
outbox.last_error text
outbox.payload jsonb NOT NULL DEFAULT '{}'::jsonb
outbox.seq bigint
outbox.subject_id uuid NOT NULL
outbox.subject_kind text NOT NULL
outbox.subject_version integer NOT NULL
outbox.workflow_id text
outbox.workflow_type text
outbox_log.action text NOT NULL
outbox_log.attempts integer NOT NULL
outbox_log.created_at timestamp with time zone NOT NULL
outbox_log.failures integer NOT NULL
outbox_log.id bigint NOT NULL
outbox_log.kind text NOT NULL
outbox_log.last_error text
outbox_log.outcome text NOT NULL
outbox_log.payload jsonb NOT NULL
outbox_log.redriven_at timestamp with time zone
outbox_log.seq bigint
outbox_log.settled_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
outbox_log.subject_id uuid NOT NULL
outbox_log.subject_kind text NOT NULL
outbox_log.subject_version integer NOT NULL
outbox_log.workflow_id text
outbox_log.workflow_type text
person.bureau_id uuid NOT NULL
person.created_at timestamp with time zone NOT NULL
person.created_by uuid
person.disabled_at timestamp with time zone
person.id uuid NOT NULL DEFAULT new_id()
person.name text NOT NULL
person.phone text
person.post text NOT NULL
person.unit_id uuid NOT NULL
person.updated_at timestamp with time zone NOT NULL
person.updated_by uuid
person.version integer NOT NULL DEFAULT 1
phase.bureau_id uuid NOT NULL
phase.campaign_id uuid NOT NULL
phase.end_at timestamp with time zone
phase.end_on date NOT NULL
phase.fanned_out_at timestamp with time zone
phase.gate_budget_wd integer NOT NULL DEFAULT 10
phase.gate_ready_at timestamp with time zone
phase.gate_reminded_at timestamp with time zone
phase.gate_spec jsonb NOT NULL DEFAULT '[]'::jsonb
phase.generation integer NOT NULL DEFAULT 1
phase.id uuid NOT NULL DEFAULT new_id()
phase.no integer NOT NULL
phase.opened_at timestamp with time zone
phase.provisional boolean NOT NULL DEFAULT false
phase.reopened_at timestamp with time zone
phase.requirement text NOT NULL DEFAULT ''::text
phase.settled_at timestamp with time zone
phase.sheet_id uuid
phase.sign_off_id uuid
phase.snapshot_id uuid
phase.start_at timestamp with time zone
phase.start_on date NOT NULL
phase.start_requires_gate_of integer[] NOT NULL DEFAULT '{}'::integer[]
phase.state text NOT NULL DEFAULT 'PLANNED'::text
phase.state_version integer NOT NULL DEFAULT 0
phase.title text NOT NULL
phase.town_review_budget_wd integer NOT NULL DEFAULT 5
phase.type text NOT NULL
phase.updated_at timestamp with time zone NOT NULL
phase.version integer NOT NULL DEFAULT 1
phase_reopening.cohort_ids uuid[] NOT NULL
phase_reopening.decided_by uuid NOT NULL
phase_reopening.earlier_sheet_id uuid
phase_reopening.earlier_snapshot_id uuid
phase_reopening.earlier_state text NOT NULL
phase_reopening.generation integer NOT NULL
phase_reopening.id uuid NOT NULL DEFAULT new_id()
phase_reopening.phase_id uuid NOT NULL
phase_reopening.reason text NOT NULL
phase_reopening.reopened_at timestamp with time zone NOT NULL
phase_reopening.work_until_at timestamp with time zone NOT NULL
policy_basis.bureau_id uuid NOT NULL
policy_basis.clause text
policy_basis.created_at timestamp with time zone NOT NULL
policy_basis.created_by uuid
policy_basis.doc_number text NOT NULL
policy_basis.id uuid NOT NULL DEFAULT new_id()
policy_basis.issued_on date NOT NULL
policy_basis.issuer text NOT NULL
policy_basis.title text NOT NULL
quota_period.achieved numeric(14,2) NOT NULL DEFAULT 0
quota_period.bureau_id uuid NOT NULL
quota_period.campaign_id uuid NOT NULL
quota_period.created_at timestamp with time zone NOT NULL
quota_period.ends_at timestamp with time zone NOT NULL
quota_period.exempt_reason text
quota_period.from_on date NOT NULL
quota_period.group_id uuid NOT NULL
quota_period.id uuid NOT NULL DEFAULT new_id()
quota_period.made_up numeric(14,2) NOT NULL DEFAULT 0
quota_period.minimum numeric(14,2) NOT NULL
quota_period.precision text NOT NULL DEFAULT 'EXACT'::text
quota_period.rule_id uuid NOT NULL
quota_period.state text NOT NULL DEFAULT 'OPEN'::text
quota_period.state_version integer NOT NULL DEFAULT 0
quota_period.to_on date NOT NULL
quota_period.unit_id uuid NOT NULL
quota_period.updated_at timestamp with time zone NOT NULL
quota_period.version integer NOT NULL DEFAULT 1
quota_rule.bureau_id uuid NOT NULL
quota_rule.campaign_id uuid NOT NULL
quota_rule.code text NOT NULL
quota_rule.confidence text NOT NULL
quota_rule.created_at timestamp with time zone NOT NULL
quota_rule.id uuid NOT NULL DEFAULT new_id()
quota_rule.level text NOT NULL
quota_rule.minimum numeric(14,2) NOT NULL
quota_rule.pack_version integer NOT NULL
quota_rule.per text NOT NULL
quota_rule.school_types text[] NOT NULL DEFAULT '{}'::text[]
quota_rule.source text NOT NULL
quota_rule.title text NOT NULL
quota_rule.unit text NOT NULL
quota_rule.whole_only boolean NOT NULL DEFAULT false
quota_span.ends_at timestamp with time zone NOT NULL
quota_span.from_on date NOT NULL
quota_span.partial boolean NOT NULL
quota_span.rule_id uuid NOT NULL
quota_span.to_on date NOT NULL
quota_span.vacation boolean NOT NULL DEFAULT false
rate_rule.kind text NOT NULL
rate_rule.times integer NOT NULL
rate_rule.window_seconds integer NOT NULL
rate_use.at timestamp with time zone NOT NULL
rate_use.id bigint NOT NULL IDENTITY
rate_use.kind text NOT NULL
rate_use.person_id uuid NOT NULL
relay_gate.changed_at timestamp with time zone NOT NULL
relay_gate.id integer NOT NULL
relay_gate.open boolean NOT NULL
relay_gate.reason text NOT NULL
request_key.actor_id uuid NOT NULL
request_key.body jsonb NOT NULL
request_key.body_hash bytea NOT NULL
request_key.created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
request_key.key uuid NOT NULL
request_key.route text NOT NULL
request_key.status integer NOT NULL
restatement.bureau_id uuid NOT NULL
restatement.campaign_id uuid NOT NULL
restatement.created_at timestamp with time zone NOT NULL
restatement.decided_at timestamp with time zone
restatement.decided_by uuid
restatement.decision_reason text
restatement.figure text NOT NULL
restatement.id uuid NOT NULL DEFAULT new_id()
restatement.new_value text NOT NULL
restatement.old_value text NOT NULL
restatement.proposed_by uuid NOT NULL
restatement.reason text NOT NULL
restatement.snapshot_id uuid NOT NULL
restatement.state text NOT NULL DEFAULT 'PROPOSED'::text
restatement.state_version integer NOT NULL DEFAULT 0
restatement.updated_at timestamp with time zone NOT NULL
restatement.version integer NOT NULL DEFAULT 1
restore_mark.backup text NOT NULL
restore_mark.facts jsonb NOT NULL DEFAULT '{}'::jsonb
restore_mark.id uuid NOT NULL DEFAULT new_id()
restore_mark.restored_at timestamp with time zone NOT NULL
restore_mark.restored_to timestamp with time zone NOT NULL
restore_mark.reviewed_at timestamp with time zone
review.at timestamp with time zone NOT NULL
review.id uuid NOT NULL DEFAULT new_id()
review.new_due_at timestamp with time zone
review.reason text
review.reason_code text
review.result text NOT NULL
review.reviewer_id uuid NOT NULL
review.school_task_id uuid NOT NULL
review.stage text NOT NULL
review.submission_id uuid
role_grant.approved_by uuid
role_grant.bureau_id uuid NOT NULL
role_grant.code text NOT NULL
role_grant.created_at timestamp with time zone NOT NULL
role_grant.decided_at timestamp with time zone
role_grant.decided_by uuid
role_grant.decision_reason text
role_grant.id uuid NOT NULL DEFAULT new_id()
role_grant.import_id uuid
role_grant.lines uuid[] NOT NULL DEFAULT '{}'::uuid[]
role_grant.person_id uuid NOT NULL
role_grant.reason text
role_grant.requested_by uuid
role_grant.state text NOT NULL
role_grant.unit_id uuid NOT NULL
role_grant.valid_from date NOT NULL
role_grant.valid_to date
role_grant.version integer NOT NULL DEFAULT 1
rollup.campaign_id uuid NOT NULL
rollup.due_on date NOT NULL
rollup.holder text NOT NULL
rollup.n integer NOT NULL
rollup.phase_no integer NOT NULL
rollup.school_type text NOT NULL
rollup.state text NOT NULL
rollup.unit_id uuid NOT NULL
rollup_delta.campaign_id uuid NOT NULL
rollup_delta.due_on date NOT NULL
rollup_delta.holder text NOT NULL
rollup_delta.id bigint NOT NULL IDENTITY
rollup_delta.n integer NOT NULL
rollup_delta.phase_no integer NOT NULL
rollup_delta.school_type text NOT NULL
rollup_delta.state text NOT NULL
rollup_delta.unit_id uuid NOT NULL
rollup_version.as_of timestamp with time zone NOT NULL
rollup_version.campaign_id uuid NOT NULL
rollup_version.version bigint NOT NULL
roster_import.bureau_id uuid NOT NULL
roster_import.committed_at timestamp with time zone
roster_import.counts jsonb NOT NULL DEFAULT '{}'::jsonb
roster_import.created_at timestamp with time zone NOT NULL
roster_import.created_by uuid NOT NULL
roster_import.file_name text NOT NULL
roster_import.header text[] NOT NULL
roster_import.id uuid NOT NULL DEFAULT new_id()
roster_import.kind text NOT NULL
roster_import.mapping jsonb NOT NULL
roster_import.passwords_at timestamp with time zone
roster_import.result jsonb
roster_import.row_count integer NOT NULL
roster_import.sha256 bytea NOT NULL
roster_import.size_bytes bigint NOT NULL
roster_import.state text NOT NULL
roster_import.version integer NOT NULL DEFAULT 1
roster_import.withdrawn_at timestamp with time zone
roster_import.withdrawn_by uuid
roster_import_change.before jsonb
roster_import_change.import_id uuid NOT NULL
roster_import_change.label text NOT NULL
roster_import_change.outcome text NOT NULL
roster_import_change.row_no integer NOT NULL
roster_import_change.subject_id uuid NOT NULL
roster_import_change.version integer NOT NULL
roster_import_finding.code text NOT NULL
roster_import_finding.field text NOT NULL
roster_import_finding.import_id uuid NOT NULL
roster_import_finding.row_no integer NOT NULL
roster_import_finding.value text
roster_import_progress.at timestamp with time zone NOT NULL
roster_import_progress.done integer NOT NULL
roster_import_progress.import_id uuid NOT NULL
roster_import_progress.step text NOT NULL
roster_import_progress.total integer NOT NULL
roster_import_record.changes text[] NOT NULL DEFAULT '{}'::text[]
roster_import_record.import_id uuid NOT NULL
roster_import_record.outcome text
roster_import_record.person_id uuid
roster_import_record.person_key text
roster_import_record.place_id uuid
roster_import_record.raw jsonb NOT NULL
roster_import_record.row_no integer NOT NULL
roster_import_record.target jsonb
roster_import_record.typed jsonb NOT NULL
roster_import_record.unit_id uuid
roster_import_row.cells text[] NOT NULL
roster_import_row.import_id uuid NOT NULL
roster_import_row.problems jsonb NOT NULL
roster_import_row.row_no integer NOT NULL
roster_mapping.bureau_id uuid NOT NULL
roster_mapping.headings jsonb NOT NULL
roster_mapping.kind text NOT NULL
roster_mapping.updated_at timestamp with time zone NOT NULL
roster_mapping.updated_by uuid NOT NULL
rung_instant.at timestamp with time zone NOT NULL
rung_instant.calendar_id uuid NOT NULL
rung_instant.due_at timestamp with time zone NOT NULL
rung_instant.ladder text NOT NULL
rung_instant.ladder_version integer NOT NULL
rung_instant.rung integer NOT NULL
school_profile.boarders integer NOT NULL DEFAULT 0
school_profile.boarding text NOT NULL
school_profile.campuses integer NOT NULL DEFAULT 1
school_profile.flags text[] NOT NULL DEFAULT '{}'::text[]
school_profile.guards_in_house integer NOT NULL DEFAULT 0
school_profile.guards_outsourced integer NOT NULL DEFAULT 0
school_profile.id uuid NOT NULL DEFAULT new_id()
school_profile.liaison_id uuid
school_profile.ownership text NOT NULL
school_profile.pupils integer NOT NULL DEFAULT 0
school_profile.school_type text NOT NULL
school_profile.staff integer NOT NULL DEFAULT 0
school_profile.unit_id uuid NOT NULL
school_profile.valid_from date NOT NULL
school_profile.valid_to date
school_task.after_signature boolean NOT NULL DEFAULT false
school_task.assignee_id uuid
school_task.bureau_id uuid NOT NULL
school_task.campaign_id uuid NOT NULL
school_task.carried_to_phase_id uuid
school_task.clock_cohort_id uuid
school_task.cohort_id uuid NOT NULL
school_task.content jsonb
school_task.created_at timestamp with time zone NOT NULL
school_task.current_due_at timestamp with time zone NOT NULL
school_task.deadline_version integer NOT NULL DEFAULT 1
school_task.deliverable_id uuid
school_task.due_on date NOT NULL
school_task.due_provisional boolean NOT NULL DEFAULT false
school_task.exempt_reason text
school_task.exempt_requested_by uuid
school_task.group_id uuid NOT NULL
school_task.holder text NOT NULL DEFAULT 'SCHOOL'::text
school_task.id uuid NOT NULL DEFAULT new_id()
school_task.kind text NOT NULL
school_task.ladder text NOT NULL DEFAULT 'SCHOOL_TASK'::text
school_task.late_current boolean NOT NULL DEFAULT false
school_task.late_original boolean NOT NULL DEFAULT false
school_task.lead_section_ids uuid[] NOT NULL
school_task.next_action_at timestamp with time zone
school_task.next_rung integer
school_task.open boolean NOT NULL DEFAULT (state <> ALL (ARRAY['ACCEPTED'::text, 'EXEMPTED'::text, 'CANCELLED'::text])) GENERATED
school_task.original_due_at timestamp with time zone NOT NULL
school_task.phase_id uuid NOT NULL
school_task.phase_no integer NOT NULL
school_task.prepared_by uuid
school_task.reached_level integer NOT NULL DEFAULT 0
school_task.return_count integer NOT NULL DEFAULT 0
school_task.review_levels integer NOT NULL
school_task.review_stage text
school_task.school_id uuid NOT NULL
school_task.school_type text NOT NULL
school_task.segment_id uuid
school_task.state text NOT NULL DEFAULT 'ASSIGNED'::text
school_task.state_version integer NOT NULL DEFAULT 0
school_task.submission_count integer NOT NULL DEFAULT 0
school_task.submitted_at timestamp with time zone
school_task.submitted_by uuid
school_task.suspended boolean NOT NULL DEFAULT false
school_task.task_key text NOT NULL
school_task.task_phase_id uuid
school_task.updated_at timestamp with time zone NOT NULL
school_task.updated_by uuid
school_task.version integer NOT NULL DEFAULT 1
school_year.calendar_id uuid NOT NULL
school_year.source text NOT NULL
school_year.state text NOT NULL
school_year.terms jsonb NOT NULL
school_year.vacations jsonb NOT NULL
school_year.version integer NOT NULL
school_year.year integer NOT NULL
serial.bureau_id uuid NOT NULL
serial.last_n integer NOT NULL
serial.series text NOT NULL
serial.year integer NOT NULL
session.address text
session.created_at timestamp with time zone NOT NULL
session.csrf_hash bytea NOT NULL
session.device text
session.ended_at timestamp with time zone
session.expires_at timestamp with time zone NOT NULL
session.id uuid NOT NULL DEFAULT new_id()
session.person_id uuid NOT NULL
session.seen_at timestamp with time zone NOT NULL
session.token_hash bytea NOT NULL
setup_token.created_at timestamp with time zone NOT NULL
setup_token.expires_at timestamp with time zone NOT NULL
setup_token.token_hash bytea NOT NULL
setup_token.used_at timestamp with time zone
sign_in.address text
sign_in.at timestamp with time zone NOT NULL
sign_in.device text
sign_in.id uuid NOT NULL DEFAULT new_id()
sign_in.outcome text NOT NULL
sign_in.person_id uuid NOT NULL
sign_in_guard.failed_at timestamp with time zone NOT NULL
sign_in_guard.failed_count integer NOT NULL
sign_in_guard.login_hash bytea NOT NULL
sign_in_guard.retry_at timestamp with time zone NOT NULL
sign_off.author_id uuid NOT NULL
sign_off.bureau_id uuid NOT NULL
sign_off.campaign_id uuid NOT NULL
sign_off.change_note jsonb
sign_off.changed_after_sign boolean NOT NULL DEFAULT false
sign_off.content_hash bytea
sign_off.created_at timestamp with time zone NOT NULL
sign_off.current_no integer
sign_off.deadline_version integer NOT NULL DEFAULT 1
sign_off.id uuid NOT NULL DEFAULT new_id()
sign_off.next_action_at timestamp with time zone
sign_off.next_rung integer
sign_off.no text NOT NULL
sign_off.purpose text NOT NULL
sign_off.restart_no integer
sign_off.snapshot_id uuid
sign_off.state text NOT NULL DEFAULT 'DRAFT'::text
sign_off.state_version integer NOT NULL DEFAULT 0
sign_off.step_started_at timestamp with time zone
sign_off.subject_id uuid NOT NULL
sign_off.subject_kind text NOT NULL
sign_off.title text NOT NULL
sign_off.updated_at timestamp with time zone NOT NULL
sign_off.version integer NOT NULL DEFAULT 1
sign_step.decided_at timestamp with time zone
sign_step.decision text
sign_step.delegate_of uuid
sign_step.hash bytea
sign_step.id uuid NOT NULL DEFAULT new_id()
sign_step.no integer NOT NULL
sign_step.opinion text
sign_step.post text NOT NULL DEFAULT ''::text
sign_step.round integer NOT NULL DEFAULT 1
sign_step.sign_off_id uuid NOT NULL
sign_step.signer_id uuid NOT NULL
sign_step.type text NOT NULL
snapshot.bureau_id uuid NOT NULL
snapshot.content text NOT NULL
snapshot.created_at timestamp with time zone NOT NULL
snapshot.cut_off timestamp with time zone NOT NULL
snapshot.definition_version integer NOT NULL
snapshot.hash bytea NOT NULL
snapshot.id uuid NOT NULL DEFAULT new_id()
snapshot.kind text NOT NULL
snapshot.subject_id uuid NOT NULL
snapshot.subject_kind text NOT NULL
state_event.action text NOT NULL
state_event.actor_id uuid
state_event.at timestamp with time zone NOT NULL
state_event.facts jsonb NOT NULL DEFAULT '{}'::jsonb
state_event.from_state text NOT NULL
state_event.id bigint NOT NULL IDENTITY
state_event.set_id uuid
state_event.state_version integer NOT NULL
state_event.subject_id uuid NOT NULL
state_event.subject_kind text NOT NULL
state_event.to_state text NOT NULL
stored_file.bureau_id uuid NOT NULL
stored_file.created_at timestamp with time zone NOT NULL
stored_file.file_key text NOT NULL
stored_file.height integer
stored_file.id uuid NOT NULL DEFAULT new_id()
stored_file.media_type text NOT NULL
stored_file.perceptual_hash bytea
stored_file.sha256 bytea NOT NULL
stored_file.size_bytes integer NOT NULL
stored_file.state text NOT NULL
stored_file.thumbnail_key text
stored_file.width integer
submission.at timestamp with time zone NOT NULL
submission.content jsonb NOT NULL
submission.delegate_of uuid
submission.hash bytea NOT NULL
submission.id uuid NOT NULL DEFAULT new_id()
submission.late_vs_current boolean NOT NULL
submission.late_vs_original boolean NOT NULL
submission.no integer NOT NULL
submission.prepared_by uuid NOT NULL
submission.request_key uuid
submission.school_task_id uuid NOT NULL
submission.signed_by uuid NOT NULL
submission.single_handed boolean NOT NULL
submission.withdrawn_at timestamp with time zone
submission_evidence.evidence_id uuid NOT NULL
submission_evidence.submission_id uuid NOT NULL
suspension.campaign_id uuid NOT NULL
suspension.decided_by uuid NOT NULL
suspension.document text NOT NULL
suspension.from_at timestamp with time zone NOT NULL
suspension.id uuid NOT NULL DEFAULT new_id()
suspension.reason text NOT NULL
suspension.to_at timestamp with time zone
task.campaign_id uuid NOT NULL
task.evidence_policy text NOT NULL DEFAULT 'OPTIONAL'::text
task.evidence_reason text
task.id uuid NOT NULL DEFAULT new_id()
task.no integer NOT NULL
task.parent_id uuid
task.plan_no text NOT NULL DEFAULT ''::text
task.requirement text NOT NULL DEFAULT ''::text
task.scope jsonb
task.title text NOT NULL
task.version integer NOT NULL DEFAULT 1
task.weight numeric
task.white_list_no text
task_party.id uuid NOT NULL DEFAULT new_id()
task_party.ord integer NOT NULL DEFAULT 0
task_party.role text NOT NULL
task_party.support_type text
task_party.task_id uuid NOT NULL
task_party.unit_id uuid
task_phase.due jsonb NOT NULL
task_phase.due_at timestamp with time zone
task_phase.due_on date
task_phase.due_provisional boolean NOT NULL DEFAULT false
task_phase.due_soft boolean NOT NULL DEFAULT false
task_phase.form_spec json NOT NULL
task_phase.id uuid NOT NULL DEFAULT new_id()
task_phase.phase_id uuid NOT NULL
task_phase.requirement text NOT NULL DEFAULT ''::text
task_phase.review_levels integer NOT NULL DEFAULT 1
task_phase.task_id uuid NOT NULL
unit.bureau_id uuid NOT NULL
unit.code text NOT NULL
unit.created_at timestamp with time zone NOT NULL
unit.created_by uuid
unit.head_id uuid
unit.id uuid NOT NULL DEFAULT new_id()
unit.is_safety_office boolean NOT NULL DEFAULT false
unit.kind text NOT NULL
unit.name text NOT NULL
unit.parent_id uuid
unit.review_unit_id uuid
unit.section_key text
unit.suspended_from date
unit.updated_at timestamp with time zone NOT NULL
unit.updated_by uuid
unit.valid_from date NOT NULL
unit.valid_to date
unit.version integer NOT NULL DEFAULT 1
unit_event.actor_id uuid
unit_event.at timestamp with time zone NOT NULL
unit_event.bureau_id uuid NOT NULL
unit_event.facts jsonb NOT NULL DEFAULT '{}'::jsonb
unit_event.id uuid NOT NULL DEFAULT new_id()
unit_event.import_id uuid
unit_event.kind text NOT NULL
unit_event.on_day date NOT NULL
unit_event.receipt text
unit_event.successor_ids uuid[] NOT NULL DEFAULT '{}'::uuid[]
unit_event.unit_id uuid NOT NULL
unit_membership.id uuid NOT NULL DEFAULT new_id()
unit_membership.parent_id uuid NOT NULL
unit_membership.unit_id uuid NOT NULL
unit_membership.valid_from date NOT NULL
unit_membership.valid_to date
upkeep_run.finished_at timestamp with time zone NOT NULL
upkeep_run.job text NOT NULL
upkeep_run.report jsonb NOT NULL DEFAULT '{}'::jsonb
upkeep_run.slot_at timestamp with time zone NOT NULL
upload.bureau_id uuid NOT NULL
upload.created_at timestamp with time zone NOT NULL
upload.evidence_id uuid
upload.id uuid NOT NULL DEFAULT new_id()
upload.name text NOT NULL
upload.offset_bytes integer NOT NULL DEFAULT 0
upload.person_id uuid NOT NULL
upload.refusal jsonb
upload.school_task_id uuid NOT NULL
upload.size_bytes integer NOT NULL
upload.state text NOT NULL DEFAULT 'UPLOADING'::text
upload.unit_id uuid NOT NULL
upload.updated_at timestamp with time zone NOT NULL
upload_limit.bureau_id uuid
upload_limit.file_bytes integer NOT NULL
upload_limit.hand_in_files integer NOT NULL
upload_limit.unit_bytes_per_day bigint NOT NULL
upload_part.at_byte integer NOT NULL
upload_part.file_key text NOT NULL
upload_part.size_bytes integer NOT NULL
upload_part.upload_id uuid NOT NULL
webhook_target.bureau_id uuid NOT NULL
webhook_target.created_at timestamp with time zone NOT NULL
webhook_target.created_by uuid NOT NULL
webhook_target.disabled_at timestamp with time zone
webhook_target.format text NOT NULL
webhook_target.id uuid NOT NULL DEFAULT new_id()
webhook_target.secret text NOT NULL
webhook_target.title text NOT NULL
webhook_target.url text NOT NULL
workflow_ref.closed_at timestamp with time zone
workflow_ref.created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
workflow_ref.input jsonb NOT NULL DEFAULT '{}'::jsonb
workflow_ref.last_seq bigint NOT NULL
workflow_ref.state text NOT NULL DEFAULT 'requested'::text
workflow_ref.workflow_id text NOT NULL
workflow_ref.workflow_type text NOT NULL

-- constraints
account account_pkey PRIMARY KEY (person_id)
account fk_account_import FOREIGN KEY (import_id) REFERENCES roster_import(id)
account fk_account_person FOREIGN KEY (person_id) REFERENCES person(id)
account uq_account_login UNIQUE (login)
action_item action_item_pkey PRIMARY KEY (id)
action_item fk_action_item_done_by FOREIGN KEY (done_by) REFERENCES person(id)
action_item fk_action_item_meeting FOREIGN KEY (meeting_id) REFERENCES meeting(id)
action_item fk_action_item_moved_to FOREIGN KEY (moved_to) REFERENCES meeting(id)
action_item fk_action_item_owner FOREIGN KEY (owner_unit_id) REFERENCES unit(id)
action_item fk_action_item_person FOREIGN KEY (owner_person_id) REFERENCES person(id)
action_item uq_action_item UNIQUE (meeting_id, no)
activity_command pk_activity_command PRIMARY KEY (command_id)
address_guard pk_address_guard PRIMARY KEY (address_hash)
amendment_effect ck_amendment_effect_outcome CHECK ((outcome = ANY (ARRAY['MOVED'::text, 'KEPT'::text])))
amendment_effect fk_amendment_effect_amendment FOREIGN KEY (amendment_id) REFERENCES date_amendment(id)
amendment_effect fk_amendment_effect_task FOREIGN KEY (school_task_id) REFERENCES school_task(id)
amendment_effect pk_amendment_effect PRIMARY KEY (school_task_id, plan_version)
audit_checkpoint pk_audit_checkpoint PRIMARY KEY (no)
audit_head pk_audit_head PRIMARY KEY (shard)
audit_log pk_audit_log PRIMARY KEY (shard, seq, at)
calendar calendar_pkey PRIMARY KEY (id)
calendar ck_calendar_day_length CHECK (((day_length_ms >= 100) AND (day_length_ms <= 86400000)))
calendar uq_calendar_code UNIQUE (bureau_id, code)
calendar_day fk_calendar_day_calendar FOREIGN KEY (calendar_id) REFERENCES calendar(id)
calendar_day pk_calendar_day PRIMARY KEY (calendar_id, day)
calendar_revision calendar_revision_pkey PRIMARY KEY (id)
calendar_revision ck_calendar_revision_kind CHECK ((kind = ANY (ARRAY['DAYS'::text, 'TERMS'::text])))
calendar_revision ck_calendar_revision_state CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'SUPERSEDED'::text])))
calendar_revision fk_calendar_revision_calendar FOREIGN KEY (calendar_id) REFERENCES calendar(id)
calendar_revision fk_calendar_revision_entered_by FOREIGN KEY (entered_by) REFERENCES person(id)
calendar_revision fk_calendar_revision_published_by FOREIGN KEY (published_by) REFERENCES person(id)
calendar_year ck_calendar_year_state CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'SUPERSEDED'::text])))
calendar_year fk_calendar_year_calendar FOREIGN KEY (calendar_id) REFERENCES calendar(id)
calendar_year pk_calendar_year PRIMARY KEY (calendar_id, year, version)
campaign campaign_pkey PRIMARY KEY (id)
campaign ck_campaign_release CHECK (((released_at IS NULL) OR (released_at >= signed_at)))
campaign ck_campaign_state CHECK ((state = ANY (ARRAY['DRAFT'::text, 'IN_SIGNOFF'::text, 'RETURNED'::text, 'APPROVED'::text, 'ISSUED'::text, 'ACTIVE'::text, 'SUSPENDED'::text, 'WRAP_UP'::text, 'CLOSED'::text, 'ARCHIVED'::text, 'CANCELLED'::text])))
campaign ck_campaign_trigger CHECK ((campaign_trigger = ANY (ARRAY['INCIDENT'::text, 'SUPERIOR'::text, 'SEASON'::text, 'HOLIDAY'::text, 'SENSITIVE'::text, 'ROUTINE'::text])))
campaign fk_campaign_bureau FOREIGN KEY (bureau_id) REFERENCES unit(id)
campaign fk_campaign_calendar FOREIGN KEY (calendar_id) REFERENCES calendar(id)
campaign fk_campaign_doc_number FOREIGN KEY (doc_number_id) REFERENCES doc_number(id)
campaign fk_campaign_final_snapshot FOREIGN KEY (final_snapshot_id) REFERENCES snapshot(id)
campaign fk_campaign_owner_section FOREIGN KEY (owner_section_id) REFERENCES unit(id)
campaign fk_campaign_parent FOREIGN KEY (parent_campaign_id) REFERENCES campaign(id)
campaign fk_campaign_sign_off FOREIGN KEY (sign_off_id) REFERENCES sign_off(id)
campaign fk_campaign_snapshot FOREIGN KEY (snapshot_id) REFERENCES snapshot(id)
campaign uq_campaign_code UNIQUE (bureau_id, code)
campaign_audience fk_campaign_audience_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
campaign_audience fk_campaign_audience_school FOREIGN KEY (school_id) REFERENCES unit(id)
campaign_audience pk_campaign_audience PRIMARY KEY (campaign_id, school_id)
campaign_basis fk_campaign_basis_basis FOREIGN KEY (basis_id) REFERENCES policy_basis(id)
campaign_basis fk_campaign_basis_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
campaign_basis pk_campaign_basis PRIMARY KEY (campaign_id, basis_id)
carry_over carry_over_pkey PRIMARY KEY (id)
carry_over ck_carry_over_outcome CHECK ((outcome = ANY (ARRAY['DONE'::text, 'CARRIED_ON'::text, 'REOPENED'::text])))
carry_over ck_carry_over_settled CHECK (((settled_at IS NULL) = (outcome IS NULL)))
carry_over fk_carry_over_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
carry_over fk_carry_over_cohort FOREIGN KEY (from_cohort_id) REFERENCES cohort(id)
carry_over fk_carry_over_phase FOREIGN KEY (phase_id) REFERENCES phase(id)
carry_over fk_carry_over_predecessor FOREIGN KEY (predecessor_id) REFERENCES carry_over(id)
carry_over fk_carry_over_settled_by FOREIGN KEY (settled_by) REFERENCES person(id)
carry_over fk_carry_over_target FOREIGN KEY (target_phase_id) REFERENCES phase(id)
cohort ck_cohort_close_reason CHECK ((close_reason = ANY (ARRAY['PHASE_CLOSED'::text, 'UNSIGNED'::text, 'CANCELLED'::text])))
cohort ck_cohort_state CHECK ((state = ANY (ARRAY['OPEN'::text, 'TOWN_REVIEW'::text, 'SIGNED'::text, 'CLOSED'::text])))
cohort cohort_pkey PRIMARY KEY (id)
cohort fk_cohort_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
cohort fk_cohort_group FOREIGN KEY (group_id) REFERENCES unit(id)
cohort fk_cohort_phase FOREIGN KEY (phase_id) REFERENCES phase(id)
cohort fk_cohort_review_unit FOREIGN KEY (review_unit_id) REFERENCES unit(id)
cohort uq_cohort UNIQUE (phase_id, group_id, shard_no)
cohort_member fk_cohort_member_cohort FOREIGN KEY (cohort_id) REFERENCES cohort(id)
cohort_member fk_cohort_member_phase FOREIGN KEY (phase_id) REFERENCES phase(id)
cohort_member fk_cohort_member_school FOREIGN KEY (school_id) REFERENCES unit(id)
cohort_member pk_cohort_member PRIMARY KEY (cohort_id, school_id)
cohort_sheet ck_cohort_sheet_hash CHECK ((hash = sha256(convert_to(content, 'UTF8'::name))))
cohort_sheet cohort_sheet_pkey PRIMARY KEY (id)
cohort_sheet fk_cohort_sheet_cohort FOREIGN KEY (cohort_id) REFERENCES cohort(id)
cohort_sheet fk_cohort_sheet_delegate_of FOREIGN KEY (delegate_of) REFERENCES person(id)
court_segment ck_court_segment_holder CHECK ((holder = ANY (ARRAY['SCHOOL'::text, 'TOWN'::text, 'BUREAU'::text, 'EXTERNAL'::text])))
court_segment court_segment_pkey PRIMARY KEY (id)
date_amendment ck_date_amendment_state CHECK ((state = ANY (ARRAY['DRAFT'::text, 'IN_SIGNOFF'::text, 'APPLIED'::text, 'CANCELLED'::text])))
date_amendment date_amendment_pkey PRIMARY KEY (id)
date_amendment fk_date_amendment_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
date_amendment fk_date_amendment_created_by FOREIGN KEY (created_by) REFERENCES person(id)
date_amendment fk_date_amendment_sign_off FOREIGN KEY (sign_off_id) REFERENCES sign_off(id)
deadline ck_deadline_cause CHECK ((cause = ANY (ARRAY['ORIGINAL'::text, 'EXTENDED'::text, 'RETURNED'::text, 'AMENDED'::text])))
deadline deadline_pkey PRIMARY KEY (id)
deadline uq_deadline UNIQUE (subject_kind, subject_id, version)
deadline_move ck_deadline_move_cause CHECK ((cause = ANY (ARRAY['CALENDAR'::text, 'TERM'::text, 'PAUSE'::text])))
deadline_move deadline_move_pkey PRIMARY KEY (id)
deadline_move uq_deadline_move UNIQUE (subject_kind, subject_id, deadline_version, source_id)
delegation ck_delegation_dates CHECK ((ends_on >= starts_on))
delegation ck_delegation_powers CHECK (((cardinality(powers) > 0) AND (powers <@ ARRAY['SIGN_OFF'::text, 'COHORT'::text, 'SCHOOL_TASK'::text])))
delegation ck_delegation_two_people CHECK ((principal_id <> delegate_id))
delegation fk_delegation_delegate FOREIGN KEY (delegate_id) REFERENCES person(id)
delegation fk_delegation_principal FOREIGN KEY (principal_id) REFERENCES person(id)
delegation pk_delegation PRIMARY KEY (id)
deliverable_spec ck_deliverable_spec_evidence CHECK ((evidence_policy = ANY (ARRAY['NONE'::text, 'OPTIONAL'::text, 'REQUIRED'::text])))
deliverable_spec ck_deliverable_spec_levels CHECK ((review_levels = ANY (ARRAY[1, 2])))
deliverable_spec deliverable_spec_pkey PRIMARY KEY (id)
deliverable_spec fk_deliverable_spec_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
deliverable_spec fk_deliverable_spec_phase FOREIGN KEY (phase_id) REFERENCES phase(id)
delivery ck_delivery_channel CHECK ((channel = ANY (ARRAY['EMAIL'::text, 'WEBHOOK'::text])))
delivery ck_delivery_state CHECK ((state = ANY (ARRAY['PENDING'::text, 'CLAIMED'::text, 'SENT'::text, 'FAILED_RETRY'::text, 'UNKNOWN'::text, 'DEAD'::text, 'SUPPRESSED'::text])))
delivery fk_delivery_calendar FOREIGN KEY (calendar_id) REFERENCES calendar(id)
delivery fk_delivery_digest FOREIGN KEY (digest_id) REFERENCES digest(id)
delivery fk_delivery_recipient FOREIGN KEY (recipient_id) REFERENCES person(id)
delivery pk_delivery PRIMARY KEY (id)
delivery uq_delivery_slot UNIQUE (recipient_id, channel, slot_at, urgent)
delivery_gate ck_delivery_gate_one CHECK ((id = 1))
delivery_gate pk_delivery_gate PRIMARY KEY (id)
delivery_preference ck_delivery_preference_channels CHECK ((channels <@ ARRAY['EMAIL'::text, 'WEBHOOK'::text]))
delivery_preference ck_delivery_preference_email CHECK (((email IS NOT NULL) OR (NOT ('EMAIL'::text = ANY (channels)))))
delivery_preference ck_delivery_preference_target CHECK (((webhook_target_id IS NOT NULL) OR (NOT ('WEBHOOK'::text = ANY (channels)))))
delivery_preference fk_delivery_preference_person FOREIGN KEY (person_id) REFERENCES person(id)
delivery_preference fk_delivery_preference_target FOREIGN KEY (webhook_target_id) REFERENCES webhook_target(id)
delivery_preference pk_delivery_preference PRIMARY KEY (person_id)
delivery_setting ck_delivery_setting_channels CHECK ((channels <@ ARRAY['EMAIL'::text, 'WEBHOOK'::text]))
delivery_setting pk_delivery_setting PRIMARY KEY (bureau_id)
digest ck_digest_channel CHECK ((channel = 'INBOX'::text))
digest ck_digest_state CHECK ((state = ANY (ARRAY['PENDING'::text, 'CLAIMED'::text, 'SENT'::text, 'SUPPRESSED'::text])))
digest digest_pkey PRIMARY KEY (id)
digest fk_digest_calendar FOREIGN KEY (calendar_id) REFERENCES calendar(id)
digest fk_digest_recipient FOREIGN KEY (recipient_id) REFERENCES person(id)
digest uq_digest_slot UNIQUE (recipient_id, channel, slot_at, urgent)
digest_item digest_item_pkey PRIMARY KEY (id)
digest_item fk_digest_item_digest FOREIGN KEY (digest_id) REFERENCES digest(id)
doc_number doc_number_pkey PRIMARY KEY (id)
doc_number uq_doc_number UNIQUE (bureau_id, series, year, n)
evidence ck_evidence_name CHECK (((octet_length(name) >= 1) AND (octet_length(name) <= 255)))
evidence evidence_pkey PRIMARY KEY (id)
evidence fk_evidence_file FOREIGN KEY (file_id) REFERENCES stored_file(id)
evidence fk_evidence_unit FOREIGN KEY (unit_id) REFERENCES unit(id)
evidence fk_evidence_uploader FOREIGN KEY (uploader_id) REFERENCES person(id)
evidence_link fk_evidence_link_evidence FOREIGN KEY (evidence_id) REFERENCES evidence(id)
evidence_link fk_evidence_link_task FOREIGN KEY (school_task_id) REFERENCES school_task(id)
evidence_link pk_evidence_link PRIMARY KEY (school_task_id, evidence_id)
exception_line exception_line_pkey PRIMARY KEY (id)
exception_line fk_exception_line_cohort FOREIGN KEY (cohort_id) REFERENCES cohort(id)
exception_line fk_exception_line_owner FOREIGN KEY (owner_unit_id) REFERENCES unit(id)
exception_line fk_exception_line_target FOREIGN KEY (target_phase_id) REFERENCES phase(id)
exception_line fk_exception_line_task FOREIGN KEY (school_task_id) REFERENCES school_task(id)
exception_line uq_exception_line UNIQUE (cohort_id, school_task_id)
extension_request ck_extension_request_state CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'APPROVED'::text, 'REJECTED'::text, 'WITHDRAWN'::text, 'LAPSED'::text])))
extension_request extension_request_pkey PRIMARY KEY (id)
extension_request fk_extension_request_by FOREIGN KEY (requested_by) REFERENCES person(id)
extension_request fk_extension_request_decided_by FOREIGN KEY (decided_by) REFERENCES person(id)
extension_request fk_extension_request_task FOREIGN KEY (school_task_id) REFERENCES school_task(id)
extension_request uq_extension_request_no UNIQUE (bureau_id, no)
extension_request uq_extension_request_seq UNIQUE (school_task_id, seq)
fact ck_fact_decided CHECK (((confirmed_at IS NULL) OR (refused_at IS NULL)))
fact ck_fact_precision CHECK (("precision" = ANY (ARRAY['EXACT'::text, 'ESTIMATE'::text, 'AT_LEAST'::text])))
fact ck_fact_value CHECK ((value >= (0)::numeric))
fact fact_pkey PRIMARY KEY (id)
fact fk_fact_confirmed_by FOREIGN KEY (confirmed_by) REFERENCES person(id)
fact fk_fact_quota_period FOREIGN KEY (quota_period_id) REFERENCES quota_period(id)
fact fk_fact_recorded_by FOREIGN KEY (recorded_by) REFERENCES person(id)
gate_item ck_gate_item_status CHECK ((status = ANY (ARRAY['MET'::text, 'UNMET'::text, 'EXEMPT'::text])))
gate_item fk_gate_item_sheet FOREIGN KEY (sheet_id) REFERENCES gate_sheet(id)
gate_item gate_item_pkey PRIMARY KEY (id)
gate_item uq_gate_item UNIQUE (sheet_id, no)
gate_line ck_gate_line_subject CHECK (((gate_item_no IS NULL) <> (cohort_id IS NULL)))
gate_line ck_gate_line_target CHECK ((routine OR (target_phase_id IS NOT NULL)))
gate_line fk_gate_line_cohort FOREIGN KEY (cohort_id) REFERENCES cohort(id)
gate_line fk_gate_line_owner FOREIGN KEY (owner_unit_id) REFERENCES unit(id)
gate_line fk_gate_line_sheet FOREIGN KEY (sheet_id) REFERENCES gate_sheet(id)
gate_line fk_gate_line_target FOREIGN KEY (target_phase_id) REFERENCES phase(id)
gate_line gate_line_pkey PRIMARY KEY (id)
gate_sheet fk_gate_sheet_phase FOREIGN KEY (phase_id) REFERENCES phase(id)
gate_sheet fk_gate_sheet_sign_off FOREIGN KEY (sign_off_id) REFERENCES sign_off(id)
gate_sheet gate_sheet_pkey PRIMARY KEY (id)
gate_sheet uq_gate_sheet UNIQUE (phase_id, version)
inbox_message fk_inbox_message_recipient FOREIGN KEY (recipient_id) REFERENCES person(id)
inbox_message pk_inbox_message PRIMARY KEY (id)
ladder_effect fk_ladder_effect_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
ladder_effect ladder_effect_pkey PRIMARY KEY (id)
ladder_effect uq_ladder_effect UNIQUE (subject_kind, subject_id, deadline_version, rung)
ladder_firing ck_ladder_firing_result CHECK ((result = ANY (ARRAY['FIRED'::text, 'SKIPPED'::text])))
ladder_firing pk_ladder_firing PRIMARY KEY (subject_kind, subject_id, deadline_version, rung)
ladder_rung ck_ladder_rung_effect CHECK ((effect = ANY (ARRAY['SLIP_BLUE'::text, 'SLIP_YELLOW'::text, 'SLIP_RED'::text, 'SUPERVISION_LETTER'::text])))
ladder_rung pk_ladder_rung PRIMARY KEY (ladder, version, rung)
launch_chunk fk_launch_chunk_phase FOREIGN KEY (phase_id) REFERENCES phase(id)
launch_chunk pk_launch_chunk PRIMARY KEY (phase_id, generation, chunk_no)
launch_member fk_launch_member_phase FOREIGN KEY (phase_id) REFERENCES phase(id)
launch_member fk_launch_member_school FOREIGN KEY (school_id) REFERENCES unit(id)
launch_member pk_launch_member PRIMARY KEY (phase_id, generation, chunk_no, school_id)
legal_transition pk_legal_transition PRIMARY KEY (subject_kind, action, from_state, to_state)
meeting ck_meeting_state CHECK ((state = ANY (ARRAY['PLANNED'::text, 'NOTIFIED'::text, 'HELD'::text, 'MINUTES_ISSUED'::text, 'TRACKING'::text, 'CLOSED'::text, 'MISSED'::text, 'CANCELLED'::text])))
meeting ck_meeting_type CHECK ((type = ANY (ARRAY['KICKOFF'::text, 'PROGRESS'::text, 'DISPATCH'::text, 'JOINT'::text, 'EMERGENCY'::text, 'ROUTINE'::text])))
meeting fk_meeting_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
meeting fk_meeting_created_by FOREIGN KEY (created_by) REFERENCES person(id)
meeting fk_meeting_group FOREIGN KEY (group_id) REFERENCES unit(id)
meeting fk_meeting_minutes FOREIGN KEY (minutes_document_id) REFERENCES official_document(id)
meeting fk_meeting_phase FOREIGN KEY (phase_id) REFERENCES phase(id)
meeting meeting_pkey PRIMARY KEY (id)
meeting uq_meeting_no UNIQUE (bureau_id, no)
migration PK_3043fc6b8af7c99b8b98830094f PRIMARY KEY (id)
milestone ck_milestone_state CHECK ((state = ANY (ARRAY['OPEN'::text, 'MET'::text, 'MISSED'::text])))
milestone fk_milestone_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
milestone fk_milestone_confirmed_by FOREIGN KEY (confirmed_by) REFERENCES person(id)
milestone milestone_pkey PRIMARY KEY (id)
milestone uq_milestone UNIQUE (campaign_id, code)
official_document ck_official_document_state CHECK ((state = ANY (ARRAY['DRAFT'::text, 'IN_SIGNOFF'::text, 'RELEASED'::text, 'WITHDRAWN'::text])))
official_document fk_official_document_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
official_document fk_official_document_number FOREIGN KEY (doc_number_id) REFERENCES doc_number(id)
official_document official_document_pkey PRIMARY KEY (id)
outbox ck_outbox_event CHECK (((kind = 'event'::text) = (workflow_id IS NULL)))
outbox ck_outbox_kind CHECK ((kind = ANY (ARRAY['event'::text, 'start'::text, 'signal'::text, 'signal_with_start'::text, 'cancel'::text, 'schedule_upsert'::text, 'schedule_delete'::text])))
outbox fk_outbox_workflow_ref FOREIGN KEY (workflow_id) REFERENCES workflow_ref(workflow_id)
outbox pk_outbox PRIMARY KEY (id)
outbox uq_outbox_seq UNIQUE (workflow_id, seq)
outbox_log ck_outbox_log_outcome CHECK ((outcome = ANY (ARRAY['sent'::text, 'already-started'::text, 'ignored'::text, 'dead'::text])))
person fk_person_unit FOREIGN KEY (unit_id) REFERENCES unit(id)
person person_pkey PRIMARY KEY (id)
phase ck_phase_state CHECK ((state = ANY (ARRAY['PLANNED'::text, 'ACTIVE'::text, 'IN_REVIEW'::text, 'CLOSED'::text, 'CLOSED_WITH_ISSUES'::text, 'CANCELLED'::text])))
phase fk_phase_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
phase fk_phase_sheet FOREIGN KEY (sheet_id) REFERENCES gate_sheet(id)
phase fk_phase_sign_off FOREIGN KEY (sign_off_id) REFERENCES sign_off(id)
phase fk_phase_snapshot FOREIGN KEY (snapshot_id) REFERENCES snapshot(id)
phase phase_pkey PRIMARY KEY (id)
phase_reopening fk_phase_reopening_decided_by FOREIGN KEY (decided_by) REFERENCES person(id)
phase_reopening fk_phase_reopening_phase FOREIGN KEY (phase_id) REFERENCES phase(id)
phase_reopening fk_phase_reopening_sheet FOREIGN KEY (earlier_sheet_id) REFERENCES gate_sheet(id)
phase_reopening fk_phase_reopening_snapshot FOREIGN KEY (earlier_snapshot_id) REFERENCES snapshot(id)
phase_reopening phase_reopening_pkey PRIMARY KEY (id)
phase_reopening uq_phase_reopening UNIQUE (phase_id, generation)
policy_basis policy_basis_pkey PRIMARY KEY (id)
quota_period ck_quota_period_precision CHECK (("precision" = ANY (ARRAY['EXACT'::text, 'ESTIMATE'::text, 'AT_LEAST'::text])))
quota_period ck_quota_period_state CHECK ((state = ANY (ARRAY['OPEN'::text, 'MET'::text, 'UNMET'::text, 'EXEMPT'::text, 'MADE_UP'::text])))
quota_period fk_quota_period_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
quota_period fk_quota_period_rule FOREIGN KEY (rule_id) REFERENCES quota_rule(id)
quota_period fk_quota_period_unit FOREIGN KEY (unit_id) REFERENCES unit(id)
quota_period quota_period_pkey PRIMARY KEY (id)
quota_period uq_quota_period UNIQUE (rule_id, unit_id, from_on)
quota_rule ck_quota_rule_level CHECK ((level = ANY (ARRAY['SCHOOL'::text, 'BUREAU'::text])))
quota_rule ck_quota_rule_per CHECK ((per = ANY (ARRAY['WEEK'::text, 'MONTH'::text, 'QUARTER'::text, 'TERM'::text, 'SCHOOL_YEAR'::text, 'YEAR'::text])))
quota_rule ck_quota_rule_unit CHECK ((unit = ANY (ARRAY['PIECE'::text, 'PLACE'::text, 'SITE'::text, 'HOUSEHOLD'::text, 'PERSON'::text, 'PERSON_TIME'::text, 'DEVICE'::text, 'SESSION'::text, 'LESSON'::text, 'YUAN'::text])))
quota_rule fk_quota_rule_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
quota_rule quota_rule_pkey PRIMARY KEY (id)
quota_rule uq_quota_rule UNIQUE (campaign_id, code)
quota_span fk_quota_span_rule FOREIGN KEY (rule_id) REFERENCES quota_rule(id)
quota_span pk_quota_span PRIMARY KEY (rule_id, from_on)
rate_rule ck_rate_rule_times CHECK ((times > 0))
rate_rule ck_rate_rule_window CHECK ((window_seconds > 0))
rate_rule pk_rate_rule PRIMARY KEY (kind)
rate_use fk_rate_use_person FOREIGN KEY (person_id) REFERENCES person(id)
rate_use fk_rate_use_rule FOREIGN KEY (kind) REFERENCES rate_rule(kind)
rate_use pk_rate_use PRIMARY KEY (id)
relay_gate ck_relay_gate_one CHECK ((id = 1))
relay_gate pk_relay_gate PRIMARY KEY (id)
request_key pk_request_key PRIMARY KEY (actor_id, key)
restatement ck_restatement_state CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'CONFIRMED'::text, 'REJECTED'::text, 'WITHDRAWN'::text])))
restatement ck_restatement_two_persons CHECK (((state <> 'CONFIRMED'::text) OR (decided_by <> proposed_by)))
restatement fk_restatement_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
restatement fk_restatement_decided_by FOREIGN KEY (decided_by) REFERENCES person(id)
restatement fk_restatement_proposed_by FOREIGN KEY (proposed_by) REFERENCES person(id)
restatement fk_restatement_snapshot FOREIGN KEY (snapshot_id) REFERENCES snapshot(id)
restatement restatement_pkey PRIMARY KEY (id)
restore_mark restore_mark_pkey PRIMARY KEY (id)
review ck_review_result CHECK ((result = ANY (ARRAY['TAKEN_UP'::text, 'PASSED_UP'::text, 'ACCEPTED'::text, 'RETURNED'::text, 'EXEMPTED'::text, 'EXEMPTION_REFUSED'::text, 'SENT_BACK'::text])))
review fk_review_school_task FOREIGN KEY (school_task_id) REFERENCES school_task(id)
review fk_review_submission FOREIGN KEY (submission_id) REFERENCES submission(id)
review review_pkey PRIMARY KEY (id)
role_grant ck_role_grant_dates CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
role_grant ck_role_grant_state CHECK ((state = ANY (ARRAY['REQUESTED'::text, 'APPROVED'::text, 'REJECTED'::text, 'REVOKED'::text])))
role_grant ck_role_grant_two_persons CHECK (((approved_by IS NULL) OR (approved_by <> requested_by)))
role_grant fk_role_grant_import FOREIGN KEY (import_id) REFERENCES roster_import(id)
role_grant fk_role_grant_person FOREIGN KEY (person_id) REFERENCES person(id)
role_grant fk_role_grant_unit FOREIGN KEY (unit_id) REFERENCES unit(id)
role_grant role_grant_pkey PRIMARY KEY (id)
rollup pk_rollup PRIMARY KEY (campaign_id, unit_id, phase_no, school_type, state, holder, due_on)
rollup_delta pk_rollup_delta PRIMARY KEY (id)
rollup_version pk_rollup_version PRIMARY KEY (campaign_id)
roster_import ck_roster_import_kind CHECK ((kind = ANY (ARRAY['UNITS'::text, 'PEOPLE'::text])))
roster_import ck_roster_import_state CHECK ((state = ANY (ARRAY['STAGED'::text, 'COMMITTED'::text, 'DISCARDED'::text, 'WITHDRAWN'::text])))
roster_import fk_roster_import_bureau FOREIGN KEY (bureau_id) REFERENCES unit(id)
roster_import fk_roster_import_created_by FOREIGN KEY (created_by) REFERENCES person(id)
roster_import fk_roster_import_withdrawn_by FOREIGN KEY (withdrawn_by) REFERENCES person(id)
roster_import roster_import_pkey PRIMARY KEY (id)
roster_import_change ck_roster_import_change_outcome CHECK ((outcome = ANY (ARRAY['NEW'::text, 'CHANGED'::text, 'CLOSED'::text])))
roster_import_change fk_roster_import_change_import FOREIGN KEY (import_id) REFERENCES roster_import(id)
roster_import_change pk_roster_import_change PRIMARY KEY (import_id, subject_id)
roster_import_finding pk_roster_import_finding PRIMARY KEY (import_id, row_no, field, code)
roster_import_progress fk_roster_import_progress_import FOREIGN KEY (import_id) REFERENCES roster_import(id)
roster_import_progress pk_roster_import_progress PRIMARY KEY (import_id)
roster_import_record pk_roster_import_record PRIMARY KEY (import_id, row_no)
roster_import_row pk_roster_import_row PRIMARY KEY (import_id, row_no)
roster_mapping fk_roster_mapping_bureau FOREIGN KEY (bureau_id) REFERENCES unit(id)
roster_mapping pk_roster_mapping PRIMARY KEY (bureau_id, kind)
rung_instant fk_rung_instant_calendar FOREIGN KEY (calendar_id) REFERENCES calendar(id)
rung_instant pk_rung_instant PRIMARY KEY (calendar_id, ladder, ladder_version, due_at, rung)
school_profile ck_school_profile_boarding CHECK ((boarding = ANY (ARRAY['NONE'::text, 'PARTIAL'::text, 'FULL'::text])))
school_profile ck_school_profile_counts CHECK (((LEAST(pupils, boarders, staff, guards_in_house, guards_outsourced) >= 0) AND (campuses >= 1) AND (boarders <= pupils)))
school_profile ck_school_profile_dates CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
school_profile ck_school_profile_ownership CHECK ((ownership = ANY (ARRAY['PUBLIC'::text, 'PRIVATE'::text])))
school_profile ck_school_profile_type CHECK ((school_type = ANY (ARRAY['KINDERGARTEN'::text, 'PRIMARY'::text, 'JUNIOR'::text, 'NINE_YEAR'::text, 'SENIOR'::text, 'COMPLETE_SECONDARY'::text, 'TWELVE_YEAR'::text, 'VOCATIONAL'::text, 'SPECIAL'::text, 'TEACHING_POINT'::text, 'TRAINING_ORG'::text])))
school_profile fk_school_profile_liaison FOREIGN KEY (liaison_id) REFERENCES person(id)
school_profile fk_school_profile_unit FOREIGN KEY (unit_id) REFERENCES unit(id)
school_profile school_profile_pkey PRIMARY KEY (id)
school_profile uq_school_profile_from UNIQUE (unit_id, valid_from)
school_task ck_school_task_holder CHECK ((holder = ANY (ARRAY['SCHOOL'::text, 'TOWN'::text, 'BUREAU'::text])))
school_task ck_school_task_kind CHECK ((kind = ANY (ARRAY['TASK'::text, 'DELIVERABLE'::text])))
school_task ck_school_task_source CHECK (((task_phase_id IS NULL) <> (deliverable_id IS NULL)))
school_task ck_school_task_stage CHECK ((review_stage = ANY (ARRAY['TOWN'::text, 'LEAD'::text])))
school_task ck_school_task_state CHECK ((state = ANY (ARRAY['ASSIGNED'::text, 'ACKNOWLEDGED'::text, 'IN_PROGRESS'::text, 'INTERNAL_REVIEW'::text, 'SUBMITTED'::text, 'UNDER_REVIEW'::text, 'RETURNED'::text, 'ACCEPTED'::text, 'EXEMPT_REQUESTED'::text, 'EXEMPTED'::text, 'CANCELLED'::text])))
school_task fk_school_task_carried_to FOREIGN KEY (carried_to_phase_id) REFERENCES phase(id)
school_task school_task_pkey PRIMARY KEY (id)
school_task uq_school_task UNIQUE (campaign_id, phase_id, school_id, task_key)
school_year ck_school_year_state CHECK ((state = ANY (ARRAY['PUBLISHED'::text, 'SUPERSEDED'::text])))
school_year fk_school_year_calendar FOREIGN KEY (calendar_id) REFERENCES calendar(id)
school_year pk_school_year PRIMARY KEY (calendar_id, year, version)
serial pk_serial PRIMARY KEY (bureau_id, series, year)
session fk_session_person FOREIGN KEY (person_id) REFERENCES person(id)
session session_pkey PRIMARY KEY (id)
session uq_session_token UNIQUE (token_hash)
setup_token pk_setup_token PRIMARY KEY (token_hash)
sign_in ck_sign_in_outcome CHECK ((outcome = ANY (ARRAY['SIGNED_IN'::text, 'WRONG_PASSWORD'::text, 'DISABLED'::text])))
sign_in fk_sign_in_person FOREIGN KEY (person_id) REFERENCES person(id)
sign_in pk_sign_in PRIMARY KEY (id)
sign_in_guard pk_sign_in_guard PRIMARY KEY (login_hash)
sign_off ck_sign_off_purpose CHECK ((purpose = ANY (ARRAY['CAMPAIGN_PLAN'::text, 'PHASE_GATE'::text, 'DATE_AMENDMENT'::text])))
sign_off ck_sign_off_state CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PENDING'::text, 'APPROVED'::text, 'REJECTED'::text, 'RETURNED'::text, 'WITHDRAWN'::text, 'EXPIRED'::text])))
sign_off fk_sign_off_author FOREIGN KEY (author_id) REFERENCES person(id)
sign_off fk_sign_off_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
sign_off fk_sign_off_snapshot FOREIGN KEY (snapshot_id) REFERENCES snapshot(id)
sign_off sign_off_pkey PRIMARY KEY (id)
sign_off uq_sign_off_no UNIQUE (bureau_id, no)
sign_step ck_sign_step_decision CHECK ((decision = ANY (ARRAY['APPROVED'::text, 'REJECTED'::text, 'RETURNED'::text, 'SKIPPED'::text])))
sign_step ck_sign_step_type CHECK ((type = ANY (ARRAY['SERIAL'::text, 'PARALLEL_ALL'::text, 'PARALLEL_ANY'::text, 'NOTIFY'::text])))
sign_step fk_sign_step_delegate_of FOREIGN KEY (delegate_of) REFERENCES person(id)
sign_step fk_sign_step_sign_off FOREIGN KEY (sign_off_id) REFERENCES sign_off(id) ON DELETE CASCADE
sign_step fk_sign_step_signer FOREIGN KEY (signer_id) REFERENCES person(id)
sign_step sign_step_pkey PRIMARY KEY (id)
sign_step uq_sign_step UNIQUE (sign_off_id, no, signer_id, round)
snapshot ck_snapshot_hash CHECK ((hash = sha256(convert_to(content, 'UTF8'::name))))
snapshot ck_snapshot_kind CHECK ((kind = ANY (ARRAY['CAMPAIGN_PLAN'::text, 'PHASE_GATE'::text, 'DATE_AMENDMENT'::text, 'COHORT_SHEET'::text, 'CAMPAIGN_FINAL'::text])))
snapshot snapshot_pkey PRIMARY KEY (id)
state_event pk_state_event PRIMARY KEY (id)
state_event uq_state_event_version UNIQUE (subject_kind, subject_id, state_version)
stored_file ck_stored_file_perceptual CHECK ((length(perceptual_hash) = 8))
stored_file ck_stored_file_sha256 CHECK ((length(sha256) = 32))
stored_file ck_stored_file_state CHECK ((state = ANY (ARRAY['KEPT'::text, 'QUARANTINED'::text, 'REFUSED'::text])))
stored_file stored_file_pkey PRIMARY KEY (id)
stored_file uq_stored_file_hash UNIQUE (bureau_id, sha256)
stored_file uq_stored_file_key UNIQUE (file_key)
submission fk_submission_delegate_of FOREIGN KEY (delegate_of) REFERENCES person(id)
submission fk_submission_school_task FOREIGN KEY (school_task_id) REFERENCES school_task(id)
submission submission_pkey PRIMARY KEY (id)
submission uq_submission_no UNIQUE (school_task_id, no)
submission_evidence fk_submission_evidence_evidence FOREIGN KEY (evidence_id) REFERENCES evidence(id)
submission_evidence fk_submission_evidence_submission FOREIGN KEY (submission_id) REFERENCES submission(id)
submission_evidence pk_submission_evidence PRIMARY KEY (submission_id, evidence_id)
suspension fk_suspension_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
suspension fk_suspension_decided_by FOREIGN KEY (decided_by) REFERENCES person(id)
suspension suspension_pkey PRIMARY KEY (id)
task ck_task_evidence CHECK ((evidence_policy = ANY (ARRAY['NONE'::text, 'OPTIONAL'::text, 'REQUIRED'::text])))
task fk_task_campaign FOREIGN KEY (campaign_id) REFERENCES campaign(id)
task fk_task_parent FOREIGN KEY (parent_id) REFERENCES task(id)
task task_pkey PRIMARY KEY (id)
task_party ck_task_party_one CHECK (((unit_id IS NULL) <> (support_type IS NULL)))
task_party ck_task_party_role CHECK ((role = ANY (ARRAY['LEAD'::text, 'SUPPORT'::text, 'RESPONSIBLE'::text])))
task_party ck_task_party_support CHECK ((support_type = ANY (ARRAY['TOWN_CENTERS'::text, 'DISTRICT_SCHOOLS'::text, 'KINDERGARTENS'::text, 'VOCATIONAL'::text])))
task_party fk_task_party_task FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
task_party fk_task_party_unit FOREIGN KEY (unit_id) REFERENCES unit(id)
task_party task_party_pkey PRIMARY KEY (id)
task_phase ck_task_phase_levels CHECK ((review_levels = ANY (ARRAY[1, 2])))
task_phase fk_task_phase_phase FOREIGN KEY (phase_id) REFERENCES phase(id)
task_phase fk_task_phase_task FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
task_phase task_phase_pkey PRIMARY KEY (id)
task_phase uq_task_phase UNIQUE (task_id, phase_id)
unit ck_unit_dates CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
unit ck_unit_kind CHECK ((kind = ANY (ARRAY['BUREAU'::text, 'SECTION'::text, 'TOWN_CENTER'::text, 'DIRECT_GROUP'::text, 'SCHOOL'::text, 'CAMPUS'::text, 'MEMBER_UNIT'::text, 'AGENCY'::text])))
unit fk_unit_head FOREIGN KEY (head_id) REFERENCES person(id)
unit fk_unit_parent FOREIGN KEY (parent_id) REFERENCES unit(id)
unit fk_unit_review_unit FOREIGN KEY (review_unit_id) REFERENCES unit(id)
unit unit_pkey PRIMARY KEY (id)
unit uq_unit_code UNIQUE (bureau_id, code)
unit_event ck_unit_event_kind CHECK ((kind = ANY (ARRAY['OPEN'::text, 'SUSPEND'::text, 'REOPEN'::text, 'CLOSE'::text, 'RENAME'::text, 'SPLIT'::text, 'MERGE'::text, 'RECATEGORISE'::text, 'CHANGE_PARENT'::text])))
unit_event fk_unit_event_import FOREIGN KEY (import_id) REFERENCES roster_import(id)
unit_event fk_unit_event_unit FOREIGN KEY (unit_id) REFERENCES unit(id)
unit_event unit_event_pkey PRIMARY KEY (id)
unit_membership ck_unit_membership_dates CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
unit_membership fk_unit_membership_parent FOREIGN KEY (parent_id) REFERENCES unit(id)
unit_membership fk_unit_membership_unit FOREIGN KEY (unit_id) REFERENCES unit(id)
unit_membership unit_membership_pkey PRIMARY KEY (id)
unit_membership uq_unit_membership_from UNIQUE (unit_id, valid_from)
upkeep_run pk_upkeep_run PRIMARY KEY (job)
upload ck_upload_offset CHECK (((offset_bytes >= 0) AND (offset_bytes <= size_bytes)))
upload ck_upload_size CHECK ((size_bytes > 0))
upload ck_upload_state CHECK ((state = ANY (ARRAY['UPLOADING'::text, 'KEPT'::text, 'QUARANTINED'::text, 'REFUSED'::text])))
upload fk_upload_evidence FOREIGN KEY (evidence_id) REFERENCES evidence(id) ON DELETE SET NULL
upload fk_upload_person FOREIGN KEY (person_id) REFERENCES person(id)
upload fk_upload_task FOREIGN KEY (school_task_id) REFERENCES school_task(id)
upload fk_upload_unit FOREIGN KEY (unit_id) REFERENCES unit(id)
upload upload_pkey PRIMARY KEY (id)
upload_limit ck_upload_limit_day CHECK ((unit_bytes_per_day > 0))
upload_limit ck_upload_limit_file CHECK ((file_bytes > 0))
upload_limit ck_upload_limit_hand_in CHECK ((hand_in_files > 0))
upload_limit uq_upload_limit UNIQUE NULLS NOT DISTINCT (bureau_id)
upload_part fk_upload_part_upload FOREIGN KEY (upload_id) REFERENCES upload(id) ON DELETE CASCADE
upload_part pk_upload_part PRIMARY KEY (upload_id, at_byte)
webhook_target ck_webhook_target_format CHECK ((format = ANY (ARRAY['SIGNED'::text, 'WECOM'::text, 'DINGTALK'::text])))
webhook_target pk_webhook_target PRIMARY KEY (id)
webhook_target uq_webhook_target_title UNIQUE (bureau_id, title)
workflow_ref ck_workflow_ref_state CHECK ((state = ANY (ARRAY['requested'::text, 'running'::text, 'closed'::text])))
workflow_ref pk_workflow_ref PRIMARY KEY (workflow_id)

-- indexes
CREATE INDEX ix_account_import ON public.account USING btree (import_id) WHERE (import_id IS NOT NULL)
CREATE INDEX ix_action_item_open ON public.action_item USING btree (meeting_id) WHERE ((done_at IS NULL) AND (moved_to IS NULL))
CREATE INDEX ix_activity_command_created ON public.activity_command USING btree (created_at)
CREATE INDEX ix_address_guard_window ON public.address_guard USING btree (window_at)
CREATE INDEX ix_audit_log_action ON ONLY public.audit_log USING btree (bureau_id, action, at)
CREATE INDEX ix_audit_log_actor ON ONLY public.audit_log USING btree (actor_id, at)
CREATE INDEX ix_audit_log_at ON ONLY public.audit_log USING btree (bureau_id, at DESC, shard, seq)
CREATE INDEX ix_audit_log_set ON ONLY public.audit_log USING btree (set_id) WHERE (set_id IS NOT NULL)
CREATE INDEX ix_audit_log_subject ON ONLY public.audit_log USING btree (subject_kind, subject_id, state_version)
CREATE INDEX ix_audit_log_subject_at ON ONLY public.audit_log USING btree (subject_id, at)
CREATE INDEX ix_calendar_day_starts ON public.calendar_day USING btree (calendar_id, starts_at)
CREATE INDEX ix_calendar_revision_open ON public.calendar_revision USING btree (published_at) WHERE ((state <> 'DRAFT'::text) AND (applied_at IS NULL))
CREATE INDEX ix_campaign_audience_group ON public.campaign_audience USING btree (group_id, campaign_id)
CREATE INDEX ix_campaign_audience_school ON public.campaign_audience USING btree (school_id, campaign_id)
CREATE INDEX ix_campaign_bureau ON public.campaign USING btree (bureau_id, created_at DESC, id)
CREATE INDEX ix_campaign_created ON public.campaign USING btree (bureau_id, created_at, id)
CREATE INDEX ix_campaign_search ON public.campaign USING gin (search_grams(title))
CREATE INDEX ix_carry_over_campaign ON public.carry_over USING btree (campaign_id, id)
CREATE INDEX ix_carry_over_created ON public.carry_over USING btree (created_at, id)
CREATE INDEX ix_carry_over_due ON public.carry_over USING btree (new_due_on, id)
CREATE INDEX ix_carry_over_owner ON public.carry_over USING btree (owner_unit_id, new_due_on, id)
CREATE INDEX ix_carry_over_owner_person ON public.carry_over USING btree (owner_person_id, new_due_on, id) WHERE (owner_person_id IS NOT NULL)
CREATE INDEX ix_carry_over_routine ON public.carry_over USING btree (new_due_on, id) WHERE routine
CREATE INDEX ix_carry_over_subject ON public.carry_over USING btree (subject_kind, subject_id) WHERE (settled_at IS NULL)
CREATE INDEX ix_carry_over_target ON public.carry_over USING btree (target_phase_id, new_due_on, id) WHERE (target_phase_id IS NOT NULL)
CREATE INDEX ix_cohort_campaign ON public.cohort USING btree (campaign_id, phase_id)
CREATE INDEX ix_cohort_group ON public.cohort USING btree (group_id, phase_id)
CREATE INDEX ix_cohort_sheet_cohort ON public.cohort_sheet USING btree (cohort_id, prepared_at)
CREATE INDEX ix_court_segment_due ON public.court_segment USING btree (due_at) WHERE (to_at IS NULL)
CREATE INDEX ix_court_segment_subject ON public.court_segment USING btree (subject_kind, subject_id, from_at)
CREATE INDEX ix_date_amendment_applied ON public.date_amendment USING btree (bureau_id, applied_at, id) WHERE (applied_at IS NOT NULL)
CREATE INDEX ix_date_amendment_campaign ON public.date_amendment USING btree (campaign_id, created_at)
CREATE INDEX ix_date_amendment_created ON public.date_amendment USING btree (bureau_id, created_at, id)
CREATE INDEX ix_date_amendment_signed ON public.date_amendment USING btree (campaign_id) WHERE (sign_off_id IS NOT NULL)
CREATE INDEX ix_deadline_move_source ON public.deadline_move USING btree (source_id)
CREATE INDEX ix_delegation_bureau ON public.delegation USING btree (bureau_id, created_at DESC, id DESC)
CREATE INDEX ix_delegation_delegate ON public.delegation USING btree (delegate_id, ends_on)
CREATE INDEX ix_delegation_ends ON public.delegation USING btree (bureau_id, ends_on, id)
CREATE INDEX ix_delegation_principal ON public.delegation USING btree (principal_id, ends_on)
CREATE INDEX ix_deliverable_spec_campaign ON public.deliverable_spec USING btree (campaign_id, code)
CREATE INDEX ix_deliverable_spec_phase ON public.deliverable_spec USING btree (phase_id, code)
CREATE INDEX ix_deliverable_spec_search ON public.deliverable_spec USING gin (search_grams(title))
CREATE INDEX ix_delivery_at ON public.delivery USING btree (bureau_id, COALESCE(settled_at, slot_at), id)
CREATE INDEX ix_delivery_digest ON public.delivery USING btree (digest_id)
CREATE INDEX ix_delivery_due ON public.delivery USING btree (due_at, id) WHERE (state = ANY (ARRAY['PENDING'::text, 'FAILED_RETRY'::text, 'CLAIMED'::text]))
CREATE INDEX ix_delivery_review ON public.delivery USING btree (bureau_id, settled_at DESC, id DESC) WHERE (state = ANY (ARRAY['UNKNOWN'::text, 'DEAD'::text]))
CREATE INDEX ix_delivery_slot ON public.delivery USING btree (bureau_id, slot_at, id)
CREATE INDEX ix_digest_item_subject ON public.digest_item USING btree (subject_kind, subject_id)
CREATE INDEX ix_digest_sendable ON public.digest USING btree (sendable_at, id) WHERE (state = ANY (ARRAY['PENDING'::text, 'CLAIMED'::text]))
CREATE INDEX ix_evidence_created ON public.evidence USING btree (bureau_id, created_at, id) WHERE (unreferenced_at IS NULL)
CREATE INDEX ix_evidence_file ON public.evidence USING btree (file_id)
CREATE INDEX ix_evidence_link_evidence ON public.evidence_link USING btree (evidence_id)
CREATE INDEX ix_evidence_original ON public.evidence USING btree (bureau_id, original_sha256)
CREATE INDEX ix_evidence_search ON public.evidence USING gin (search_grams(name))
CREATE INDEX ix_evidence_unit ON public.evidence USING btree (unit_id, created_at, id) WHERE (unreferenced_at IS NULL)
CREATE INDEX ix_evidence_unreferenced ON public.evidence USING btree (unreferenced_at) WHERE (unreferenced_at IS NOT NULL)
CREATE INDEX ix_extension_request_decision ON public.extension_request USING btree (bureau_id, decision_due_at, id) WHERE (decision_due_at IS NOT NULL)
CREATE INDEX ix_extension_request_list ON public.extension_request USING btree (bureau_id, created_at DESC, id)
CREATE INDEX ix_extension_request_new_due ON public.extension_request USING btree (bureau_id, new_due_on, id)
CREATE INDEX ix_fact_period ON public.fact USING btree (quota_period_id, as_of)
CREATE INDEX ix_inbox_message_recipient ON public.inbox_message USING btree (recipient_id, delivered_at DESC, id)
CREATE INDEX ix_inbox_message_unread ON public.inbox_message USING btree (recipient_id, delivered_at, id) WHERE (read_at IS NULL)
CREATE INDEX ix_ladder_effect_unit ON public.ladder_effect USING btree (unit_id, created_at)
CREATE INDEX ix_meeting_campaign ON public.meeting USING btree (campaign_id, planned_on, id)
CREATE INDEX ix_meeting_group ON public.meeting USING btree (group_id, planned_on, id) WHERE (group_id IS NOT NULL)
CREATE INDEX ix_meeting_held ON public.meeting USING btree (bureau_id, held_on, id) WHERE (held_on IS NOT NULL)
CREATE INDEX ix_meeting_phase ON public.meeting USING btree (phase_id, type)
CREATE INDEX ix_meeting_planned ON public.meeting USING btree (bureau_id, planned_on, id)
CREATE INDEX ix_meeting_search ON public.meeting USING gin (search_grams(title))
CREATE INDEX ix_milestone_due ON public.milestone USING btree (bureau_id, due_on, code, id)
CREATE INDEX ix_official_document_campaign ON public.official_document USING btree (campaign_id, created_at)
CREATE INDEX ix_official_document_created ON public.official_document USING btree (bureau_id, created_at, id)
CREATE INDEX ix_official_document_search ON public.official_document USING gin (search_grams(title))
CREATE INDEX ix_outbox_available ON public.outbox USING btree (available_at, id) WHERE (kind <> 'event'::text)
CREATE INDEX ix_outbox_event ON public.outbox USING btree (id) WHERE (kind = 'event'::text)
CREATE INDEX ix_outbox_log_outcome ON ONLY public.outbox_log USING btree (settled_at) WHERE (outcome = 'dead'::text)
CREATE INDEX ix_outbox_log_workflow ON ONLY public.outbox_log USING btree (workflow_id, settled_at)
CREATE INDEX ix_person_bureau ON public.person USING btree (bureau_id, name, id)
CREATE INDEX ix_person_disabled ON public.person USING btree (bureau_id, name, id) WHERE (disabled_at IS NOT NULL)
CREATE INDEX ix_person_search ON public.person USING gin (search_grams(name))
CREATE INDEX ix_person_unit ON public.person USING btree (unit_id, name, id)
CREATE INDEX ix_person_updated ON public.person USING btree (bureau_id, updated_at, id)
CREATE INDEX ix_phase_campaign ON public.phase USING btree (campaign_id, no, id)
CREATE INDEX ix_policy_basis_bureau ON public.policy_basis USING btree (bureau_id, id)
CREATE INDEX ix_quota_period_campaign ON public.quota_period USING btree (campaign_id, to_on)
CREATE INDEX ix_quota_period_group ON public.quota_period USING btree (group_id, to_on, id)
CREATE INDEX ix_quota_period_open ON public.quota_period USING btree (campaign_id, ends_at) WHERE (state = 'OPEN'::text)
CREATE INDEX ix_quota_period_to ON public.quota_period USING btree (bureau_id, to_on, id)
CREATE INDEX ix_quota_period_unit ON public.quota_period USING btree (unit_id, to_on, id)
CREATE INDEX ix_rate_use_person ON public.rate_use USING btree (person_id, kind, at)
CREATE INDEX ix_request_key_created ON public.request_key USING btree (created_at)
CREATE INDEX ix_restatement_snapshot ON public.restatement USING btree (snapshot_id, created_at)
CREATE INDEX ix_review_school_task ON public.review USING btree (school_task_id, at)
CREATE INDEX ix_role_grant_code ON public.role_grant USING btree (bureau_id, code, created_at, id)
CREATE INDEX ix_role_grant_code_person ON public.role_grant USING btree (bureau_id, code, person_id) WHERE (state = 'APPROVED'::text)
CREATE INDEX ix_role_grant_created ON public.role_grant USING btree (bureau_id, created_at, id)
CREATE INDEX ix_role_grant_import ON public.role_grant USING btree (import_id) WHERE (import_id IS NOT NULL)
CREATE INDEX ix_role_grant_lines ON public.role_grant USING btree (code) WHERE ((state = 'APPROVED'::text) AND (cardinality(lines) > 0))
CREATE INDEX ix_role_grant_person ON public.role_grant USING btree (person_id) WHERE (state = 'APPROVED'::text)
CREATE INDEX ix_role_grant_person_created ON public.role_grant USING btree (person_id, created_at, id)
CREATE INDEX ix_role_grant_state ON public.role_grant USING btree (bureau_id, state, created_at, id)
CREATE INDEX ix_role_grant_unit ON public.role_grant USING btree (unit_id, code) WHERE (state = 'APPROVED'::text)
CREATE INDEX ix_role_grant_unit_created ON public.role_grant USING btree (unit_id, created_at, id)
CREATE INDEX ix_rollup_delta_campaign ON public.rollup_delta USING btree (campaign_id, unit_id)
CREATE INDEX ix_roster_import_bureau ON public.roster_import USING btree (bureau_id, created_at DESC, id)
CREATE INDEX ix_school_profile_ownership ON public.school_profile USING btree (ownership, unit_id) WHERE (valid_to IS NULL)
CREATE INDEX ix_school_profile_type ON public.school_profile USING btree (school_type, unit_id) WHERE (valid_to IS NULL)
CREATE INDEX ix_school_task_assignee ON public.school_task USING btree (assignee_id, current_due_at, id) WHERE (assignee_id IS NOT NULL)
CREATE INDEX ix_school_task_clock ON public.school_task USING btree (clock_cohort_id, next_action_at) WHERE open
CREATE INDEX ix_school_task_cohort ON public.school_task USING btree (cohort_id, state)
CREATE INDEX ix_school_task_due ON public.school_task USING btree (bureau_id, current_due_at, id)
CREATE INDEX ix_school_task_group ON public.school_task USING btree (group_id, current_due_at, id)
CREATE INDEX ix_school_task_late ON public.school_task USING btree (bureau_id, current_due_at, id) WHERE late_original
CREATE INDEX ix_school_task_lead ON public.school_task USING gin (lead_section_ids)
CREATE INDEX ix_school_task_returned ON public.school_task USING btree (bureau_id, return_count, id) WHERE (return_count > 0)
CREATE INDEX ix_school_task_school ON public.school_task USING btree (school_id, phase_no, id)
CREATE INDEX ix_school_task_state ON public.school_task USING btree (bureau_id, state, current_due_at, id)
CREATE INDEX ix_school_task_submitted ON public.school_task USING btree (bureau_id, submitted_at, id) WHERE (submitted_at IS NOT NULL)
CREATE INDEX ix_school_task_type ON public.school_task USING btree (bureau_id, school_type, current_due_at, id)
CREATE INDEX ix_school_task_updated ON public.school_task USING btree (bureau_id, updated_at, id)
CREATE INDEX ix_session_expires ON public.session USING btree (expires_at)
CREATE INDEX ix_session_person ON public.session USING btree (person_id) WHERE (ended_at IS NULL)
CREATE INDEX ix_sign_in_at ON public.sign_in USING btree (at)
CREATE INDEX ix_sign_in_guard_failed ON public.sign_in_guard USING btree (failed_at)
CREATE INDEX ix_sign_in_person ON public.sign_in USING btree (person_id, at, id)
CREATE INDEX ix_sign_off_created ON public.sign_off USING btree (bureau_id, created_at, id)
CREATE INDEX ix_sign_off_subject ON public.sign_off USING btree (subject_kind, subject_id, created_at)
CREATE INDEX ix_sign_step_signer ON public.sign_step USING btree (signer_id, sign_off_id) WHERE (decision IS NULL)
CREATE INDEX ix_snapshot_about ON public.snapshot USING btree (subject_id, created_at)
CREATE INDEX ix_snapshot_kind ON public.snapshot USING btree (bureau_id, kind, created_at, id)
CREATE INDEX ix_snapshot_list ON public.snapshot USING btree (bureau_id, created_at, id)
CREATE INDEX ix_snapshot_subject ON public.snapshot USING btree (subject_kind, subject_id, created_at)
CREATE INDEX ix_stored_file_perceptual ON public.stored_file USING btree (bureau_id, perceptual_hash) WHERE (perceptual_hash IS NOT NULL)
CREATE INDEX ix_stored_file_quarantined ON public.stored_file USING btree (created_at) WHERE (state = 'QUARANTINED'::text)
CREATE INDEX ix_submission_evidence_evidence ON public.submission_evidence USING btree (evidence_id)
CREATE INDEX ix_submission_request ON public.submission USING btree (request_key) WHERE (request_key IS NOT NULL)
CREATE INDEX ix_task_campaign ON public.task USING btree (campaign_id, no, id)
CREATE INDEX ix_task_party_task ON public.task_party USING btree (task_id, role, ord)
CREATE INDEX ix_task_phase_phase ON public.task_phase USING btree (phase_id)
CREATE INDEX ix_task_search ON public.task USING gin (search_grams(title))
CREATE INDEX ix_unit_closed ON public.unit USING btree (bureau_id, name, id) WHERE (valid_to IS NOT NULL)
CREATE INDEX ix_unit_event_successor ON public.unit_event USING gin (successor_ids)
CREATE INDEX ix_unit_event_unit ON public.unit_event USING btree (unit_id, on_day DESC, at DESC)
CREATE INDEX ix_unit_kind ON public.unit USING btree (bureau_id, kind, name, id)
CREATE INDEX ix_unit_membership_parent ON public.unit_membership USING btree (parent_id, unit_id)
CREATE INDEX ix_unit_name ON public.unit USING btree (bureau_id, name, id)
CREATE INDEX ix_unit_parent ON public.unit USING btree (parent_id, name, id)
CREATE INDEX ix_unit_search ON public.unit USING gin (search_grams(name))
CREATE INDEX ix_unit_suspended ON public.unit USING btree (bureau_id, name, id) WHERE (suspended_from IS NOT NULL)
CREATE INDEX ix_upload_evidence ON public.upload USING btree (evidence_id)
CREATE INDEX ix_upload_task ON public.upload USING btree (school_task_id) WHERE (state = 'UPLOADING'::text)
CREATE INDEX ix_upload_unfinished ON public.upload USING btree (created_at) WHERE (state = 'UPLOADING'::text)
CREATE INDEX ix_upload_unit_day ON public.upload USING btree (unit_id, created_at)
CREATE UNIQUE INDEX "PK_3043fc6b8af7c99b8b98830094f" ON public.migration USING btree (id)
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (person_id)
CREATE UNIQUE INDEX action_item_pkey ON public.action_item USING btree (id)
CREATE UNIQUE INDEX calendar_pkey ON public.calendar USING btree (id)
CREATE UNIQUE INDEX calendar_revision_pkey ON public.calendar_revision USING btree (id)
CREATE UNIQUE INDEX campaign_pkey ON public.campaign USING btree (id)
CREATE UNIQUE INDEX carry_over_pkey ON public.carry_over USING btree (id)
CREATE UNIQUE INDEX cohort_pkey ON public.cohort USING btree (id)
CREATE UNIQUE INDEX cohort_sheet_pkey ON public.cohort_sheet USING btree (id)
CREATE UNIQUE INDEX court_segment_pkey ON public.court_segment USING btree (id)
CREATE UNIQUE INDEX date_amendment_pkey ON public.date_amendment USING btree (id)
CREATE UNIQUE INDEX deadline_move_pkey ON public.deadline_move USING btree (id)
CREATE UNIQUE INDEX deadline_pkey ON public.deadline USING btree (id)
CREATE UNIQUE INDEX deliverable_spec_pkey ON public.deliverable_spec USING btree (id)
CREATE UNIQUE INDEX digest_item_pkey ON public.digest_item USING btree (id)
CREATE UNIQUE INDEX digest_pkey ON public.digest USING btree (id)
CREATE UNIQUE INDEX doc_number_pkey ON public.doc_number USING btree (id)
CREATE UNIQUE INDEX evidence_pkey ON public.evidence USING btree (id)
CREATE UNIQUE INDEX exception_line_pkey ON public.exception_line USING btree (id)
CREATE UNIQUE INDEX extension_request_pkey ON public.extension_request USING btree (id)
CREATE UNIQUE INDEX fact_pkey ON public.fact USING btree (id)
CREATE UNIQUE INDEX gate_item_pkey ON public.gate_item USING btree (id)
CREATE UNIQUE INDEX gate_line_pkey ON public.gate_line USING btree (id)
CREATE UNIQUE INDEX gate_sheet_pkey ON public.gate_sheet USING btree (id)
CREATE UNIQUE INDEX ladder_effect_pkey ON public.ladder_effect USING btree (id)
CREATE UNIQUE INDEX meeting_pkey ON public.meeting USING btree (id)
CREATE UNIQUE INDEX milestone_pkey ON public.milestone USING btree (id)
CREATE UNIQUE INDEX official_document_pkey ON public.official_document USING btree (id)
CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
CREATE UNIQUE INDEX phase_pkey ON public.phase USING btree (id)
CREATE UNIQUE INDEX phase_reopening_pkey ON public.phase_reopening USING btree (id)
CREATE UNIQUE INDEX pk_activity_command ON public.activity_command USING btree (command_id)
CREATE UNIQUE INDEX pk_address_guard ON public.address_guard USING btree (address_hash)
CREATE UNIQUE INDEX pk_amendment_effect ON public.amendment_effect USING btree (school_task_id, plan_version)
CREATE UNIQUE INDEX pk_audit_checkpoint ON public.audit_checkpoint USING btree (no)
CREATE UNIQUE INDEX pk_audit_head ON public.audit_head USING btree (shard)
CREATE UNIQUE INDEX pk_audit_log ON ONLY public.audit_log USING btree (shard, seq, at)
CREATE UNIQUE INDEX pk_calendar_day ON public.calendar_day USING btree (calendar_id, day)
CREATE UNIQUE INDEX pk_calendar_year ON public.calendar_year USING btree (calendar_id, year, version)
CREATE UNIQUE INDEX pk_campaign_audience ON public.campaign_audience USING btree (campaign_id, school_id)
CREATE UNIQUE INDEX pk_campaign_basis ON public.campaign_basis USING btree (campaign_id, basis_id)
CREATE UNIQUE INDEX pk_cohort_member ON public.cohort_member USING btree (cohort_id, school_id)
CREATE UNIQUE INDEX pk_delegation ON public.delegation USING btree (id)
CREATE UNIQUE INDEX pk_delivery ON public.delivery USING btree (id)
CREATE UNIQUE INDEX pk_delivery_gate ON public.delivery_gate USING btree (id)
CREATE UNIQUE INDEX pk_delivery_preference ON public.delivery_preference USING btree (person_id)
CREATE UNIQUE INDEX pk_delivery_setting ON public.delivery_setting USING btree (bureau_id)
CREATE UNIQUE INDEX pk_evidence_link ON public.evidence_link USING btree (school_task_id, evidence_id)
CREATE UNIQUE INDEX pk_inbox_message ON public.inbox_message USING btree (id)
CREATE UNIQUE INDEX pk_ladder_firing ON public.ladder_firing USING btree (subject_kind, subject_id, deadline_version, rung)
CREATE UNIQUE INDEX pk_ladder_rung ON public.ladder_rung USING btree (ladder, version, rung)
CREATE UNIQUE INDEX pk_launch_chunk ON public.launch_chunk USING btree (phase_id, generation, chunk_no)
CREATE UNIQUE INDEX pk_launch_member ON public.launch_member USING btree (phase_id, generation, chunk_no, school_id)
CREATE UNIQUE INDEX pk_legal_transition ON public.legal_transition USING btree (subject_kind, action, from_state, to_state)
CREATE UNIQUE INDEX pk_outbox ON public.outbox USING btree (id)
CREATE UNIQUE INDEX pk_quota_span ON public.quota_span USING btree (rule_id, from_on)
CREATE UNIQUE INDEX pk_rate_rule ON public.rate_rule USING btree (kind)
CREATE UNIQUE INDEX pk_rate_use ON public.rate_use USING btree (id)
CREATE UNIQUE INDEX pk_relay_gate ON public.relay_gate USING btree (id)
CREATE UNIQUE INDEX pk_request_key ON public.request_key USING btree (actor_id, key)
CREATE UNIQUE INDEX pk_rollup ON public.rollup USING btree (campaign_id, unit_id, phase_no, school_type, state, holder, due_on)
CREATE UNIQUE INDEX pk_rollup_delta ON public.rollup_delta USING btree (id)
CREATE UNIQUE INDEX pk_rollup_version ON public.rollup_version USING btree (campaign_id)
CREATE UNIQUE INDEX pk_roster_import_change ON public.roster_import_change USING btree (import_id, subject_id)
CREATE UNIQUE INDEX pk_roster_import_finding ON public.roster_import_finding USING btree (import_id, row_no, field, code)
CREATE UNIQUE INDEX pk_roster_import_progress ON public.roster_import_progress USING btree (import_id)
CREATE UNIQUE INDEX pk_roster_import_record ON public.roster_import_record USING btree (import_id, row_no)
CREATE UNIQUE INDEX pk_roster_import_row ON public.roster_import_row USING btree (import_id, row_no)
CREATE UNIQUE INDEX pk_roster_mapping ON public.roster_mapping USING btree (bureau_id, kind)
CREATE UNIQUE INDEX pk_rung_instant ON public.rung_instant USING btree (calendar_id, ladder, ladder_version, due_at, rung)
CREATE UNIQUE INDEX pk_school_year ON public.school_year USING btree (calendar_id, year, version)
CREATE UNIQUE INDEX pk_serial ON public.serial USING btree (bureau_id, series, year)
CREATE UNIQUE INDEX pk_setup_token ON public.setup_token USING btree (token_hash)
CREATE UNIQUE INDEX pk_sign_in ON public.sign_in USING btree (id)
CREATE UNIQUE INDEX pk_sign_in_guard ON public.sign_in_guard USING btree (login_hash)
CREATE UNIQUE INDEX pk_state_event ON public.state_event USING btree (id)
CREATE UNIQUE INDEX pk_submission_evidence ON public.submission_evidence USING btree (submission_id, evidence_id)
CREATE UNIQUE INDEX pk_upkeep_run ON public.upkeep_run USING btree (job)
CREATE UNIQUE INDEX pk_upload_part ON public.upload_part USING btree (upload_id, at_byte)
CREATE UNIQUE INDEX pk_webhook_target ON public.webhook_target USING btree (id)
CREATE UNIQUE INDEX pk_workflow_ref ON public.workflow_ref USING btree (workflow_id)
CREATE UNIQUE INDEX policy_basis_pkey ON public.policy_basis USING btree (id)
CREATE UNIQUE INDEX quota_period_pkey ON public.quota_period USING btree (id)
CREATE UNIQUE INDEX quota_rule_pkey ON public.quota_rule USING btree (id)
CREATE UNIQUE INDEX restatement_pkey ON public.restatement USING btree (id)
CREATE UNIQUE INDEX restore_mark_pkey ON public.restore_mark USING btree (id)
CREATE UNIQUE INDEX review_pkey ON public.review USING btree (id)
CREATE UNIQUE INDEX role_grant_pkey ON public.role_grant USING btree (id)
CREATE UNIQUE INDEX roster_import_pkey ON public.roster_import USING btree (id)
CREATE UNIQUE INDEX school_profile_pkey ON public.school_profile USING btree (id)
CREATE UNIQUE INDEX school_task_pkey ON public.school_task USING btree (id)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (id)
CREATE UNIQUE INDEX sign_off_pkey ON public.sign_off USING btree (id)
CREATE UNIQUE INDEX sign_step_pkey ON public.sign_step USING btree (id)
CREATE UNIQUE INDEX snapshot_pkey ON public.snapshot USING btree (id)
CREATE UNIQUE INDEX stored_file_pkey ON public.stored_file USING btree (id)
CREATE UNIQUE INDEX submission_pkey ON public.submission USING btree (id)
CREATE UNIQUE INDEX suspension_pkey ON public.suspension USING btree (id)
CREATE UNIQUE INDEX task_party_pkey ON public.task_party USING btree (id)
CREATE UNIQUE INDEX task_phase_pkey ON public.task_phase USING btree (id)
CREATE UNIQUE INDEX task_pkey ON public.task USING btree (id)
CREATE UNIQUE INDEX unit_event_pkey ON public.unit_event USING btree (id)
CREATE UNIQUE INDEX unit_membership_pkey ON public.unit_membership USING btree (id)
CREATE UNIQUE INDEX unit_pkey ON public.unit USING btree (id)
CREATE UNIQUE INDEX upload_pkey ON public.upload USING btree (id)
CREATE UNIQUE INDEX uq_account_login ON public.account USING btree (login)
CREATE UNIQUE INDEX uq_action_item ON public.action_item USING btree (meeting_id, no)
CREATE UNIQUE INDEX uq_calendar_code ON public.calendar USING btree (bureau_id, code)
CREATE UNIQUE INDEX uq_calendar_revision_draft ON public.calendar_revision USING btree (calendar_id, kind, year) WHERE (state = 'DRAFT'::text)
CREATE UNIQUE INDEX uq_calendar_year_published ON public.calendar_year USING btree (calendar_id, year) WHERE (state = 'PUBLISHED'::text)
CREATE UNIQUE INDEX uq_campaign_code ON public.campaign USING btree (bureau_id, code)
CREATE UNIQUE INDEX uq_carry_over ON public.carry_over USING btree (phase_id, subject_kind, subject_id, generation) WHERE (predecessor_id IS NULL)
CREATE UNIQUE INDEX uq_carry_over_open ON public.carry_over USING btree (campaign_id, subject_kind, subject_id) WHERE (settled_at IS NULL)
CREATE UNIQUE INDEX uq_carry_over_predecessor ON public.carry_over USING btree (predecessor_id) WHERE (predecessor_id IS NOT NULL)
CREATE UNIQUE INDEX uq_cohort ON public.cohort USING btree (phase_id, group_id, shard_no)
CREATE UNIQUE INDEX uq_cohort_member_school ON public.cohort_member USING btree (phase_id, school_id) WHERE (left_at IS NULL)
CREATE UNIQUE INDEX uq_court_segment_open ON public.court_segment USING btree (subject_kind, subject_id) WHERE (to_at IS NULL)
CREATE UNIQUE INDEX uq_deadline ON public.deadline USING btree (subject_kind, subject_id, version)
CREATE UNIQUE INDEX uq_deadline_move ON public.deadline_move USING btree (subject_kind, subject_id, deadline_version, source_id)
CREATE UNIQUE INDEX uq_delivery_slot ON public.delivery USING btree (recipient_id, channel, slot_at, urgent)
CREATE UNIQUE INDEX uq_digest_item_subject ON public.digest_item USING btree (digest_id, topic, subject_kind, subject_id)
CREATE UNIQUE INDEX uq_digest_slot ON public.digest USING btree (recipient_id, channel, slot_at, urgent)
CREATE UNIQUE INDEX uq_doc_number ON public.doc_number USING btree (bureau_id, series, year, n)
CREATE UNIQUE INDEX uq_exception_line ON public.exception_line USING btree (cohort_id, school_task_id)
CREATE UNIQUE INDEX uq_extension_request_live ON public.extension_request USING btree (school_task_id) WHERE (state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text]))
CREATE UNIQUE INDEX uq_extension_request_no ON public.extension_request USING btree (bureau_id, no)
CREATE UNIQUE INDEX uq_extension_request_seq ON public.extension_request USING btree (school_task_id, seq)
CREATE UNIQUE INDEX uq_gate_item ON public.gate_item USING btree (sheet_id, no)
CREATE UNIQUE INDEX uq_gate_line_cohort ON public.gate_line USING btree (sheet_id, cohort_id) WHERE (cohort_id IS NOT NULL)
CREATE UNIQUE INDEX uq_gate_line_item ON public.gate_line USING btree (sheet_id, gate_item_no) WHERE (gate_item_no IS NOT NULL)
CREATE UNIQUE INDEX uq_gate_sheet ON public.gate_sheet USING btree (phase_id, version)
CREATE UNIQUE INDEX uq_ladder_effect ON public.ladder_effect USING btree (subject_kind, subject_id, deadline_version, rung)
CREATE UNIQUE INDEX uq_meeting_no ON public.meeting USING btree (bureau_id, no)
CREATE UNIQUE INDEX uq_milestone ON public.milestone USING btree (campaign_id, code)
CREATE UNIQUE INDEX uq_outbox_coalesce ON public.outbox USING btree (coalesce_key) WHERE (attempts = 0)
CREATE UNIQUE INDEX uq_outbox_seq ON public.outbox USING btree (workflow_id, seq)
CREATE UNIQUE INDEX uq_phase_reopening ON public.phase_reopening USING btree (phase_id, generation)
CREATE UNIQUE INDEX uq_quota_period ON public.quota_period USING btree (rule_id, unit_id, from_on)
CREATE UNIQUE INDEX uq_quota_rule ON public.quota_rule USING btree (campaign_id, code)
CREATE UNIQUE INDEX uq_restatement_proposed ON public.restatement USING btree (snapshot_id, figure) WHERE (state = 'PROPOSED'::text)
CREATE UNIQUE INDEX uq_role_grant_live ON public.role_grant USING btree (person_id, code, unit_id) WHERE ((state = ANY (ARRAY['REQUESTED'::text, 'APPROVED'::text])) AND (valid_to IS NULL))
CREATE UNIQUE INDEX uq_school_profile_from ON public.school_profile USING btree (unit_id, valid_from)
CREATE UNIQUE INDEX uq_school_profile_open ON public.school_profile USING btree (unit_id) WHERE (valid_to IS NULL)
CREATE UNIQUE INDEX uq_school_task ON public.school_task USING btree (campaign_id, phase_id, school_id, task_key)
CREATE UNIQUE INDEX uq_school_year_published ON public.school_year USING btree (calendar_id, year) WHERE (state = 'PUBLISHED'::text)
CREATE UNIQUE INDEX uq_session_token ON public.session USING btree (token_hash)
CREATE UNIQUE INDEX uq_sign_off_no ON public.sign_off USING btree (bureau_id, no)
CREATE UNIQUE INDEX uq_sign_step ON public.sign_step USING btree (sign_off_id, no, signer_id, round)
CREATE UNIQUE INDEX uq_state_event_version ON public.state_event USING btree (subject_kind, subject_id, state_version)
CREATE UNIQUE INDEX uq_stored_file_hash ON public.stored_file USING btree (bureau_id, sha256)
CREATE UNIQUE INDEX uq_stored_file_key ON public.stored_file USING btree (file_key)
CREATE UNIQUE INDEX uq_submission_no ON public.submission USING btree (school_task_id, no)
CREATE UNIQUE INDEX uq_suspension_open ON public.suspension USING btree (campaign_id) WHERE (to_at IS NULL)
CREATE UNIQUE INDEX uq_task_phase ON public.task_phase USING btree (task_id, phase_id)
CREATE UNIQUE INDEX uq_unit_code ON public.unit USING btree (bureau_id, code)
CREATE UNIQUE INDEX uq_unit_membership_from ON public.unit_membership USING btree (unit_id, valid_from)
CREATE UNIQUE INDEX uq_unit_membership_open ON public.unit_membership USING btree (unit_id) WHERE (valid_to IS NULL)
CREATE UNIQUE INDEX uq_unit_section_key ON public.unit USING btree (bureau_id, section_key) WHERE (section_key IS NOT NULL)
CREATE UNIQUE INDEX uq_upload_limit ON public.upload_limit USING btree (bureau_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX uq_webhook_target_title ON public.webhook_target USING btree (bureau_id, title)

-- views
duty_holder f9d90d7721163ab77a8fe3ded01d3fda
expected_school_task a457f2c9882321bc89b6e30b39ac7b71
live_school_task_count 0d4f88948762dfb371f04e59204b13a3
phase_duty 51214ebd8811da358790bdf996c684f8

-- functions
audit_append(p_at timestamp with time zone, p_entries jsonb) SECURITY DEFINER b64e5462e32e56fc1ea399397ceb05e4
audit_refuse() b34f8274a6197a68b05a6c4a3059a460
ensure_partitions() SECURITY DEFINER e75d68dd81078a2b5400d6f19bcf3670
grant_application(p_role name) e618a324592786530e0a47d575a4d179
now_ms() 3de1ce073b3567328621b10b81aad5ba
roster_value(p_type text, p_raw text, p_values jsonb) 0981729c3ed1f58896788b309e95b75e
school_support_type(p_school_type text, p_group_kind text) 9d9cd2fedf23a458df8965bf6bc3104b
school_task_check_inserted() 102866f35726e5df16e66c7a83747bba
school_task_check_moved() 38a13843484b6e4c9cf1ad6c2c00b229
school_task_keeps_parent() b2bc3724882c234351184ea68dd33a71
school_task_rollup_delete() 3abbdeb709b50f7d8a314b531667004e
school_task_rollup_insert() 01b294b1d190159f070afa57c0628912
school_task_rollup_update() 240313366083655ef2e755cb73293413
schools_on(p_bureau_id uuid, p_day date) 898f0693e75890efcd9a51e4479a8e39
scope_matches(p_scope jsonb, p_school_type text, p_group_id uuid, p_code text, p_flags text[]) 2e4113c4a4a1ec28f7c8e2b4dc57c3b2
search_grams(p_text text) d25d02b25ebf9238e43e83069485ce78
search_needles(p_word text) fa47af6fc2140338cbeae3b891468b7f
snapshot_refuse() 613a0c1c6241c802ed6c0962643f9d8c

-- triggers
audit_checkpoint audit_checkpoint_no_change CREATE TRIGGER audit_checkpoint_no_change BEFORE DELETE OR UPDATE ON public.audit_checkpoint FOR EACH ROW EXECUTE FUNCTION audit_refuse()
audit_checkpoint audit_checkpoint_no_truncate CREATE TRIGGER audit_checkpoint_no_truncate BEFORE TRUNCATE ON public.audit_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()
audit_log audit_log_no_change CREATE TRIGGER audit_log_no_change BEFORE DELETE OR UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION audit_refuse()
audit_log audit_log_no_truncate CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()
campaign campaign_has_tasks CREATE TRIGGER campaign_has_tasks BEFORE DELETE ON public.campaign FOR EACH ROW EXECUTE FUNCTION school_task_keeps_parent('t.campaign_id = $1.id')
cohort cohort_has_tasks CREATE TRIGGER cohort_has_tasks BEFORE DELETE ON public.cohort FOR EACH ROW EXECUTE FUNCTION school_task_keeps_parent('t.cohort_id = $1.id OR t.clock_cohort_id = $1.id')
deliverable_spec deliverable_spec_has_tasks CREATE TRIGGER deliverable_spec_has_tasks BEFORE DELETE ON public.deliverable_spec FOR EACH ROW EXECUTE FUNCTION school_task_keeps_parent('t.campaign_id = $1.campaign_id AND t.deliverable_id = $1.id')
phase phase_has_tasks CREATE TRIGGER phase_has_tasks BEFORE DELETE ON public.phase FOR EACH ROW EXECUTE FUNCTION school_task_keeps_parent('t.campaign_id = $1.campaign_id AND t.phase_id = $1.id')
school_task school_task_moved CREATE TRIGGER school_task_moved AFTER UPDATE OF campaign_id, phase_id, cohort_id, clock_cohort_id, school_id, task_phase_id, deliverable_id ON public.school_task FOR EACH ROW WHEN ((((((((old.campaign_id IS DISTINCT FROM new.campaign_id) OR (old.phase_id IS DISTINCT FROM new.phase_id)) OR (old.cohort_id IS DISTINCT FROM new.cohort_id)) OR (old.clock_cohort_id IS DISTINCT FROM new.clock_cohort_id)) OR (old.school_id IS DISTINCT FROM new.school_id)) OR (old.task_phase_id IS DISTINCT FROM new.task_phase_id)) OR (old.deliverable_id IS DISTINCT FROM new.deliverable_id))) EXECUTE FUNCTION school_task_check_moved()
school_task school_task_references CREATE TRIGGER school_task_references AFTER INSERT ON public.school_task REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION school_task_check_inserted()
school_task school_task_rollup_delete CREATE TRIGGER school_task_rollup_delete AFTER DELETE ON public.school_task REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION school_task_rollup_delete()
school_task school_task_rollup_insert CREATE TRIGGER school_task_rollup_insert AFTER INSERT ON public.school_task REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION school_task_rollup_insert()
school_task school_task_rollup_update CREATE TRIGGER school_task_rollup_update AFTER UPDATE ON public.school_task REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION school_task_rollup_update()
snapshot snapshot_no_change CREATE TRIGGER snapshot_no_change BEFORE DELETE OR UPDATE ON public.snapshot FOR EACH ROW EXECUTE FUNCTION snapshot_refuse()
task_phase task_phase_has_tasks CREATE TRIGGER task_phase_has_tasks BEFORE DELETE ON public.task_phase FOR EACH ROW EXECUTE FUNCTION school_task_keeps_parent('t.campaign_id = (SELECT p.campaign_id FROM phase p WHERE p.id = $1.phase_id) AND t.task_phase_id = $1.id')
unit unit_has_tasks CREATE TRIGGER unit_has_tasks BEFORE DELETE ON public.unit FOR EACH ROW EXECUTE FUNCTION school_task_keeps_parent('t.school_id = $1.id')
