import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { Application, RequestKey } from '@app/application';
import type { DueExpr } from '@app/contracts';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { EmptyRequest } from '../campaign/campaign.request.dto';
import {
  AmendmentChangedResponse,
  AmendmentResponse,
  AmendmentsResponse,
} from './amendment.response.dto';

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

@ApiTags('amendment')
@Controller()
export class AmendmentController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get('campaigns/:id/date-amendments')
  @Policy('campaign.read')
  @ApiOkResponse({ type: AmendmentsResponse })
  list(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.amendment.queries.list(actor, campaignId);
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
