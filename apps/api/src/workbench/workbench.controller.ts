import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';
import { APPLICATION } from '../http/tokens';
import { WorkbenchResponse } from './workbench.response.dto';

@ApiTags('workbench')
@Controller('workbench')
export class WorkbenchController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Get()
  @Policy('campaign.read')
  @ApiOkResponse({ type: WorkbenchResponse })
  read(@CurrentActor() actor: PersonActor) {
    return this.app.workbench.execute(actor);
  }
}
