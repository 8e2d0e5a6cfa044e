/** Injection tokens of what main.ts builds. */
export const APPLICATION = Symbol('application');
export const RUNTIME = Symbol('runtime');
export const API_OPTIONS = Symbol('api-options');

export interface ApiOptions {
  /** addresses pages may come from; unsafe requests from elsewhere are refused */
  readonly origins: readonly string[];
  /** https in front: `__Host-` cookie with Secure */
  readonly secureCookie: boolean;
  /** signing takes the signer's password once more */
  readonly signaturePassword?: boolean;
  /** the shared password of the demo accounts; absent = this system offers none */
  readonly demoPassword?: string;
  /** how late the event loop may be before requests are shed with 503; 0 = never shed */
  readonly maxEventLoopDelayMs?: number;
  /** addresses or networks whose X-Forwarded-* headers are believed; none = the connection's own address counts */
  readonly trustedProxies?: readonly string[];
  /** told of every answer, by declared route */
  readonly onAnswer?: (answer: AnsweredRequest) => void;
}
export interface AnsweredRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}
export const cookieName = (options: ApiOptions): string =>
  options.secureCookie ? '__Host-gj' : 'gj';
