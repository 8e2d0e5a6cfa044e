import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Runtime } from '@app/application';
import { Public } from '../http/policy.decorator';
import { RUNTIME } from '../http/tokens';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live() {
    return { status: 'up' };
  }

  /** The process can do its work: the database answers. Temporal is not needed to serve people. */
  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const database = await this.runtime.healthy();
    if (!database) void reply.status(503);
    return { status: database ? 'up' : 'down', database };
  }
}
