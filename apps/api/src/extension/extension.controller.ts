import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength, MinLength } from 'class-validator';
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { IsDay } from '../http/is-day.decorator';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { ReasonRequest, VersionedRequest } from '../school-task/school-task.request.dto';
import {
  ExtensionBriefResponse,
  ExtensionChangedResponse,
  ExtensionResponse,
} from './extension.response.dto';

export class ExtensionListRequest extends listRequest(LISTS.extensions.spec) {}
export class ExtensionDraftRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
  @ApiProperty({ format: 'date', description: 'the new due day, a working day' })
  @IsDay()
  newDueOn!: string;
}
export class ExtensionEditRequest extends ReasonRequest {
  @ApiProperty({ format: 'date' }) @IsDay() newDueOn!: string;
}
export class ExtensionDecisionRequest extends ReasonRequest {
  @ApiProperty() @IsBoolean() approve!: boolean;
}

@ApiTags('extension')
@Controller()
export class ExtensionController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get('extensions')
  @Policy('extension.read')
  @ApiPage(ExtensionBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: ExtensionListRequest) {
    return this.lists.page('extensions', actor, query);
  }

  @Get('extensions/:id')
  @Policy('extension.read')
  @ApiOkResponse({ type: ExtensionResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) extensionId: string) {
    return this.app.extension.queries.one(actor, extensionId);
  }

  @Post('school-tasks/:id/extensions')
  @Policy('extension.draft')
  @ApiCreatedResponse({ type: ExtensionChangedResponse })
  draft(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) taskId: string,
    @Body() body: ExtensionDraftRequest,
  ) {
    return this.app.extension.draft.execute({ actor, request, taskId, ...body });
  }

  @Put('extensions/:id')
  @Policy('extension.draft')
  @ApiOkResponse({ type: ExtensionChangedResponse })
  edit(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) extensionId: string,
    @Body() body: ExtensionEditRequest,
  ) {
    return this.app.extension.edit.execute({ actor, request, extensionId, ...body });
  }

  @Post('extensions/:id/submit')
  @HttpCode(200)
  @Policy('extension.submit')
  @ApiOkResponse({ type: ExtensionChangedResponse })
  submit(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) extensionId: string,
    @Body() body: VersionedRequest,
  ) {
    return this.app.extension.submit.execute({ actor, request, extensionId, ...body });
  }

  @Post('extensions/:id/decide')
  @HttpCode(200)
  @Policy('extension.decide')
  @ApiOkResponse({ type: ExtensionChangedResponse })
  decide(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) extensionId: string,
    @Body() body: ExtensionDecisionRequest,
  ) {
    return this.app.extension.decide.execute({ actor, request, extensionId, ...body });
  }

  @Post('extensions/:id/withdraw')
  @HttpCode(200)
  @Policy('extension.submit')
  @ApiOkResponse({ type: ExtensionChangedResponse })
  withdraw(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) extensionId: string,
    @Body() body: VersionedRequest,
  ) {
    return this.app.extension.withdraw.execute({ actor, request, extensionId, ...body });
  }

  @Post('extensions/:id/discard')
  @HttpCode(200)
  @Policy('extension.draft')
  @ApiOkResponse({ type: ExtensionChangedResponse })
  discard(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) extensionId: string,
    @Body() body: VersionedRequest,
  ) {
    return this.app.extension.discard.execute({ actor, request, extensionId, ...body });
  }
}
