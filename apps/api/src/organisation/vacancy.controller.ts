import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { VacancyQuery } from './unit.request.dto';
import { VacanciesResponse } from './unit.response.dto';

@ApiTags('units')
@Controller('vacancies')
export class VacancyController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @Policy('vacancy.read')
  @ApiOkResponse({ type: VacanciesResponse })
  list(@CurrentActor() actor: PersonActor, @Query() { unitId }: VacancyQuery) {
    return this.app.organisation.vacancies.execute(actor, unitId ?? null);
  }
}
