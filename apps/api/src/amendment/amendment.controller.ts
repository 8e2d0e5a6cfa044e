import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { DueExpr } from '@app/contracts';
import type { PersonActor } from '@app/domain';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { ApiPage } from '../http/api-page';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { EmptyRequest } from '../campaign/campaign.request.dto';
import {
  AmendmentBriefResponse,
  AmendmentChangedResponse,
  AmendmentResponse,
} from './amendment.response.dto';

export class AmendmentListRequest extends listRequest(LISTS['date-amendments'].spec) {}
export class DateChangeRequest {
  @ApiProperty({ description: "a task's phase or a deliverable" }) @IsUUID() dutyId!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'a due expression' })
  @IsObject()
  due!: DueExpr;
}
export class AmendmentRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
  @ApiProperty({ description: 'the document it rests on' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  document!: string;
  @ApiProperty({ type: [DateChangeRequest] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DateChangeRequest)
  changes!: DateChangeRequest[];
}

export class AmendmentEditRequest extends AmendmentRequest {
  @ApiPropertyOptional({ description: 'the version the change was made on' })
  @IsOptional()
  @IsInt()
  @Min(0)
  expectedVersion?: number;
}

@ApiTags('amendment')
@Controller()
export class AmendmentController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get('campaigns/:id/date-amendments')
  @Policy('campaign.read')
  @ApiPage(AmendmentBriefResponse)
  async ofCampaign(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: AmendmentListRequest,
  ) {
    await this.app.campaigns.mark(actor, campaignId);
    return this.lists.page('date-amendments', actor, query, { campaignId });
  }

  @Get('date-amendments')
  @Policy('campaign.read')
  @ApiPage(AmendmentBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: AmendmentListRequest) {
    return this.lists.page('date-amendments', actor, query);
  }

  @Post('campaigns/:id/date-amendments')
  @Policy('campaign.edit')
  @ApiCreatedResponse({ type: AmendmentChangedResponse })
  draft(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: AmendmentRequest,
  ) {
    return this.app.amendment.draft.execute({ actor, request, campaignId, ...body });
  }

  @Get('date-amendments/:id')
  @Policy('campaign.read')
  @ApiOkResponse({ type: AmendmentResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) amendmentId: string) {
    return this.app.amendment.queries.one(actor, amendmentId);
  }

  @Put('date-amendments/:id')
  @Policy('campaign.edit')
  edit(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) amendmentId: string,
    @Body() body: AmendmentEditRequest,
  ) {
    return this.app.amendment.edit.execute({ actor, request, amendmentId, ...body });
  }

  @Post('date-amendments/:id/submit')
  @HttpCode(200)
  @Policy('campaign.submit')
  @ApiOkResponse({ type: AmendmentChangedResponse })
  submit(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) amendmentId: string,
    @Body() _body: EmptyRequest,
  ) {
    return this.app.amendment.submit.execute({ actor, request, amendmentId });
  }
}
