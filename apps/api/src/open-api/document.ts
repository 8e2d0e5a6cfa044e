import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { declaredRoutes, isUploadProtocol, type DeclaredRoute } from '../routes';
import { uploadHeaders, uploadResponses } from './upload-protocol';
import { SUMMARIES } from './summaries';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Responses = Operation['responses'];

const PROBLEM: Schemas[string] = {
  type: 'object',
  description:
    'A refusal. `code` is stable and made for programs, `title` and `message` are Chinese sentences for people.',
  required: ['type', 'title', 'status', 'code', 'facts', 'findings', 'traceId'],
  properties: {
    type: { type: 'string', description: '`urn:gongjian:` and the code' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', pattern: '^[a-z-]+\\.[a-z-]+$' },
    facts: {
      type: 'object',
      description: 'figures of the sentence; `retryAfterSeconds` where waiting helps',
      additionalProperties: true,
    },
    findings: {
      type: 'array',
      description: 'what is wrong with which field',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: {
          field: { type: 'string', description: 'path such as `profile.pupils` or `lines[0]`' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
    traceId: { type: 'string', format: 'uuid', description: 'the request in the logs' },
  },
  example: {
    type: 'urn:gongjian:version.stale',
    title: '\u2026',
    status: 409,
    code: 'version.stale',
    facts: { version: 4 },
    findings: [],
    traceId: '6f0c4f0e-1111-4222-8333-444455556666',
  },
};

const REFUSALS = {
  unauthenticated: 'Not signed in, or the credentials are wrong',
  forbidden: 'Outside the roles of the person, or a forged request',
  missing: 'Does not exist or is out of reach',
  conflict: 'The state, the version or another record does not allow it',
  invalid: 'Fields are wrong; `findings` names them',
  other: 'Any other refusal; 429 and 503 carry Retry-After',
} as const;
const refusal = (name: keyof typeof REFUSALS) => ({ $ref: `#/components/responses/${name}` });

function refusals(route: DeclaredRoute): Responses {
  const isPublic = route.policy === 'public';
  return {
    ...(isPublic && route.id !== 'Session.signIn' ? {} : { '401': refusal('unauthenticated') }),
    ...(isPublic ? {} : { '403': refusal('forbidden') }),
    ...(route.path.includes(':') ? { '404': refusal('missing') } : {}),
    ...(route.isUnsafe && !isPublic ? { '409': refusal('conflict') } : {}),
    '422': refusal('invalid'),
    default: refusal('other'),
  };
}

/** Headers every unsafe request of a signed-in person carries. */
function headers(route: DeclaredRoute): NonNullable<Operation['parameters']> {
  if (!route.isUnsafe || route.policy === 'public') return [];
  const header = (name: string, description: string, format?: string) => ({
    name,
    in: 'header' as const,
    required: true,
    description,
    schema: { type: 'string' as const, ...(format ? { format } : {}) },
  });
  return [
    header('x-csrf-token', 'the token given at sign-in and by `GET /session`'),
    ...(route.id === 'Session.signOut' || isUploadProtocol(route)
      ? []
      : [
          header(
            'idempotency-key',
            'a fresh uuid per intention; the same key with the same body gets the first answer again',
            'uuid',
          ),
        ]),
  ];
}

function completed(operation: Operation, route: DeclaredRoute): Operation {
  return {
    ...operation,
    summary: SUMMARIES[route.id],
    parameters: [...(operation.parameters ?? []), ...headers(route), ...uploadHeaders(route.id)],
    responses: { ...operation.responses, ...uploadResponses(route.id), ...refusals(route) },
    security: route.policy === 'public' ? [] : [{ session: [] }],
    ...(route.policy === 'public' ? {} : { 'x-policy': route.policy }),
  };
}

/**
 * The OpenAPI 3.1 document of the routes.
 * @throws Error when an operation has no summary, or a summary no operation
 */
export function openApiDocument(api: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Gongjian')
    .setDescription(
      'Special campaigns of education bureaus: launch, school tasks, review, gates, closure.',
    )
    .setVersion('1')
    .addCookieAuth('gj', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(api, config, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const routes = new Map(declaredRoutes().map((route) => [route.id, route]));
  const missing = [...routes.keys()].filter((id) => !(id in SUMMARIES));
  const surplus = Object.keys(SUMMARIES).filter((id) => !routes.has(id));
  if (missing.length + surplus.length > 0)
    throw new Error(`summaries: missing ${missing.join()}; surplus ${surplus.join()}`);
  for (const item of Object.values(document.paths)) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const) {
      const operation = item[method];
      const route = routes.get(operation?.operationId ?? '');
      if (operation && route) item[method] = completed(operation, route);
    }
  }
  return {
    ...document,
    components: {
      ...document.components,
      schemas: { Problem: PROBLEM, ...document.components?.schemas },
      responses: Object.fromEntries(
        Object.entries(REFUSALS).map(([name, description]) => [
          name,
          {
            description,
            content: {
              'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
            },
          },
        ]),
      ),
    },
  };
}
