import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LISTS, type Application, type RequestKey } from '@app/application';
import { DomainError, type PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { listRequest } from '../http/list-request';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key, type SessionRequest } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { OpenSignInsResponse, SignInResponse, SignInsEndedResponse } from './sign-in.response.dto';

export class SignInListRequest extends listRequest(LISTS['sign-ins'].spec) {}

function tokenOf(request: SessionRequest): string {
  if (request.sessionToken === undefined)
    throw new DomainError('session.missing', 'unauthenticated');
  return request.sessionToken;
}

/** What a person sees of his own sign-ins, and of nobody else's. */
@ApiTags('session')
@Controller('sign-ins')
export class SignInController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('self.use')
  @ApiPage(SignInResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: SignInListRequest) {
    return this.lists.page('sign-ins', actor, query);
  }

  @Get('open')
  @Policy('self.use')
  @ApiOkResponse({ type: OpenSignInsResponse })
  async open(@CurrentActor() actor: PersonActor, @Req() request: SessionRequest) {
    return { items: await this.app.ownSessions.read.execute(actor, tokenOf(request)) };
  }

  @Post('open/end-others')
  @HttpCode(200)
  @Policy('self.use')
  @ApiOkResponse({ type: SignInsEndedResponse })
  endOthers(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Req() asking: SessionRequest,
  ) {
    const token = tokenOf(asking);
    return this.app.ownSessions.end.execute({ actor, request, token, sessionId: null });
  }

  @Post('open/:id/end')
  @HttpCode(200)
  @Policy('self.use')
  @ApiOkResponse({ type: SignInsEndedResponse })
  end(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) sessionId: string,
    @Req() asking: SessionRequest,
  ) {
    const token = tokenOf(asking);
    return this.app.ownSessions.end.execute({ actor, request, token, sessionId });
  }
}
