import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import {
  CreateAccountRequest,
  CreatePersonRequest,
  DisablePersonRequest,
  EditPersonRequest,
  EnablePersonRequest,
  PersonListRequest,
} from './person.request.dto';
import {
  OneTimeAccountResponse,
  PersonBriefResponse,
  PersonChangedResponse,
  PersonDisabledResponse,
  PersonResponse,
} from './person.response.dto';

@ApiTags('people')
@Controller('people')
export class PersonController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('person.read')
  @ApiPage(PersonBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: PersonListRequest) {
    return this.lists.page('people', actor, query);
  }

  @Get(':id')
  @Policy('person.read')
  @ApiOkResponse({ type: PersonResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) personId: string) {
    return this.app.organisation.read.person(actor, personId);
  }

  @Post()
  @Policy('person.edit')
  @ApiCreatedResponse({ type: PersonChangedResponse })
  create(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: CreatePersonRequest,
  ) {
    return this.app.organisation.createPerson.execute({ actor, request, ...body });
  }

  @Patch(':id')
  @Policy('person.edit')
  @ApiOkResponse({ type: PersonChangedResponse })
  edit(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) personId: string,
    @Body() body: EditPersonRequest,
  ) {
    return this.app.organisation.editPerson.execute({ actor, request, personId, ...body });
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Policy('account.edit')
  @ApiOkResponse({ type: PersonDisabledResponse })
  disable(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) personId: string,
    @Body() body: DisablePersonRequest,
  ) {
    return this.app.organisation.disablePerson.execute({ actor, request, personId, ...body });
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Policy('account.edit')
  @ApiOkResponse({ type: PersonChangedResponse })
  enable(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) personId: string,
    @Body() body: EnablePersonRequest,
  ) {
    return this.app.organisation.enablePerson.execute({ actor, request, personId, ...body });
  }

  @Post(':id/account')
  @Policy('account.edit')
  @ApiCreatedResponse({ type: OneTimeAccountResponse })
  createAccount(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) personId: string,
    @Body() body: CreateAccountRequest,
  ) {
    return this.app.organisation.createAccount.execute({ actor, request, personId, ...body });
  }

  @Post(':id/account/reset-password')
  @HttpCode(200)
  @Policy('account.edit')
  @ApiOkResponse({ type: OneTimeAccountResponse })
  resetPassword(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) personId: string,
  ) {
    return this.app.organisation.resetPassword.execute({ actor, request, personId });
  }
}
