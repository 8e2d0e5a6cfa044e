import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import {
  ApproveGrantRequest,
  ApproveGrantsRequest,
  GrantListRequest,
  RefuseGrantRequest,
  RequestGrantRequest,
} from './grant.request.dto';
import {
  GrantBriefResponse,
  GrantChangedResponse,
  GrantResponse,
  GrantsApprovedResponse,
} from './grant.response.dto';

@ApiTags('grants')
@Controller('grants')
export class GrantController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('grant.read')
  @ApiPage(GrantBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: GrantListRequest) {
    return this.lists.page('grants', actor, query);
  }

  @Get(':id')
  @Policy('grant.read')
  @ApiOkResponse({ type: GrantResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) grantId: string) {
    return this.app.organisation.read.grant(actor, grantId);
  }

  @Post()
  @Policy('grant.request')
  @ApiCreatedResponse({ type: GrantChangedResponse })
  request(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: RequestGrantRequest,
  ) {
    return this.app.organisation.requestGrant.execute({ actor, request, ...body });
  }

  @Post('approve-many')
  @HttpCode(200)
  @Policy('grant.decide')
  @ApiOkResponse({ type: GrantsApprovedResponse })
  approveMany(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: ApproveGrantsRequest,
  ) {
    return this.app.organisation.approveGrants.execute({ actor, request, ...body });
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Policy('grant.decide')
  @ApiOkResponse({ type: GrantChangedResponse })
  approve(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) grantId: string,
    @Body() body: ApproveGrantRequest,
  ) {
    return this.app.organisation.approveGrant.execute({ actor, request, grantId, ...body });
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Policy('grant.decide')
  @ApiOkResponse({ type: GrantChangedResponse })
  reject(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) grantId: string,
    @Body() body: RefuseGrantRequest,
  ) {
    return this.app.organisation.rejectGrant.execute({ actor, request, grantId, ...body });
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Policy('grant.decide')
  @ApiOkResponse({ type: GrantChangedResponse })
  revoke(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) grantId: string,
    @Body() body: RefuseGrantRequest,
  ) {
    return this.app.organisation.revokeGrant.execute({ actor, request, grantId, ...body });
  }
}
