import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import {
  MAX_SEARCH_TEXT,
  sortNames,
  type FilterSpec,
  type FilterValue,
  type ListSpec,
} from '@app/application';
import { PageQuery } from './paging';

const MAX_INT = 1_000_000;
const MAX_WORDS = 50;

const asInt = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && value !== '' ? Number(value) : value;
const asFlag = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;
const asWords = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',') : value;

/** The validators of a filter's kind and how the OpenAPI document shows it. */
function decorators({ kind, values, description }: FilterSpec): readonly PropertyDecorator[] {
  const documented = { description, required: false };
  switch (kind) {
    case 'uuid':
      return [ApiPropertyOptional({ ...documented, type: String, format: 'uuid' }), IsUUID()];
    case 'text':
      return [
        ApiPropertyOptional({ ...documented, type: String, maxLength: MAX_SEARCH_TEXT }),
        IsString(),
        MinLength(1),
        MaxLength(MAX_SEARCH_TEXT),
      ];
    case 'word':
      return [
        ApiPropertyOptional({ ...documented, type: String, enum: [...(values ?? [])] }),
        IsIn(values ?? []),
      ];
    case 'words':
      return [
        ApiPropertyOptional({
          ...documented,
          type: String,
          enum: [...(values ?? [])],
          isArray: true,
        }),
        Transform(asWords),
        IsArray(),
        ArrayMaxSize(MAX_WORDS),
        IsIn(values ?? [], { each: true }),
      ];
    case 'int':
      return [
        ApiPropertyOptional({ ...documented, type: 'integer', minimum: 0, maximum: MAX_INT }),
        Transform(asInt),
        IsInt(),
        Min(0),
        Max(MAX_INT),
      ];
    case 'flag':
      return [
        ApiPropertyOptional({ ...documented, type: Boolean }),
        Transform(asFlag),
        IsBoolean(),
      ];
    case 'instant':
      return [
        ApiPropertyOptional({ ...documented, type: String, format: 'date-time' }),
        IsISO8601({ strict: true, strictSeparator: true }),
      ];
  }
}

type Class<T> = new () => T;

function declare(target: object, spec: ListSpec): void {
  for (const [name, filter] of Object.entries(spec.filters)) {
    IsOptional()(target, name);
    for (const decorate of decorators(filter)) decorate(target, name);
  }
  const sorts = sortNames(spec);
  IsOptional()(target, 'sort');
  IsIn(sorts)(target, 'sort');
  ApiPropertyOptional({
    type: String,
    enum: [...sorts],
    default: spec.defaultSort,
    description: 'a minus turns the order round',
  })(target, 'sort');
}

/** The query of a list's pages, made from its declaration. */
export function listRequest(spec: ListSpec): Class<PageQuery & { sort?: string }> {
  class Request extends PageQuery {
    sort?: string;
  }
  declare(Request.prototype, spec);
  return Request;
}

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export class FormatRequest {
  @ApiProperty({ enum: EXPORT_FORMATS })
  @IsIn(EXPORT_FORMATS)
  format!: (typeof EXPORT_FORMATS)[number];
}

/** The query of a list's export: filters and sort of its pages, and the format. */
export function exportRequest(spec: ListSpec): Class<FormatRequest & { sort?: string }> {
  class Request extends FormatRequest {
    sort?: string;
  }
  declare(Request.prototype, spec);
  return Request;
}

const isValue = (value: unknown): value is FilterValue =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((v) => typeof v === 'string'));

/** The filters that were given, by the names of the declaration; everything else in the query is not a filter. */
export function filtersOf(spec: ListSpec, query: object): Readonly<Record<string, FilterValue>> {
  return Object.fromEntries(
    Object.keys(spec.filters).flatMap((name): [string, FilterValue][] => {
      const value: unknown = Reflect.get(query, name);
      return isValue(value) ? [[name, value]] : [];
    }),
  );
}
