import { codesAllowing, DomainError, isDueExpr } from '@app/domain';
import type { CampaignScope, DueExpr } from '@app/contracts';
import {
  deleteDeliverable,
  deletePhase,
  deleteTask,
  insertBasis,
  insertDeliverable,
  insertPhase,
  insertTask,
  linkBasis,
  phasesOfCampaign,
  replaceBasis,
  unitsOfBureau,
  unlinkBasis,
  updateDeliverable,
  updatePhase,
  updateTask,
  type CampaignRow,
  type DeliverableInput,
  type PhaseInput,
  type TaskInput,
  type TransactionScope,
} from '@app/persistence';
import type { Deps } from '../composition/deps';
import {
  campaignRelation,
  withCampaign,
  type CampaignCommand,
  type CampaignResult,
} from './campaign-step';

export interface BasisInput {
  readonly issuer: string;
  readonly title: string;
  readonly docNumber: string;
  readonly issuedOn: string;
  readonly clause?: string;
}

export interface HeaderInput {
  readonly title?: string;
  readonly theme?: string;
  readonly startOn?: string;
  readonly endOn?: string;
  readonly scope?: CampaignScope;
  readonly goals?: readonly string[];
  readonly docPrefix?: string;
}

/** One change of a draft; the text is locked while it is signed and frozen once it is issued. */
export type DraftEdit =
  | { readonly kind: 'header'; readonly header: HeaderInput }
  | { readonly kind: 'addBasis'; readonly basis: BasisInput }
  | { readonly kind: 'updateBasis'; readonly basisId: string; readonly basis: BasisInput }
  | { readonly kind: 'removeBasis'; readonly basisId: string }
  | { readonly kind: 'addPhase'; readonly phase: PhaseInput }
  | { readonly kind: 'updatePhase'; readonly phaseId: string; readonly phase: PhaseInput }
  | { readonly kind: 'removePhase'; readonly phaseId: string }
  | { readonly kind: 'addTask'; readonly task: TaskInput }
  | { readonly kind: 'updateTask'; readonly taskId: string; readonly task: TaskInput }
  | { readonly kind: 'removeTask'; readonly taskId: string }
  | { readonly kind: 'addDeliverable'; readonly deliverable: DeliverableInput }
  | {
      readonly kind: 'updateDeliverable';
      readonly deliverableId: string;
      readonly deliverable: DeliverableInput;
    }
  | { readonly kind: 'removeDeliverable'; readonly deliverableId: string }
  | { readonly kind: 'explain'; readonly key: string; readonly text: string };

/** Edits a draft (or a returned plan), one transaction a change; every change raises the campaign's version. */
export class EditDraft {
  constructor(private readonly deps: Deps) {}

  async execute(command: CampaignCommand & { readonly edit: DraftEdit }): Promise<CampaignResult> {
    return withCampaign(
      this.deps,
      command,
      `edit.${command.edit.kind}`,
      async (scope, campaign) => {
        if (
          codesAllowing('campaign.edit', command.actor, campaignRelation(campaign)).length === 0
        ) {
          throw new DomainError('action.not-permitted', 'forbidden');
        }
        if (campaign.state !== 'DRAFT' && campaign.state !== 'RETURNED')
          throw new DomainError('campaign.locked', 'conflict', { state: campaign.state });
        await apply(scope, campaign, command.edit, command.actor.personId);
        await scope.execute(
          'UPDATE campaign SET version = version + 1, updated_at = $2, updated_by = $3 WHERE id = $1',
          [campaign.id, scope.now, command.actor.personId],
        );
        scope.audit({
          actorId: command.actor.personId,
          action: `CAMPAIGN.edit.${command.edit.kind}`,
          subjectKind: 'CAMPAIGN',
          subjectId: campaign.id,
          unitId: campaign.bureauId,
          bureauId: campaign.bureauId,
        });
      },
    );
  }
}

const mustExist = (found: boolean): void => {
  if (!found) throw new DomainError('object.missing', 'missing');
};

/** A due nobody could read must not enter a plan. @throws DomainError due.unresolved */
function checkDues(dues: readonly { readonly field: string; readonly due: DueExpr }[]): void {
  const wrong = dues.flatMap(({ field, due }) =>
    isDueExpr(due) ? [] : [{ field, code: 'due.unresolved' }],
  );
  if (wrong.length > 0) throw new DomainError('due.unresolved', 'invalid', {}, wrong);
}

