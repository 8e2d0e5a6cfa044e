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
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LISTS, type Application, type DraftEdit, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { conditional } from '../http/conditional';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import {
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
  list(@CurrentActor() actor: PersonActor, @Query() query: CampaignListRequest) {
    return this.lists.page('campaigns', actor, query);
  }

  @Post()
  @Policy('campaign.create')
  create(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: CreateCampaignRequest,
  ) {
    return this.app.campaign.createDraft.execute({ actor, request, ...body });
  }

  @Get(':id')
  @Policy('campaign.read')
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
  findings(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.campaigns.findings(actor, campaignId);
  }

  @Get(':id/progress')
  @Policy('progress.read')
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
  removePhase(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Param('phaseId', IdPipe) phaseId: string,
  ) {
    return this.edit(actor, request, campaignId, undefined, { kind: 'removePhase', phaseId });
  }

  @Post(':id/tasks')
  @Policy('campaign.edit')
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
  removeTask(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Param('taskId', IdPipe) taskId: string,
  ) {
    return this.edit(actor, request, campaignId, undefined, { kind: 'removeTask', taskId });
  }

  @Post(':id/explanations')
  @HttpCode(200)
  @Policy('campaign.edit')
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
