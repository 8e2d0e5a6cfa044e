import { Body, Controller, Get, Inject, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application, RequestKey } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Cursors, PageQuery } from '../http/paging';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, IdPipe, Key } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import {
  CreateUnitRequest,
  EditUnitRequest,
  MoveUnitRequest,
  SetProfileRequest,
  UnitListRequest,
} from './unit.request.dto';
import { UnitResponse } from './unit.response.dto';

@ApiTags('organisation')
@Controller('units')
export class OrganisationController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Policy('unit.read')
  async list(@CurrentActor() actor: PersonActor, @Query() query: UnitListRequest) {
    const { limit, cursor, ...filter } = query;
    const page = this.cursors.page({ limit, cursor });
    return this.cursors.answer(await this.app.organisation.read.units(actor, filter, page));
  }

  @Get(':id')
  @Policy('unit.read')
  @ApiOkResponse({ type: UnitResponse })
  one(@CurrentActor() actor: PersonActor, @Param('id', IdPipe) unitId: string) {
    return this.app.organisation.read.unit(actor, unitId);
  }

  @Get(':id/children')
  @Policy('unit.read')
  async children(
    @CurrentActor() actor: PersonActor,
    @Param('id', IdPipe) unitId: string,
    @Query() query: PageQuery,
  ) {
    const page = this.cursors.page(query);
    return this.cursors.answer(await this.app.organisation.read.children(actor, unitId, page));
  }

  @Post()
  @Policy('unit.edit')
  create(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Body() body: CreateUnitRequest,
  ) {
    return this.app.organisation.createUnit.execute({ actor, request, ...body });
  }

  @Patch(':id')
  @Policy('unit.edit')
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
  setProfile(
    @CurrentActor() actor: PersonActor,
    @Key() request: RequestKey,
    @Param('id', IdPipe) unitId: string,
    @Body() body: SetProfileRequest,
  ) {
    return this.app.organisation.setProfile.execute({ actor, request, unitId, ...body });
  }
}
