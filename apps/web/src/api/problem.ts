import { t } from '../app/t';

export interface Finding {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal of the api, or no answer at all (`web.network`). */
export class ApiProblem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    /** a sentence for people */
    readonly title: string,
    readonly findings: readonly Finding[] = [],
    /** the request in the server's logs */
    readonly traceId: string | null = null,
  ) {
    super(title);
    this.name = 'ApiProblem';
  }

  get isNetwork(): boolean {
    return this.code === 'web.network';
  }
  /** somebody else was faster, or the record has moved on */
  get isConflict(): boolean {
    return this.status === 409;
  }
}

export const networkProblem = (): ApiProblem =>
  new ApiProblem('web.network', 0, t('web.error.network'));

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What the server said, or a plain sentence when it was not one of its problem documents. */
export function problemOf(error: unknown, response: Response): ApiProblem {
  const body = isRecord(error) ? error : {};
  const findings = Array.isArray(body['findings']) ? body['findings'] : [];
  return new ApiProblem(
    text(body['code']) ?? 'web.unexpected',
    response.status,
    text(body['title']) ?? t('web.error.unexpected'),
    findings.filter(isRecord).map((f) => ({
      field: text(f['field']) ?? '',
      code: text(f['code']) ?? '',
      message: text(f['message']) ?? '',
    })),
    text(body['traceId']) ?? response.headers.get('x-request-id'),
  );
}

export const isProblem = (error: unknown): error is ApiProblem => error instanceof ApiProblem;
/** Any error as a problem, so that every failure has a sentence. */
export const asProblem = (error: unknown): ApiProblem =>
  isProblem(error) ? error : new ApiProblem('web.unexpected', 0, t('web.error.unexpected'));
