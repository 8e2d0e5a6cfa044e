import { Body, Controller, Get, Inject, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import {
  CreateUnitRequest,
  EditUnitRequest,
  MoveUnitRequest,
  SetProfileRequest,
  UnitEventRequest,
  UnitListRequest,
} from './unit.request.dto';
import {
  UnitBriefResponse,
  UnitChangedResponse,
  UnitLineageResponse,
  UnitResponse,
} from './unit.response.dto';

@ApiTags('organisation')
@Controller('units')
export class OrganisationController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly lists: ListPages,
  ) {}

  @Get()
  @Policy('unit.read')
  @ApiPage(UnitBriefResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: UnitListRequest) {
    return this.lists.page('units', actor, query);
  }

  @Get(':id')
  @Policy('unit.read')
  @ApiOkResponse({ type: UnitResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) unitId: string) {
    return this.app.organisation.read.unit(actor, unitId);
  }

  @Get(':id/children')
  @Policy('unit.read')
  @ApiPage(UnitBriefResponse)
  async children(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) unitId: string,
    @Query() query: UnitListRequest,
  ) {
    await this.app.organisation.read.mustSee(actor, unitId);
    return this.lists.page('units', actor, query, { parentId: unitId });
  }

  @Get(':id/events')
  @Policy('unit.read')
  @ApiOkResponse({ type: UnitLineageResponse })
  lineage(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) unitId: string) {
    return this.app.organisation.read.lineage(actor, unitId);
  }

  @Post(':id/events')
  @Policy('unit.edit')
  @ApiCreatedResponse({ type: UnitChangedResponse })
  recordEvent(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) unitId: string,
    @Body() body: UnitEventRequest,
  ) {
    return this.app.organisation.recordUnitEvent.execute({ actor, request, unitId, ...body });
  }

  @Post()
  @Policy('unit.edit')
  @ApiCreatedResponse({ type: UnitChangedResponse })
  create(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: CreateUnitRequest,
  ) {
    return this.app.organisation.createUnit.execute({ actor, request, ...body });
  }

  @Patch(':id')
  @Policy('unit.edit')
  @ApiOkResponse({ type: UnitChangedResponse })
  edit(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) unitId: string,
    @Body() body: EditUnitRequest,
  ) {
    return this.app.organisation.editUnit.execute({ actor, request, unitId, ...body });
  }

  @Put(':id/parent')
  @Policy('unit.edit')
  @ApiOkResponse({ type: UnitChangedResponse })
  move(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) unitId: string,
    @Body() body: MoveUnitRequest,
  ) {
    return this.app.organisation.moveUnit.execute({ actor, request, unitId, ...body });
  }

  @Put(':id/profile')
  @Policy('unit.edit')
  @ApiOkResponse({ type: UnitChangedResponse })
  setProfile(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) unitId: string,
    @Body() body: SetProfileRequest,
  ) {
    return this.app.organisation.setProfile.execute({ actor, request, unitId, ...body });
  }
}
