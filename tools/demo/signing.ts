import { t } from '@app/messages';
import { count, field, list, text } from './client';
import type { Stage, TaskRef } from './stage';

const GROUPS = [1, 2, 3, 4];

export async function signCohorts(
  stage: Stage,
  no: number,
  lines: readonly { readonly task: TaskRef; readonly targetPhaseId: string }[],
): Promise<void> {
  const off = await stage.as('off1');
  await stage.until(async () =>
    (await stage.cohorts(off, no)).every((c) => field(c, 'state') !== 'OPEN'),
  );
  for (const cohort of await stage.cohorts(off, no)) {
    const group = GROUPS.find((g) => stage.groupOf(text(cohort, 'groupId')) === g) ?? 1;
    const own = lines.filter((l) => l.task.group === group);
    const town = await stage.as(`town${group}-1`);
    const prepared = await town.must('POST', `/cohorts/${text(cohort, 'id')}/prepare-sheet`, {
      lines: own.map((l) => ({
        schoolTaskId: l.task.id,
        ownerUnitId: l.task.schoolId,
        newDueOn: '2026-06-01',
        targetPhaseId: l.targetPhaseId,
        reason: t('demo.carried-why'),
      })),
    });
    const isDelegated = no === 3 && group === 1;
    const signed = isDelegated
      ? await signedByDelegate(stage, text(cohort, 'id'), text(prepared, 'sheetHash'))
      : await (
          await stage.as(`townh${group}`)
        ).must('POST', `/cohorts/${text(cohort, 'id')}/sign`, {
          seenHash: text(prepared, 'sheetHash'),
        });
    if (field(signed, 'state') !== 'SIGNED') stage.check('demo.check.cohort-signed', false);
  }
  stage.check(
    'demo.check.cohorts-signed',
    (await stage.cohorts(off, no)).every((c) => field(c, 'state') === 'SIGNED'),
  );
  stage.say('demo.cohorts-signed', { phase: no });
}

/** 代签: the head is away for a day, a colleague signs in her name, and both have heard of it. */
async function signedByDelegate(
  stage: Stage,
  cohortId: string,
  seenHash: string,
): Promise<unknown> {
  const [head, colleague] = [await stage.as('townh1'), await stage.as('town1-2')];
  const [headId, colleagueId] = await Promise.all(
    [head, colleague].map(async (p) => text(await p.get('/session'), 'personId')),
  );
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await head.must('POST', '/delegations', {
    delegateId: colleagueId,
    powers: ['COHORT'],
    campaignIds: [stage.campaignId],
    startsOn: today,
    endsOn: today,
    reason: t('demo.away'),
  });
  const signed = await colleague.must('POST', `/cohorts/${cohortId}/sign`, {
    seenHash,
    onBehalfOf: headId,
  });
  const sheet = list(await head.get(`/cohorts/${cohortId}`), 'sheets').at(-1);
  stage.check('demo.check.delegated', field(sheet, 'delegateOf') === headId);
  stage.say('demo.delegated', { signature: text(sheet, 'signedAs') });
  const name = text(await head.get('/session'), 'name');
  await stage.until(async () =>
    (await colleague.all('/inbox')).some((m) =>
      list(m, 'lines').some(
        (line) => typeof line === 'string' && line.includes(name) && line.includes(today),
      ),
    ),
  );
  stage.check('demo.told.delegate', true);
  return signed;
}

export async function passGate(
  stage: Stage,
  no: number,
  wanted: string,
  targetPhaseId?: string,
): Promise<void> {
  const off = await stage.as('off1');
  const { id } = stage.phase(no);
  const gate = await off.must('POST', `/phases/${id}/open-gate`);
  const phase = await off.get(`/phases/${id}`);
  const unmet = list(phase, 'sheet', 'items').filter(
    (i) => field(i, 'status') === 'UNMET' && field(i, 'mandatory') === true,
  );
  if (unmet.length > 0) {
    const refused = await off.ask('POST', `/sign-offs/${text(gate, 'signOffId')}/start`);
    stage.check('demo.check.lines-missing', refused.status === 422);
    const unit = text(phase, 'ownerSectionId');
    const lines = unmet.map((i) => ({
      gateItemNo: count(i, 'no'),
      ownerUnitId: unit,
      newDueOn: '2026-06-01',
      targetPhaseId,
      routine: false,
      reason: t('demo.carried-why'),
    }));
    await off.must('PUT', `/phases/${id}/carry-over`, { lines });
  }
  await off.must('POST', `/sign-offs/${text(gate, 'signOffId')}/start`);
  await stage.signEverything(text(gate, 'signOffId'));
  const after = await off.get(`/phases/${id}`);
  stage.check('demo.check.gate', field(after, 'state') === wanted);
  stage.say(wanted === 'CLOSED' ? 'demo.gate-closed' : 'demo.gate-closed-with-issues', {
    phase: no,
  });
}
