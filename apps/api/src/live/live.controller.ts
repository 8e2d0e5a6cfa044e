import { Controller, Get, Headers, Inject, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Runtime, Tick } from '@app/application';
import { DomainError, type PersonActor } from '@app/domain';
import { Policy } from '../http/policy.decorator';
import { CurrentActor, type SessionRequest } from '../http/request-context';
import { RUNTIME } from '../http/tokens';

/** How long a page waits before it opens a broken stream again. */
const RETRY_MS = 3_000;

/** Server-sent events: names of what has changed in the reader's scope, no data. */
@ApiTags('live')
@ApiProduces('text/event-stream')
@Controller('events')
export class LiveController implements OnModuleDestroy {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Get()
  @Policy('self.use')
  stream(
    @CurrentActor() actor: PersonActor,
    @Req() request: SessionRequest,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') lastEventId: string | undefined,
  ): void {
    const token = request.sessionToken;
    if (token === undefined) throw new DomainError('session.missing', 'unauthenticated');
    const raw = reply.raw;
    const sink = {
      tick: (id: string, tick: Tick): boolean =>
        raw.write(`id: ${id}\nevent: changed\ndata: ${JSON.stringify(tick)}\n\n`),
      beat: (): void => void raw.write(': beat\n\n'),
      end: (): void => void raw.end(),
    };
    const stream = this.runtime.live.open(token, actor, sink, lastEventId ?? null);
    reply.hijack();
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-request-id': request.id,
    });
    raw.write(`retry: ${RETRY_MS}\n\n`);
    raw.on('drain', () => {
      stream.ready();
    });
    raw.on('close', () => {
      stream.close();
    });
    raw.on('error', () => {
      stream.close();
    });
  }

  /** Open streams would keep the process from ending. */
  async onModuleDestroy(): Promise<void> {
    await this.runtime.live.stop();
  }
}
