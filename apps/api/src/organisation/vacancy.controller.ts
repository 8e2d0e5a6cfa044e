import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Application } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';
import { APPLICATION } from '../http/tokens';

@ApiTags('units')
@Controller('vacancies')
export class VacancyController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @Policy('vacancy.read')
  list(@CurrentActor() actor: PersonActor) {
    return this.app.organisation.vacancies.execute(actor);
  }
}
