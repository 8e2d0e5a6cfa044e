import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import type { Application, RequestKey } from '@app/application';
import { EXTENSION_STATES, type ExtensionState } from '@app/contracts';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { IsDay } from '../http/is-day.decorator';
import { Cursors, PageQuery } from '../http/paging';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { ReasonRequest, VersionedRequest } from '../school-task/school-task.request.dto';
import {
  ExtensionBriefResponse,
  ExtensionChangedResponse,
  ExtensionResponse,
} from './extension.response.dto';

export class ExtensionListRequest extends PageQuery {
  @ApiPropertyOptional({ enum: EXTENSION_STATES })
  @IsOptional()
  @IsIn(EXTENSION_STATES)
  state?: ExtensionState;
  @ApiPropertyOptional() @IsOptional() @IsUUID() taskId?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() campaignId?: string;
}
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
    private readonly cursors: Cursors,
  ) {}

  @Get('extensions')
  @Policy('extension.read')
  @ApiPage(ExtensionBriefResponse)
  async list(@CurrentActor() actor: PersonActor, @Query() query: ExtensionListRequest) {
    const { limit, cursor, ...filter } = query;
    return this.cursors.answer(
      await this.app.extension.queries.list(actor, filter, this.cursors.page({ limit, cursor })),
    );
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
}
