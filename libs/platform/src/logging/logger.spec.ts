import { createLogger, withRequestId } from './logger';
import type { LogLevel } from '../config/config';

function capture(level: LogLevel = 'info') {
  const lines: string[] = [];
  const logger = createLogger({ name: 'api', level }, { write: (line) => void lines.push(line) });
  const last = (): Record<string, unknown> => {
    const parsed: unknown = JSON.parse(lines.at(-1) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  };
  return { logger, lines, last };
}

describe('createLogger', () => {
  it('writes one JSON line with name, level and an ISO time', () => {
    const { logger, last } = capture();
    logger.info({ campaignId: 'c1' }, 'issued');
    expect(last()).toMatchObject({ name: 'api', level: 'info', campaignId: 'c1', msg: 'issued' });
    expect(String(last()['time'])).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('carries the request id on every line of a request', () => {
    const { logger, last } = capture();
    withRequestId(logger, 'r-1').warn('slow');
    expect(last()).toMatchObject({ requestId: 'r-1', level: 'warn' });
  });

  it('hides secrets wherever they stand', () => {
    const { logger, lines } = capture();
    logger.info({
      password: 'p-one',
      body: { newPassword: 'p-two' },
      req: { headers: { cookie: 'gj=p-three', authorization: 'p-four', 'x-csrf-token': 'p-five' } },
      res: { headers: { 'set-cookie': 'gj=p-six' } },
    });
    expect(lines.join('')).not.toMatch(/p-(one|two|three|four|five|six)/);
    expect(lines.join('')).toContain('[hidden]');
  });

  it('drops the row values that a database error carries', () => {
    const { logger, lines, last } = capture();
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (login)=(someone) already exists.',
    });
    logger.error({ err: error });
    expect(lines.join('')).not.toContain('someone');
    expect(last()['err']).toMatchObject({ message: 'duplicate key', code: '23505' });
  });

  it('keeps quiet below its level', () => {
    const { logger, lines } = capture('error');
    logger.info('noise');
    expect(lines).toEqual([]);
  });
});
