import { Body, Controller, Delete, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application, DraftEdit, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { Cursors } from '../http/paging';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { BasisRequest } from './campaign.request.dto';
import { DeliverableRequest, ReachedSchoolsRequest, VersionQuery } from './plan.request.dto';
import {
  CampaignChangedResponse,
  CampaignLaunchResponse,
  PlanChainResponse,
  PlanOptionsResponse,
  PlanReachResponse,
  ReachedSchoolResponse,
} from './plan.response.dto';

/** What the writer of a plan needs besides the record itself, and the parts of it that hang on others. */
@ApiTags('campaign')
@Controller()
export class PlanController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly cursors: Cursors,
  ) {}

  @Get('plan-options')
  @Policy('template.read')
  @ApiOkResponse({ type: PlanOptionsResponse })
  options(@CurrentActor() actor: PersonActor) {
    return this.app.plans.options(actor);
  }

  @Get('campaigns/:id/reach')
  @Policy('campaign.edit')
  @ApiOkResponse({ type: PlanReachResponse })
  reach(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.plans.reach(actor, campaignId);
  }

  @Get('campaigns/:id/reached-schools')
  @Policy('campaign.edit')
  @ApiPage(ReachedSchoolResponse)
  async reachedSchools(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: ReachedSchoolsRequest,
  ) {
    const { limit, after } = this.cursors.page(query);
    const [code] = after ?? [];
    const page = await this.app.plans.reachedSchools(actor, campaignId, {
      taskId: query.taskId,
      groupId: query.groupId,
      after: typeof code === 'string' ? code : undefined,
      limit,
    });
    return this.cursors.answer(page);
  }

  @Get('campaigns/:id/sign-chain')
  @Policy('campaign.edit')
  @ApiOkResponse({ type: PlanChainResponse })
  chain(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.plans.chain(actor, campaignId);
  }

  @Get('campaigns/:id/launch')
  @Policy('campaign.read')
  @ApiOkResponse({ type: CampaignLaunchResponse })
  launch(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.plans.launch(actor, campaignId);
  }

  @Put('campaigns/:id/basis/:basisId')
  @Policy('campaign.edit')
  @ApiOkResponse({ type: CampaignChangedResponse })
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

  @Delete('campaigns/:id/basis/:basisId')
  @Policy('campaign.edit')
  @ApiOkResponse({ type: CampaignChangedResponse })
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

  @Post('campaigns/:id/deliverables')
  @Policy('campaign.edit')
  @ApiCreatedResponse({ type: CampaignChangedResponse })
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

  @Put('campaigns/:id/deliverables/:deliverableId')
  @Policy('campaign.edit')
  @ApiOkResponse({ type: CampaignChangedResponse })
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

  @Delete('campaigns/:id/deliverables/:deliverableId')
  @Policy('campaign.edit')
  @ApiOkResponse({ type: CampaignChangedResponse })
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

const deliverableOf = ({ expectedVersion: _seen, ...body }: DeliverableRequest) => ({
  ...body,
  evidenceReason: body.evidenceReason ?? null,
});
