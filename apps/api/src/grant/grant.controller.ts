import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
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

@ApiTags('grants')
@Controller('grants')
export class GrantController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('grant.read')
  list(@CurrentActor() actor: PersonActor, @Query() query: GrantListRequest) {
    return this.lists.page('grants', actor, query);
  }

  @Get(':id')
  @Policy('grant.read')
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) grantId: string) {
    return this.app.organisation.read.grant(actor, grantId);
  }

  @Post()
  @Policy('grant.request')
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
  revoke(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) grantId: string,
    @Body() body: RefuseGrantRequest,
  ) {
    return this.app.organisation.revokeGrant.execute({ actor, request, grantId, ...body });
  }
}
