import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LISTS, type Application, type DraftEdit, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { conditional } from '../http/conditional';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import {
  ActivityRequest,
  BasisRequest,
  CancelRequest,
  CreateCampaignRequest,
  EmptyRequest,
  ExplainFindingRequest,
  HeaderRequest,
  PhaseRequest,
  SpanRequest,
  ResumeRequest,
  SuspendRequest,
  TaskRequest,
} from './campaign.request.dto';
import {
  ActivityResponse,
  CampaignBriefResponse,
  CampaignResponse,
  ResumePreviewResponse,
} from './campaign.response.dto';
import { ProgressResponse } from './progress.response.dto';
import { VersionQuery } from './plan.request.dto';
import { CampaignChangedResponse, PlanFindingsResponse } from './plan.response.dto';

export class CampaignListRequest extends listRequest(LISTS.campaigns.spec) {}

@ApiTags('campaign')
@Controller('campaigns')
export class CampaignController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('campaign.read')
  @ApiPage(CampaignBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: CampaignListRequest) {
    return this.lists.page('campaigns', actor, query);
  }

  @Post()
  @Policy('campaign.create')
  @ApiCreatedResponse({ type: CampaignChangedResponse })
  create(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: CreateCampaignRequest,
  ) {
    return this.app.campaign.createDraft.execute({ actor, request, ...body });
  }

  @Get(':id')
  @Policy('campaign.read')
  @ApiOkResponse({ type: CampaignResponse })
  async one(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const mark = await this.app.campaigns.mark(actor, campaignId);
    return conditional(request, reply, mark, () => this.app.campaigns.one(actor, campaignId));
  }

  @Get(':id/findings')
  @Policy('campaign.edit')
  @ApiOkResponse({ type: PlanFindingsResponse })
  findings(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.campaigns.findings(actor, campaignId);
  }

  @Get(':id/progress')
  @Policy('progress.read')
  @ApiOkResponse({ type: ProgressResponse })
  async progress(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const mark = await this.app.progress.read.mark(actor, campaignId);
    return conditional(request, reply, mark, () =>
      this.app.progress.read.execute({ actor, campaignId }),
    );
  }

  @Get(':id/activity')
  @Policy('campaign.read')
  @ApiPage(ActivityResponse)
  activity(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: ActivityRequest,
  ) {
    const { limit, before = null } = query;
    return this.app.campaigns.activity(actor, campaignId, { limit, before });
  }

  @Get(':id/reopenings')
  @Policy('campaign.read')
  reopenings(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: SpanRequest,
  ) {
    return this.app.campaigns.reopenings(actor, campaignId, query.from, query.to);
  }

  @Patch(':id')
  @Policy('campaign.edit')
  @ApiOkResponse({ type: CampaignChangedResponse })
  header(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: HeaderRequest,
  ) {
    const { expectedVersion, ...header } = body;
    return this.edit(actor, request, campaignId, expectedVersion, { kind: 'header', header });
  }

  @Post(':id/basis')
  @Policy('campaign.edit')
  @ApiCreatedResponse({ type: CampaignChangedResponse })
  addBasis(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: BasisRequest,
  ) {
    const { expectedVersion, ...basis } = body;
    return this.edit(actor, request, campaignId, expectedVersion, { kind: 'addBasis', basis });
  }

  @Post(':id/phases')
  @Policy('campaign.edit')
  @ApiCreatedResponse({ type: CampaignChangedResponse })
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
  @ApiOkResponse({ type: CampaignChangedResponse })
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
  @ApiOkResponse({ type: CampaignChangedResponse })
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
  @ApiCreatedResponse({ type: CampaignChangedResponse })
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
  @ApiOkResponse({ type: CampaignChangedResponse })
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
  @ApiOkResponse({ type: CampaignChangedResponse })
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

  @Post(':id/explanations')
  @HttpCode(200)
  @Policy('campaign.edit')
  @ApiOkResponse({ type: CampaignChangedResponse })
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

  @Post(':id/submit')
  @HttpCode(200)
  @Policy('campaign.submit')
  @ApiOkResponse({ type: CampaignChangedResponse })
  submit(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: EmptyRequest,
  ) {
    return this.app.campaign.submit.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/issue')
  @HttpCode(200)
  @Policy('campaign.issue')
  @ApiOkResponse({ type: CampaignChangedResponse })
  issue(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: EmptyRequest,
  ) {
    return this.app.campaign.issue.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/start')
  @HttpCode(200)
  @Policy('campaign.start')
  @ApiOkResponse({ type: CampaignChangedResponse })
  start(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: EmptyRequest,
  ) {
    return this.app.campaign.start.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Policy('campaign.suspend')
  suspend(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: SuspendRequest,
  ) {
    return this.app.campaign.suspend.execute({ actor, request, campaignId, ...body });
  }

  @Get(':id/resume-preview')
  @Policy('campaign.suspend')
  @ApiOkResponse({ type: ResumePreviewResponse })
  resumePreview(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.campaigns.resumePreview(actor, campaignId);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Policy('campaign.suspend')
  resume(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: ResumeRequest,
  ) {
    return this.app.campaign.resume.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/wrap-up')
  @HttpCode(200)
  @Policy('campaign.wrap-up')
  wrapUp(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: EmptyRequest,
  ) {
    return this.app.campaign.enterWrapUp.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/close')
  @HttpCode(200)
  @Policy('campaign.close')
  close(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: EmptyRequest,
  ) {
    return this.app.campaign.close.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Policy('campaign.cancel')
  cancel(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: CancelRequest,
  ) {
    return this.app.campaign.cancel.execute({ actor, request, campaignId, ...body });
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Policy('campaign.discard')
  discard(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: CancelRequest,
  ) {
    return this.app.campaign.cancel.execute({ actor, request, campaignId, ...body });
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
