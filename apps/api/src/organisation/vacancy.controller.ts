import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@app/domain';
import { ApiPage } from '../http/api-page';
import { ListPages } from '../http/list-pages';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';
import { VacancyListRequest } from './unit.request.dto';
import { VacancyResponse } from './unit.response.dto';

@ApiTags('organisation')
@Controller('vacancies')
export class VacancyController {
  constructor(private readonly lists: ListPages) {}

  @Get()
  @Policy('vacancy.read')
  @ApiPage(VacancyResponse)
  list(@CurrentActor() actor: PersonActor, @Query() query: VacancyListRequest) {
    return this.lists.page('vacancies', actor, query);
  }
}