/** A task names phases of its own plan and units of its own bureau. */
async function checkTask(
  scope: TransactionScope,
  campaign: CampaignRow,
  task: TaskInput,
): Promise<void> {
  checkDues(task.phases.map(({ due }, i) => ({ field: `phases[${i}].due`, due })));
  const phaseIds = [...new Set(task.phases.map(({ phaseId }) => phaseId))];
  mustExist((await phasesOfCampaign(scope, campaign.id, phaseIds)) === phaseIds.length);
  const unitIds = [...new Set(task.leadUnitIds)];
  mustExist((await unitsOfBureau(scope, campaign.bureauId, unitIds)) === unitIds.length);
}

async function checkDeliverable(
  scope: TransactionScope,
  campaign: CampaignRow,
  { due, phaseId }: DeliverableInput,
): Promise<void> {
  checkDues([{ field: 'due', due }]);
  mustExist((await phasesOfCampaign(scope, campaign.id, [phaseId])) === 1);
}

const newBasis = (
  scope: TransactionScope,
  campaign: CampaignRow,
  basis: BasisInput,
  by: string,
): Promise<string> =>
  insertBasis(scope, {
    ...basis,
    clause: basis.clause ?? null,
    bureauId: campaign.bureauId,
    by,
    at: scope.now,
  });

async function apply(
  scope: TransactionScope,
  campaign: CampaignRow,
  edit: DraftEdit,
  by: string,
): Promise<void> {
  switch (edit.kind) {
    case 'header': {
      const h = edit.header;
      await scope.execute(
        `UPDATE campaign SET title = coalesce($2, title), theme = coalesce($3, theme), start_on = coalesce($4, start_on), end_on = coalesce($5, end_on),
           scope = coalesce($6::jsonb, scope), goals = coalesce($7::jsonb, goals), doc_prefix = coalesce($8, doc_prefix) WHERE id = $1`,
        [
          campaign.id,
          h.title ?? null,
          h.theme ?? null,
          h.startOn ?? null,
          h.endOn ?? null,
          h.scope ? JSON.stringify(h.scope) : null,
          h.goals ? JSON.stringify(h.goals) : null,
          h.docPrefix ?? null,
        ],
      );
      return;
    }
    case 'addBasis':
      await linkBasis(scope, campaign.id, await newBasis(scope, campaign, edit.basis, by));
      return;
    case 'updateBasis': {
      const id = await newBasis(scope, campaign, edit.basis, by);
      mustExist(await replaceBasis(scope, campaign.id, edit.basisId, id));
      return;
    }
    case 'removeBasis':
      mustExist(await unlinkBasis(scope, campaign.id, edit.basisId));
      return;
    case 'addPhase':
      await insertPhase(
        scope,
        { id: campaign.id, bureauId: campaign.bureauId, at: scope.now },
        edit.phase,
      );
      return;
    case 'updatePhase':
      mustExist(await updatePhase(scope, campaign.id, edit.phaseId, edit.phase, scope.now));
      return;
    case 'removePhase':
      mustExist(await deletePhase(scope, campaign.id, edit.phaseId));
      return;
    case 'addTask':
      await checkTask(scope, campaign, edit.task);
      await insertTask(scope, campaign.id, edit.task);
      return;
    case 'updateTask':
      await checkTask(scope, campaign, edit.task);
      mustExist(await updateTask(scope, campaign.id, edit.taskId, edit.task));
      return;
    case 'removeTask':
      mustExist(await deleteTask(scope, campaign.id, edit.taskId));
      return;
    case 'addDeliverable':
      await checkDeliverable(scope, campaign, edit.deliverable);
      await insertDeliverable(scope, campaign.id, edit.deliverable);
      return;
    case 'updateDeliverable':
      await checkDeliverable(scope, campaign, edit.deliverable);
      mustExist(await updateDeliverable(scope, campaign.id, edit.deliverableId, edit.deliverable));
      return;
    case 'removeDeliverable':
      mustExist(await deleteDeliverable(scope, campaign.id, edit.deliverableId));
      return;
    case 'explain': {
      const others = campaign.explainedFindings.filter((f) => f.key !== edit.key);
      await scope.execute('UPDATE campaign SET explained_findings = $2::jsonb WHERE id = $1', [
        campaign.id,
        JSON.stringify([...others, { key: edit.key, text: edit.text, by }]),
      ]);
    }
  }
}
