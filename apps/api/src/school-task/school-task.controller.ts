import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { OnBehalfQuery } from '../delegation/delegation.request.dto';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { Signature } from '../http/signature.guard';
import { APPLICATION } from '../http/tokens';
import { DeadlineResponse } from './deadline.response.dto';
import {
  AcceptManyResponse,
  ReturnTermsResponse,
  ReviewItemResponse,
  ReviewSummaryResponse,
} from './review.response.dto';
import {
  AcceptManyRequest,
  AssignRequest,
  CommentRequest,
  DraftRequest,
  ExemptionDecisionRequest,
  ReasonRequest,
  ReturnRequest,
  SignRequest,
  TaskListRequest,
  VersionedRequest,
} from './school-task.request.dto';
import { TaskBriefResponse, TaskChangedResponse, TaskResponse } from './school-task.response.dto';

@ApiTags('school-task')
@Controller()
export class SchoolTaskController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get('school-tasks')
  @Policy('school-task.read')
  @ApiPage(TaskBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: TaskListRequest) {
    return this.lists.page('school-tasks', actor, query);
  }

  @Get('review-queue')
  @Policy('school-task.review')
  @ApiPage(ReviewItemResponse)
  reviewQueue(@CurrentActor() actor: PersonActor, @Query() query: TaskListRequest) {
    return this.lists.page('review-queue', actor, query);
  }

  @Get('review-queue/summary')
  @Policy('school-task.review')
  @ApiOkResponse({ type: ReviewSummaryResponse })
  reviewSummary(@CurrentActor() actor: PersonActor) {
    return this.app.review.summary(actor);
  }

  @Get('school-tasks/:id')
  @Policy('school-task.read')
  @ApiOkResponse({ type: TaskResponse })
  one(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) taskId: string,
    @Query() query: OnBehalfQuery,
  ) {
    return this.app.duties.task(actor, taskId, query.onBehalfOf);
  }

  @Get('school-tasks/:id/deadline')
  @Policy('school-task.read')
  @ApiOkResponse({ type: DeadlineResponse })
  deadline(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) taskId: string) {
    return this.app.deadlines.ofTask(actor, taskId);
  }

  @Get('school-tasks/:id/return-terms')
  @Policy('school-task.review')
  @ApiOkResponse({ type: ReturnTermsResponse })
  returnTerms(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) taskId: string) {
    return this.app.review.returnTerms(actor, taskId);
  }

  @Post('school-tasks/:id/acknowledge')
  @HttpCode(200)
  @Policy('school-task.acknowledge')
  @ApiOkResponse({ type: TaskChangedResponse })
  acknowledge(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: VersionedRequest,
  ) {
    return this.app.schoolTask.acknowledge.execute({ actor, request, taskId, ...body });
  }

  @Put('school-tasks/:id/draft')
  @Policy('school-task.work')
  @ApiOkResponse({ type: TaskChangedResponse })
  saveDraft(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: DraftRequest,
  ) {
    return this.app.schoolTask.saveDraft.execute({ actor, request, taskId, ...body });
  }

  @Put('school-tasks/:id/assignee')
  @Policy('school-task.assign')
  @ApiOkResponse({ type: TaskChangedResponse })
  assign(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: AssignRequest,
  ) {
    return this.app.schoolTask.assign.execute({
      actor,
      request,
      taskId,
      expectedVersion: body.expectedVersion,
      assigneeId: body.assigneeId ?? null,
    });
  }

  @Post('school-tasks/:id/submit-internally')
  @HttpCode(200)
  @Policy('school-task.submit-internally')
  @ApiOkResponse({ type: TaskChangedResponse })
  submitInternally(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: VersionedRequest,
  ) {
    return this.app.schoolTask.submitInternally.execute({ actor, request, taskId, ...body });
  }

  @Post('school-tasks/:id/send-back')
  @HttpCode(200)
  @Policy('school-task.sign')
  @ApiOkResponse({ type: TaskChangedResponse })
  sendBack(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: CommentRequest,
  ) {
    return this.app.schoolTask.sendBack.execute({ actor, request, taskId, ...body });
  }

  @Post('school-tasks/:id/sign')
  @Signature()
  @HttpCode(200)
  @Policy('school-task.sign')
  @ApiOkResponse({ type: TaskChangedResponse })
  sign(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: SignRequest,
  ) {
    return this.app.schoolTask.sign.execute({ actor, request, taskId, ...body });
  }

  @Post('school-tasks/:id/withdraw')
  @HttpCode(200)
  @Policy('school-task.sign')
  @ApiOkResponse({ type: TaskChangedResponse })
  withdraw(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: VersionedRequest,
  ) {
    return this.app.schoolTask.withdraw.execute({ actor, request, taskId, ...body });
  }

  @Post('school-tasks/:id/take-up')
  @HttpCode(200)
  @Policy('school-task.take-up')
  @ApiOkResponse({ type: TaskChangedResponse })
  takeUp(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: VersionedRequest,
  ) {
    return this.app.schoolTask.takeUp.execute({ actor, request, taskId, ...body });
  }

  @Post('school-tasks/:id/pass-up')
  @HttpCode(200)
  @Policy('school-task.take-up')
  @ApiOkResponse({ type: TaskChangedResponse })
  passUp(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: VersionedRequest,
  ) {
    return this.app.schoolTask.passUp.execute({ actor, request, taskId, ...body });
  }

  @Post('school-tasks/:id/accept')
  @HttpCode(200)
  @Policy('school-task.review')
  @ApiOkResponse({ type: TaskChangedResponse })
  accept(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: VersionedRequest,
  ) {
    return this.app.schoolTask.accept.execute({ actor, request, taskId, ...body });
  }

  @Post('review-queue/accept')
  @HttpCode(200)
  @Policy('school-task.review')
  @ApiOkResponse({ type: AcceptManyResponse })
  acceptMany(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: AcceptManyRequest,
  ) {
    return this.app.schoolTask.acceptMany.execute({ actor, request, ...body });
  }

  @Post('school-tasks/:id/return')
  @HttpCode(200)
  @Policy('school-task.review')
  @ApiOkResponse({ type: TaskChangedResponse })
  return(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: ReturnRequest,
  ) {
    return this.app.schoolTask.return.execute({ actor, request, taskId, ...body });
  }

  @Post('school-tasks/:id/reopen')
  @HttpCode(200)
  @Policy('school-task.review')
  @ApiOkResponse({ type: TaskChangedResponse })
  reopen(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: ReturnRequest,
  ) {
    return this.app.schoolTask.reopen.execute({ actor, request, taskId, ...body });
  }

  @Post('school-tasks/:id/request-exemption')
  @HttpCode(200)
  @Policy('school-task.request-exemption')
  @ApiOkResponse({ type: TaskChangedResponse })
  requestExemption(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: ReasonRequest,
  ) {
    return this.app.schoolTask.requestExemption.execute({ actor, request, taskId, ...body });
  }

  @Post('school-tasks/:id/decide-exemption')
  @HttpCode(200)
  @Policy('school-task.decide-exemption')
  @ApiOkResponse({ type: TaskChangedResponse })
  decideExemption(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: ExemptionDecisionRequest,
  ) {
    return this.app.schoolTask.decideExemption.execute({ actor, request, taskId, ...body });
  }
}
