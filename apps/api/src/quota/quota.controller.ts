import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import {
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { LISTS, type Application, type RequestKey } from '@app/application';
import { FACT_PRECISIONS, FACT_UNITS, type FactPrecision, type FactUnit } from '@app/contracts';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { IsDay } from '../http/is-day.decorator';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import {
  FactDecidedResponse,
  FactRecordedResponse,
  QuotaComplianceResponse,
  QuotaExemptedResponse,
  QuotaPeriodBriefResponse,
  QuotasOfUnitResponse,
} from './quota.response.dto';

export class QuotaPeriodListRequest extends listRequest(LISTS['quota-periods'].spec) {}
export class QuotaListRequest {
  @ApiPropertyOptional({ description: 'the own unit when absent' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
}
export class FactRequest {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'the own unit when absent; the bureau for what the bureau itself owes',
  })
  @IsOptional()
  @IsUUID()
  unitId?: string;
  @ApiProperty({ example: 'R-401' }) @Matches(/^[A-Z][A-Z0-9_-]{1,40}$/) rule!: string;
  @ApiProperty({ description: 'first day of the period' }) @IsDay() fromOn!: string;
  @ApiProperty() @IsNumber({ maxDecimalPlaces: 2 }) @Min(0) @Max(1_000_000_000) value!: number;
  @ApiProperty({ enum: FACT_UNITS }) @IsIn(FACT_UNITS) unit!: FactUnit;
  @ApiProperty({ enum: FACT_PRECISIONS }) @IsIn(FACT_PRECISIONS) precision!: FactPrecision;
  @ApiProperty() @IsDay() asOf!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) note?: string;
}
export class QuotaReasonRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}

@ApiTags('quota')
@Controller()
export class QuotaController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get('quota-periods')
  @Policy('quota.read')
  @ApiPage(QuotaPeriodBriefResponse)
  periods(@CurrentActor() actor: PersonActor, @Query() query: QuotaPeriodListRequest) {
    return this.lists.page('quota-periods', actor, query);
  }

  @Get('campaigns/:id/quotas')
  @Policy('quota.read')
  @ApiOkResponse({ type: QuotasOfUnitResponse })
  list(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) campaignId: string,
    @Query() query: QuotaListRequest,
  ) {
    return this.app.quota.read.ofUnit(actor, campaignId, query.unitId);
  }

  @Get('campaigns/:id/quota-compliance')
  @Policy('quota.read')
  @ApiOkResponse({ type: QuotaComplianceResponse })
  compliance(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) campaignId: string) {
    return this.app.quota.read.compliance(actor, campaignId);
  }

  @Post('campaigns/:id/facts')
  @Policy('quota.record')
  @ApiCreatedResponse({ type: FactRecordedResponse })
  record(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) campaignId: string,
    @Body() body: FactRequest,
  ) {
    return this.app.quota.record.execute({ actor, request, campaignId, ...body });
  }

  @Post('facts/:id/confirm')
  @HttpCode(200)
  @Policy('quota.confirm')
  @ApiOkResponse({ type: FactDecidedResponse })
  confirm(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) factId: string,
  ) {
    return this.app.quota.decide.execute({ actor, request, factId });
  }

  @Post('facts/:id/refuse')
  @HttpCode(200)
  @Policy('quota.confirm')
  @ApiOkResponse({ type: FactDecidedResponse })
  refuse(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) factId: string,
    @Body() body: QuotaReasonRequest,
  ) {
    return this.app.quota.decide.execute({ actor, request, factId, refuseReason: body.reason });
  }

  @Post('quota-periods/:id/exempt')
  @HttpCode(200)
  @Policy('quota.exempt')
  @ApiOkResponse({ type: QuotaExemptedResponse })
  exempt(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) periodId: string,
    @Body() body: QuotaReasonRequest,
  ) {
    return this.app.quota.exempt.execute({ actor, request, periodId, ...body });
  }
}
