import { randomUUID } from 'node:crypto';
import { t } from '@app/messages';
import { count, field, list, text } from './client';
import type { Stage } from './stage';

const DAY_MS = 1500;
const FIRST_DAY = '2026-03-02';
/** leaves time to draft and sign before the campaign's first day */
const ANCHOR = '2026-03-09';

/** A plan from a template, its signatures and its issue. */
export async function draftAndIssue(stage: Stage): Promise<void> {
  const off = await stage.as('off1');
  const run = randomUUID().slice(0, 8);
  const calendar = await off.must('POST', '/calendars', {
    code: `DEMO-${run}`,
    title: run,
    packIds: ['cn-workdays-2026'],
    dayLengthMs: DAY_MS,
    epochOn: FIRST_DAY,
  });
  const draft = await off.must('POST', '/campaigns', {
    templateId: 'demo-four-phase',
    calendarId: text(calendar, 'calendarId'),
    anchorOn: ANCHOR,
    docPrefix: t('demo.prefix'),
  });
  stage.campaignId = text(draft, 'campaignId');
  stage.say('demo.drafted');
  await off.must('PATCH', `/campaigns/${stage.campaignId}`, {
    scope: { schoolTypes: ['JUNIOR'] },
  });
  const refused = await off.ask('POST', `/campaigns/${stage.campaignId}/submit`, {});
  stage.check(
    'demo.check.no-basis',
    refused.status === 422 && field(refused.body, 'code') === 'campaign.no-basis',
  );
  await off.must('POST', `/campaigns/${stage.campaignId}/basis`, {
    issuer: t('demo.issuer'),
    title: t('demo.basis'),
    docNumber: 'A-1',
    issuedOn: '2026-01-05',
  });
  const findings = list(await off.get(`/campaigns/${stage.campaignId}/findings`), 'findings');
  for (const f of findings.filter((x) => field(x, 'severity') === 'WARNING')) {
    await off.must('POST', `/campaigns/${stage.campaignId}/explanations`, {
      key: text(f, 'key'),
      text: t('demo.explained'),
    });
  }
  const submitted = await off.must('POST', `/campaigns/${stage.campaignId}/submit`, {});
  stage.check('demo.check.in-sign-off', field(submitted, 'state') === 'IN_SIGNOFF');
  const campaign = await off.get(`/campaigns/${stage.campaignId}`);
  await stage.signEverything(text(campaign, 'signOffId'));
  const issued = await off.must('POST', `/campaigns/${stage.campaignId}/issue`, {});
  stage.check('demo.check.issued', field(issued, 'state') === 'ISSUED');
  const after = await off.get(`/campaigns/${stage.campaignId}`);
  stage.phases = list(after, 'plan', 'phases').map((p) => ({
    id: text(p, 'id'),
    no: count(p, 'no'),
  }));
  stage.say('demo.issued', { number: text(after, 'docNumber') });
  await stage.loadSchools();
}
