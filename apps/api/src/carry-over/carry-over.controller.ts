import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { IsDay } from '../http/is-day.decorator';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { ApiPage } from '../http/api-page';
import {
  CarryOverChainResponse,
  CarryOverMovedResponse,
  CarryOverResponse,
  CarryOverSettledResponse,
} from './carry-over.response.dto';

export class CarryOverListRequest extends listRequest(LISTS['carry-overs'].spec) {}
export class CarryOverNoteRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) note!: string;
}
export class MoveCarryOverRequest {
  @ApiProperty() @IsUUID() ownerUnitId!: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() ownerPersonId?: string;
  @ApiProperty() @IsDay() newDueOn!: string;
  @ApiPropertyOptional({ description: 'absent = the routine ledger' })
  @IsOptional()
  @IsUUID()
  targetPhaseId?: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}

@ApiTags('carry-over')
@Controller('carry-overs')
export class CarryOverController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('carry-over.read')
  @ApiPage(CarryOverResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: CarryOverListRequest) {
    return this.lists.page('carry-overs', actor, query);
  }

  @Get(':id')
  @Policy('carry-over.read')
  @ApiOkResponse({ type: CarryOverChainResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) carryOverId: string) {
    return this.app.carryOver.read.one(actor, carryOverId);
  }

  @Post(':id/settle')
  @HttpCode(200)
  @Policy('carry-over.settle')
  @ApiOkResponse({ type: CarryOverSettledResponse })
  settle(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) carryOverId: string,
    @Body() body: CarryOverNoteRequest,
  ) {
    return this.app.carryOver.settle.execute({ actor, request, carryOverId, ...body });
  }

  @Post(':id/move')
  @HttpCode(200)
  @Policy('carry-over.move')
  @ApiOkResponse({ type: CarryOverMovedResponse })
  move(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) carryOverId: string,
    @Body() body: MoveCarryOverRequest,
  ) {
    return this.app.carryOver.move.execute({
      actor,
      request,
      carryOverId,
      ...body,
      ownerPersonId: body.ownerPersonId ?? null,
      targetPhaseId: body.targetPhaseId ?? null,
    });
  }
}
