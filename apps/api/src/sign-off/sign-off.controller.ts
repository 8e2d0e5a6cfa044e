import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { OnBehalfQuery } from '../delegation/delegation.request.dto';
import { Cursors, PageQuery } from '../http/paging';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';

export class SignOffListRequest extends PageQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @Transform(({ value }) => value === 'true' || value === true)
  @IsBoolean()
  waitingForMe?: boolean;
  @ApiPropertyOptional() @IsOptional() @IsUUID() campaignId?: string;
}
export class SignStepRequest {
  @ApiProperty({ description: 'hash of the content that was seen' })
  @Matches(/^[0-9a-f]{64}$/)
  seenHash!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) opinion?: string;
  @ApiPropertyOptional({ description: 'in whose name a delegate signs' })
  @IsOptional()
  @IsUUID()
  onBehalfOf?: string;
}
export class OpinionRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) opinion!: string;
  @ApiPropertyOptional({ description: 'in whose name a delegate signs' })
  @IsOptional()
  @IsUUID()
  onBehalfOf?: string;
}
export class ReassignRequest {
  @ApiProperty() @IsUUID() fromId!: string;
  @ApiProperty() @IsUUID() toId!: string;
}

@ApiTags('sign-off')
@Controller('sign-offs')
export class SignOffController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Policy('sign-off.read')
  async list(@CurrentActor() actor: PersonActor, @Query() query: SignOffListRequest) {
    const { limit, cursor, campaignId, waitingForMe } = query;
    return this.cursors.answer(
      await this.app.duties.signOffs(
        actor,
        { waitingForMe: waitingForMe === true, campaignId },
        this.cursors.page({ limit, cursor }),
      ),
    );
  }

  @Get(':id')
  @Policy('sign-off.read')
  one(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) signOffId: string,
    @Query() query: OnBehalfQuery,
  ) {
    return this.app.duties.signOff(actor, signOffId, query.onBehalfOf);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Policy('sign-off.start')
  start(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) signOffId: string,
  ) {
    return this.app.signOff.start.execute({ actor, request, signOffId });
  }

  @Post(':id/sign')
  @HttpCode(200)
  @Policy('sign-off.sign')
  sign(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) signOffId: string,
    @Body() body: SignStepRequest,
  ) {
    return this.app.signOff.sign.execute({ actor, request, signOffId, ...body });
  }

  @Post(':id/return')
  @HttpCode(200)
  @Policy('sign-off.sign')
  return(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) signOffId: string,
    @Body() body: OpinionRequest,
  ) {
    return this.app.signOff.refuse.execute({
      actor,
      request,
      signOffId,
      decision: 'return',
      ...body,
    });
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Policy('sign-off.sign')
  reject(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) signOffId: string,
    @Body() body: OpinionRequest,
  ) {
    return this.app.signOff.refuse.execute({
      actor,
      request,
      signOffId,
      decision: 'reject',
      ...body,
    });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Policy('sign-off.withdraw')
  withdraw(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) signOffId: string,
  ) {
    return this.app.signOff.withdraw.execute({ actor, request, signOffId });
  }

  @Post(':id/reassign')
  @HttpCode(200)
  @Policy('sign-off.reassign')
  reassign(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) signOffId: string,
    @Body() body: ReassignRequest,
  ) {
    return this.app.signOff.reassign.execute({ actor, request, signOffId, ...body });
  }
}
