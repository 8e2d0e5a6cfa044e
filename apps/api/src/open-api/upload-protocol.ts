import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameters = NonNullable<Operation['parameters']>;

const header = (
  name: string,
  description: string,
  schema: { readonly type: 'string' | 'integer'; readonly minimum?: number },
): Parameters[number] => ({ name, in: 'header', required: true, description, schema });
const VERSION = header('tus-resumable', 'version of the protocol: `1.0.0`', { type: 'string' });

const REQUEST: Readonly<Record<string, Parameters>> = {
  'Upload.create': [
    VERSION,
    header('upload-length', 'bytes of the whole file', { type: 'integer', minimum: 1 }),
    header(
      'upload-metadata',
      'pairs of key and base64 value, comma-separated: `filename` and `taskId`',
      { type: 'string' },
    ),
  ],
  'Upload.head': [VERSION],
  'Upload.append': [
    VERSION,
    header('upload-offset', 'where these bytes begin', { type: 'integer', minimum: 0 }),
    header('content-type', '`application/offset+octet-stream`', { type: 'string' }),
  ],
  'Upload.drop': [VERSION],
};

const answers = (description: string, names: readonly string[]) => ({
  description,
  headers: Object.fromEntries(
    names.map((name) => [name, { schema: { type: 'string' as const } }] as const),
  ),
});
const BYTES = {
  description: 'The bytes, as an attachment',
  content: { '*/*': { schema: { type: 'string' as const, format: 'binary' } } },
};
const RESPONSES: Readonly<Record<string, Operation['responses']>> = {
  'Upload.options': {
    '204': answers('', ['Tus-Version', 'Tus-Extension', 'Tus-Max-Size']),
  },
  'Upload.create': { '201': answers('', ['Location', 'Upload-Expires']) },
  'Upload.head': { '200': answers('', ['Upload-Offset', 'Upload-Length']) },
  'Upload.append': { '204': answers('', ['Upload-Offset', 'Upload-Expires']) },
  'Evidence.content': {
    '200': BYTES,
    '206': { ...BYTES, description: 'The range that was asked for' },
    '304': { description: 'The reader has it already' },
    '416': { description: 'The range lies behind the end' },
  },
  'Evidence.thumbnail': { '200': { ...BYTES, description: 'A WebP picture' } },
};

/** Headers of the upload protocol, which no decorator of a parameter can tell. */
export const uploadHeaders = (routeId: string): Parameters => REQUEST[routeId] ?? [];
export const uploadResponses = (routeId: string): Operation['responses'] =>
  RESPONSES[routeId] ?? {};
