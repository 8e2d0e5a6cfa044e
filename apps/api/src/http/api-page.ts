import { applyDecorators, type Type } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  getSchemaPath,
} from '@nestjs/swagger';

/** What may be done with a record now, and why not where it may not. */
export class ActionOfferResponse {
  @ApiProperty() readonly action!: string;
  @ApiProperty() readonly allowed!: boolean;
  @ApiProperty({ required: false, description: 'message key of the reason when refused' })
  readonly reason?: string;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: "figures of the reason's sentence",
  })
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

/** A page of a list as the OpenAPI document shows it. */
export const ApiPage = (item: Type<unknown>): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(item),
    ApiOkResponse({
      schema: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: { type: 'array', items: { $ref: getSchemaPath(item) } },
          nextCursor: { type: 'string', nullable: true },
        },
      },
    }),
  );
