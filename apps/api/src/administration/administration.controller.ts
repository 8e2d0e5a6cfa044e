import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application } from '@app/application';
import type { PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor } from '../http/request-context';
import { API_OPTIONS, APPLICATION, type ApiOptions } from '../http/tokens';
import {
  AdministrationResponse,
  AuditActionsResponse,
  ChainResponse,
  HealthResponse,
} from './administration.response.dto';

@ApiTags('administration')
@Controller()
export class AdministrationController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  @Get('administration')
  @Policy('grant.read')
  @ApiOkResponse({ type: AdministrationResponse })
  work(@CurrentActor() actor: PersonActor) {
    return this.app.administration.read.execute(actor);
  }

  @Get('administration/health')
  @Policy('ops.read')
  @ApiOkResponse({ type: HealthResponse })
  async health(@CurrentActor() actor: PersonActor) {
    const health = await this.app.administration.health.execute(actor);
    return { ...health, isEncrypted: this.options.secureCookie };
  }

  @Get('audit/actions')
  @Policy('audit.read')
  @ApiOkResponse({ type: AuditActionsResponse })
  auditActions() {
    return { items: this.app.administration.auditActions() };
  }

  @Get('audit/chain')
  @Policy('audit.read')
  @ApiOkResponse({ type: ChainResponse })
  chain(@CurrentActor() actor: PersonActor) {
    return this.app.administration.chain.execute(actor);
  }
}
