/** Injection tokens of what main.ts builds. */
export const APPLICATION = Symbol('application');
export const RUNTIME = Symbol('runtime');
export const API_OPTIONS = Symbol('api-options');

export interface ApiOptions {
  /** addresses pages may come from; unsafe requests from elsewhere are refused */
  readonly origins: readonly string[];
  /** https in front: `__Host-` cookie with Secure */
  readonly secureCookie: boolean;
  /** the shared password of the demo accounts; absent = this system offers none */
  readonly demoPassword?: string;
}
export const cookieName = (options: ApiOptions): string =>
  options.secureCookie ? '__Host-gj' : 'gj';
