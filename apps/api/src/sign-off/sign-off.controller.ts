import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
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
import { LISTS, type Application, type RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { OnBehalfQuery } from '../delegation/delegation.request.dto';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { Signature } from '../http/signature.guard';
import { APPLICATION } from '../http/tokens';
import { ApiPage } from '../http/api-page';
import {
  SignOffBriefResponse,
  SignOffChangedResponse,
  SignOffResponse,
} from './sign-off.response.dto';

export class SignOffListRequest extends listRequest(LISTS['sign-offs'].spec) {}
export class SignOffQuery extends OnBehalfQuery {
  @ApiPropertyOptional({ description: 'with the frozen text whose sha-256 is the digest' })
  @IsOptional()
  @Transform(({ value }) => value === 'true' || value === true)
  @IsBoolean()
  withContent?: boolean;
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
  @ApiPropertyOptional({
    description: 'where the installation asks for it at every signature; kept nowhere',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  password?: string;
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
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('sign-off.read')
  @ApiPage(SignOffBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: SignOffListRequest) {
    return this.lists.page('sign-offs', actor, query);
  }

  @Get(':id')
  @Policy('sign-off.read')
  @ApiOkResponse({ type: SignOffResponse })
  one(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) signOffId: string,
    @Query() query: SignOffQuery,
  ) {
    return this.app.duties.signOff(actor, signOffId, query);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Policy('sign-off.start')
  @ApiOkResponse({ type: SignOffChangedResponse })
  start(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) signOffId: string,
  ) {
    return this.app.signOff.start.execute({ actor, request, signOffId });
  }

  @Post(':id/sign')
  @Signature()
  @HttpCode(200)
  @Policy('sign-off.sign')
  @ApiOkResponse({ type: SignOffChangedResponse })
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
  @ApiOkResponse({ type: SignOffChangedResponse })
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
  @ApiOkResponse({ type: SignOffChangedResponse })
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
  @ApiOkResponse({ type: SignOffChangedResponse })
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
  @ApiOkResponse({ type: SignOffChangedResponse })
  reassign(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) signOffId: string,
    @Body() body: ReassignRequest,
  ) {
    return this.app.signOff.reassign.execute({ actor, request, signOffId, ...body });
  }
}
