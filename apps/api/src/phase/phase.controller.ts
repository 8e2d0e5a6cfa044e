import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseIntPipe,
  Post,
  Put,
} from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { IsDay } from '../http/is-day.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import {
  CarryOverPlannedResponse,
  GateItemListResponse,
  GateOpenedResponse,
  PhaseReopenedResponse,
  PhaseResponse,
} from './phase.response.dto';

export class CarryOverLineRequest {
  @ApiPropertyOptional() @IsOptional() @IsInt() @Min(1) gateItemNo?: number;
  @ApiPropertyOptional() @IsOptional() @IsUUID() cohortId?: string;
  @ApiProperty() @IsUUID() ownerUnitId!: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() ownerPersonId?: string;
  @ApiProperty() @IsDay() newDueOn!: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() targetPhaseId?: string;
  @ApiProperty() @IsBoolean() routine!: boolean;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}
export class CarryOverRequest {
  @ApiProperty({ type: [CarryOverLineRequest] })
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => CarryOverLineRequest)
  lines!: CarryOverLineRequest[];
}

export class ReopenPhaseRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  cohortIds!: string[];
  @ApiPropertyOptional({
    description: 'the schools are left to their work until the end of this day',
  })
  @IsOptional()
  @IsDay()
  workUntilOn?: string;
}

@ApiTags('phase')
@Controller('phases')
export class PhaseController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get(':id')
  @Policy('campaign.read')
  @ApiOkResponse({ type: PhaseResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) phaseId: string) {
    return this.app.campaigns.phase(actor, phaseId);
  }

  @Get(':id/gate-items/:no')
  @Policy('campaign.read')
  @ApiOkResponse({ type: GateItemListResponse })
  gateItem(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) phaseId: string,
    @Param('no', ParseIntPipe) no: number,
  ) {
    return this.app.campaigns.gateItem(actor, phaseId, no);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Policy('phase.start')
  start(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) phaseId: string,
  ) {
    return this.app.phase.start.execute({ actor, request, phaseId });
  }

  @Post(':id/open-gate')
  @HttpCode(200)
  @Policy('phase.open-gate')
  @ApiOkResponse({ type: GateOpenedResponse })
  openGate(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) phaseId: string,
  ) {
    return this.app.phase.openGate.execute({ actor, request, phaseId });
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Policy('phase.reopen')
  @ApiOkResponse({ type: PhaseReopenedResponse })
  reopen(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) phaseId: string,
    @Body() body: ReopenPhaseRequest,
  ) {
    return this.app.phase.reopen.execute({ actor, request, phaseId, ...body });
  }

  @Put(':id/carry-over')
  @Policy('phase.plan-carry-over')
  @ApiOkResponse({ type: CarryOverPlannedResponse })
  planCarryOver(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) phaseId: string,
    @Body() body: CarryOverRequest,
  ) {
    const lines = body.lines.map((l) => ({
      ...l,
      gateItemNo: l.gateItemNo ?? null,
      cohortId: l.cohortId ?? null,
      ownerPersonId: l.ownerPersonId ?? null,
      targetPhaseId: l.targetPhaseId ?? null,
    }));
    return this.app.phase.planCarryOver.execute({ actor, request, phaseId, lines });
  }
}
