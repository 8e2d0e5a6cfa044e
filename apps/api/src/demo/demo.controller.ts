import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Application } from '@app/application';
import { DomainError } from '@app/domain';
import { Public } from '../http/policy.decorator';
import { API_OPTIONS, APPLICATION, type ApiOptions } from '../http/tokens';
import { DemoResponse } from './demo.response.dto';

@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  /** Whom one may be on the sign-in page; without demo accounts the address does not exist. */
  @Get('people')
  @Public()
  @ApiOkResponse({ type: DemoResponse })
  async people(): Promise<DemoResponse> {
    const password = this.options.demoPassword;
    if (password === undefined) throw new DomainError('object.missing', 'missing');
    return { password, people: await this.app.demo.list() };
  }
}
