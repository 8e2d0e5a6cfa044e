import { Body, Controller, Delete, Inject, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Application, DraftEdit, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import {
  BasisRequest,
  ExplainFindingRequest,
  HeaderRequest,
  PhaseRequest,
  TaskRequest,
} from './campaign.request.dto';
import { Added, Changed } from './changed.decorator';
import { DeliverableRequest, VersionQuery } from './plan.request.dto';

/** The parts of a draft, changed one by one. */
@ApiTags('campaign')
@Controller('campaigns')
export class DraftController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Patch(':id')
  @Policy('campaign.edit')
  @Changed()
  header(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: HeaderRequest,
  ) {
    const { expectedVersion, ...header } = body;
    return this.edit(actor, request, campaignId, expectedVersion, { kind: 'header', header });
  }

  @Post(':id/explanations')
  @Policy('campaign.edit')
  @Changed()
  explain(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: ExplainFindingRequest,
  ) {
    return this.edit(actor, request, campaignId, body.expectedVersion, {
      kind: 'explain',
      key: body.key,
      text: body.text,
    });
  }

  @Post(':id/basis')
  @Policy('campaign.edit')
  @Added()
  addBasis(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: BasisRequest,
  ) {
    const { expectedVersion, ...basis } = body;
    return this.edit(actor, request, campaignId, expectedVersion, { kind: 'addBasis', basis });
  }

  @Put(':id/basis/:basisId')
  @Policy('campaign.edit')
  @Changed()
  updateBasis(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Param('basisId', IdPipe) basisId: string,
    @Body() body: BasisRequest,
  ) {
    const { expectedVersion, ...basis } = body;
    return this.edit(actor, request, campaignId, expectedVersion, {
      kind: 'updateBasis',
      basisId,
      basis,
    });
  }

  @Delete(':id/basis/:basisId')
  @Policy('campaign.edit')
  @Changed()
  removeBasis(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Param('basisId', IdPipe) basisId: string,
    @Query() query: VersionQuery,
  ) {
    return this.edit(actor, request, campaignId, query.expectedVersion, {
      kind: 'removeBasis',
      basisId,
    });
  }

  @Post(':id/phases')
  @Policy('campaign.edit')
  @Added()
  addPhase(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: PhaseRequest,
  ) {
    const { expectedVersion, ...phase } = body;
    return this.edit(actor, request, campaignId, expectedVersion, { kind: 'addPhase', phase });
  }

  @Put(':id/phases/:phaseId')
  @Policy('campaign.edit')
  @Changed()
  updatePhase(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Param('phaseId', IdPipe) phaseId: string,
    @Body() body: PhaseRequest,
  ) {
    const { expectedVersion, ...phase } = body;
    return this.edit(actor, request, campaignId, expectedVersion, {
      kind: 'updatePhase',
      phaseId,
      phase,
    });
  }

  @Delete(':id/phases/:phaseId')
  @Policy('campaign.edit')
  @Changed()
  removePhase(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Param('phaseId', IdPipe) phaseId: string,
    @Query() query: VersionQuery,
  ) {
    return this.edit(actor, request, campaignId, query.expectedVersion, {
      kind: 'removePhase',
      phaseId,
    });
  }

  @Post(':id/tasks')
  @Policy('campaign.edit')
  @Added()
  addTask(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: TaskRequest,
  ) {
    return this.edit(actor, request, campaignId, body.expectedVersion, {
      kind: 'addTask',
      task: taskOf(body),
    });
  }

  @Put(':id/tasks/:taskId')
  @Policy('campaign.edit')
  @Changed()
  updateTask(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Param('taskId', IdPipe) taskId: string,
    @Body() body: TaskRequest,
  ) {
    return this.edit(actor, request, campaignId, body.expectedVersion, {
      kind: 'updateTask',
      taskId,
      task: taskOf(body),
    });
  }

  @Delete(':id/tasks/:taskId')
  @Policy('campaign.edit')
  @Changed()
  removeTask(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Param('taskId', IdPipe) taskId: string,
    @Query() query: VersionQuery,
  ) {
    return this.edit(actor, request, campaignId, query.expectedVersion, {
      kind: 'removeTask',
      taskId,
    });
  }

  @Post(':id/deliverables')
  @Policy('campaign.edit')
  @Added()
  addDeliverable(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: DeliverableRequest,
  ) {
    return this.edit(actor, request, campaignId, body.expectedVersion, {
      kind: 'addDeliverable',
      deliverable: deliverableOf(body),
    });
  }

  @Put(':id/deliverables/:deliverableId')
  @Policy('campaign.edit')
  @Changed()
  updateDeliverable(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Param('deliverableId', IdPipe) deliverableId: string,
    @Body() body: DeliverableRequest,
  ) {
    return this.edit(actor, request, campaignId, body.expectedVersion, {
      kind: 'updateDeliverable',
      deliverableId,
      deliverable: deliverableOf(body),
    });
  }

  @Delete(':id/deliverables/:deliverableId')
  @Policy('campaign.edit')
  @Changed()
  removeDeliverable(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Param('deliverableId', IdPipe) deliverableId: string,
    @Query() query: VersionQuery,
  ) {
    return this.edit(actor, request, campaignId, query.expectedVersion, {
      kind: 'removeDeliverable',
      deliverableId,
    });
  }

  private edit(
    actor: PersonActor,
    request: RequestKey,
    campaignId: string,
    expectedVersion: number | undefined,
    edit: DraftEdit,
  ) {
    return this.app.campaign.edit.execute({ actor, request, campaignId, expectedVersion, edit });
  }
}

const taskOf = (body: TaskRequest) => ({
  ...body,
  scope: body.scope ?? null,
  evidenceReason: body.evidenceReason ?? null,
});

const deliverableOf = ({ expectedVersion: _seen, ...body }: DeliverableRequest) => ({
  ...body,
  evidenceReason: body.evidenceReason ?? null,
});
