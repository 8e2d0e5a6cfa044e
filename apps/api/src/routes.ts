import { RequestMethod } from '@nestjs/common';
import { CONTROLLERS } from './app.module';
import { POLICY_METADATA } from './http/policy.decorator';

export interface DeclaredRoute {
  /** `Campaign.issue`: controller and handler; also the operation's id in the OpenAPI document */
  readonly id: string;
  readonly method: string;
  /** below the prefix, with `:id` */
  readonly path: string;
  /** a policy key, 'public', or undefined when the handler declares nothing */
  readonly policy: string | undefined;
  readonly isUnsafe: boolean;
}

/** Verbs that change nothing and need neither token nor key. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Resumable uploads have their own way to be harmless when repeated: the offset. */
export const isUploadProtocol = (route: DeclaredRoute): boolean =>
  route.id.startsWith('Upload.') && route.id !== 'Upload.outcome';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const join = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;

/** Every route as Nest will mount it, read from the same metadata. */
export function declaredRoutes(): readonly DeclaredRoute[] {
  return CONTROLLERS.flatMap((controller) => {
    const prefix = text(Reflect.getMetadata('path', controller));
    const prototype: object = controller.prototype;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler: unknown = Reflect.get(prototype, name);
      if (typeof handler !== 'function' || name === 'constructor') return [];
      const path: unknown = Reflect.getMetadata('path', handler);
      if (typeof path !== 'string') return [];
      const policy: unknown = Reflect.getMetadata(POLICY_METADATA, handler);
      const verb = RequestMethod[Number(Reflect.getMetadata('method', handler))] ?? '';
      return [
        {
          id: `${controller.name.replace(/Controller$/, '')}.${name}`,
          method: verb,
          path: join(prefix, path),
          policy: typeof policy === 'string' ? policy : undefined,
          isUnsafe: !SAFE.has(verb),
        },
      ];
    });
  });
}

/** Names of handlers that declare no policy; boot and the build refuse them. */
export const undeclaredRoutes = (): readonly string[] =>
  declaredRoutes().flatMap((route) => (route.policy === undefined ? [route.id] : []));
