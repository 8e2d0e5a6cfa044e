import { randomUUID } from 'node:crypto';
import { checkPlan } from '@app/application';
import { DomainError } from '@app/domain';
import type { CampaignScope, SchoolType } from '@app/contracts';
import { campaignOrThrow, signOffById } from '@app/persistence';
import { unitId } from './person';
import type { Suite } from './suite';

export interface DraftOptions {
  readonly templateId?: string;
  readonly y0?: number;
  readonly anchorOn?: string;
  /** the template's scope when absent */
  readonly schoolTypes?: readonly SchoolType[];
  /** codes of the groups in scope, all when absent */
  readonly groups?: readonly string[];
  /** whole scope, by ids; takes the place of the two above */
  readonly scope?: CampaignScope;
  readonly docPrefix?: string;
}

/** A draft from a template with a basis and every warning explained: ready to be submitted. */
export async function readyDraft(suite: Suite, options: DraftOptions = {}): Promise<string> {
  const off = await suite.as('off1');
  const { campaignId } = await suite.app.campaign.createDraft.execute({
    actor: off,
    templateId: options.templateId ?? 'campus-safety-three-year',
    calendarId: suite.calendarId,
    docPrefix: options.docPrefix ?? '\u793a\u6559',
    y0: options.y0 ?? (options.anchorOn === undefined ? 2026 : undefined),
    anchorOn: options.anchorOn,
  });
  if (options.schoolTypes) {
    const groups =
      options.groups && (await Promise.all(options.groups.map((g) => unitId(suite, g))));
    await suite.app.campaign.edit.execute({
      actor: off,
      campaignId,
      edit: { kind: 'header', header: { scope: { schoolTypes: options.schoolTypes, groups } } },
    });
  }
  if (options.scope)
    await suite.app.campaign.edit.execute({
      actor: off,
      campaignId,
      edit: { kind: 'header', header: { scope: options.scope } },
    });
  await suite.app.campaign.edit.execute({
    actor: off,
    campaignId,
    edit: {
      kind: 'addBasis',
      basis: { issuer: 'superior', title: 'notice', docNumber: 'A-1', issuedOn: '2026-01-05' },
    },
  });
  const campaign = await campaignOrThrow(suite.database, campaignId, null);
  const findings = await checkPlan(
    suite.database,
    campaign,
    (await suite.database.now()).getTime(),
  );
  for (const finding of findings.filter((f) => f.severity === 'WARNING')) {
    await suite.app.campaign.edit.execute({
      actor: off,
      campaignId,
      edit: { kind: 'explain', key: finding.key, text: 'confirmed' },
    });
  }
  return campaignId;
}

/** Lets every waiting signer sign until the sign-off is decided. */
export async function signAll(
  suite: Pick<Suite, 'app' | 'database' | 'as'>,
  signOffId: string,
): Promise<void> {
  for (let guard = 0; guard < 40; guard += 1) {
    const s = await signOffById(suite.database, signOffId);
    if (s?.state !== 'PENDING') return;
    const step = s.steps.find((x) => x.no === s.currentNo && x.decision === null);
    if (!step) throw new Error('nobody is asked to sign');
    const login = await suite.database.query<{ login: string }>(
      'SELECT login FROM account WHERE person_id = $1',
      [step.signerId],
    );
    await suite.app.signOff.sign.execute({
      actor: await suite.as(login[0]?.login ?? ''),
      signOffId,
      seenHash: s.contentHash?.toString('hex') ?? '',
    });
  }
  throw new Error('the sign-off never ended');
}

/** An issued campaign. */
export async function issued(suite: Suite, options: DraftOptions = {}): Promise<string> {
  const campaignId = await readyDraft(suite, options);
  const off = await suite.as('off1');
  await suite.app.campaign.submit.execute({ actor: off, campaignId });
  const campaign = await campaignOrThrow(suite.database, campaignId, null);
  await signAll(suite, campaign.signOffId ?? '');
  await suite.app.campaign.issue.execute({ actor: off, campaignId });
  return campaignId;
}

/** Runs the clocks' due steps once, as the workflows would, until none is due. */
export async function runClocks(suite: Suite, campaignId: string): Promise<void> {
  const { clocks } = suite.app;
  const command = (): string => `test:${randomUUID()}`;
  // a clock's "at once" is the instant of its answer: time is read after it
  const isDue = async (atMs: number | null): Promise<boolean> =>
    atMs !== null && atMs <= (await suite.database.now()).getTime();
  for (let guard = 0; guard < 200; guard += 1) {
    let acted = false;
    const campaign = await clocks.campaign.load({ campaignId });
    if (campaign.step && !campaign.paused && (await isDue(campaign.stepAtMs))) {
      await clocks.campaign.step({ campaignId }, campaign.step, command());
      acted = true;
    }
    const phases = await suite.database.query<{ id: string; generation: number }>(
      'SELECT id, generation FROM phase WHERE campaign_id = $1 ORDER BY no',
      [campaignId],
    );
    for (const { id: phaseId, generation } of phases) {
      const ref = { phaseId, generation };
      const clock = await clocks.phase.load(ref);
      if (clock.step === null || clock.paused || !(await isDue(clock.stepAtMs))) continue;
      if (clock.step === 'startPhase') await clocks.phase.start(ref, command());
      else if (clock.step === 'fanOutPhase') await clocks.phase.fanOut(ref, () => undefined);
      else if (clock.step === 'remindGate') await clocks.phase.remindGate(ref, command());
      else await clocks.phase.settle(ref, command());
      acted = true;
    }
    if (!acted) return;
  }
  throw new Error('the clocks never came to rest');
}

/** Goes on after a pause; fixed dates that pass while one looks are looked at again. */
export async function resumed(suite: Suite, campaignId: string): Promise<void> {
  const actor = await suite.as('chief');
  for (let tries = 0; ; tries += 1) {
    const { fixedDates } = await suite.app.campaigns.resumePreview(actor, campaignId);
    try {
      await suite.app.campaign.resume.execute({
        actor,
        campaignId,
        confirmedFixedDates: fixedDates.map((d) => d.key),
      });
      return;
    } catch (error) {
      const isNewer = error instanceof DomainError && error.code === 'campaign.fixed-dates-open';
      if (!isNewer || tries === 5) throw error;
    }
  }
}
