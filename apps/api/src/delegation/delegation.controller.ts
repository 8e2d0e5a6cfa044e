import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ListPages } from '../http/list-pages';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { DelegationListRequest, GiveDelegationRequest } from './delegation.request.dto';
import { ApiPage } from '../http/api-page';
import {
  DelegatedWaitingResponse,
  DelegationEndedResponse,
  DelegationGivenResponse,
  DelegationResponse,
} from './delegation.response.dto';

@ApiTags('delegation')
@Controller('delegations')
export class DelegationController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('delegation.read')
  @ApiPage(DelegationResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: DelegationListRequest) {
    return this.lists.page('delegations', actor, query);
  }

  @Get('waiting')
  @Policy('delegation.read')
  @ApiOkResponse({ type: DelegatedWaitingResponse })
  waiting(@CurrentActor() actor: PersonActor) {
    return this.app.delegation.read.waiting(actor);
  }

  @Post()
  @Policy('delegation.give')
  @ApiCreatedResponse({ type: DelegationGivenResponse })
  give(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: GiveDelegationRequest,
  ) {
    return this.app.delegation.give.execute({ actor, request, ...body });
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Policy('delegation.read')
  @ApiOkResponse({ type: DelegationEndedResponse })
  revoke(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) delegationId: string,
  ) {
    return this.app.delegation.revoke.execute({ actor, request, delegationId });
  }
}
