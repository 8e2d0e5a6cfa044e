import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { ROSTER_KINDS, type RosterKind } from '@app/contracts';
import { TABLE_FORMATS, type TableFormat } from '@app/application';

export class UploadRosterQuery {
  @ApiProperty({ enum: ROSTER_KINDS }) @IsIn(ROSTER_KINDS) kind!: RosterKind;
  @ApiProperty({ description: 'with its extension: .xlsx or .csv' })
  @IsString()
  @MinLength(5)
  @MaxLength(200)
  fileName!: string;
}

export class MapColumnsRequest {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'field → column, from 0; fields left out are not read',
  })
  @IsObject()
  mapping!: Record<string, number>;
}

export class CommitImportRequest {
  @ApiPropertyOptional({ description: 'version whose preview the person saw' })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
  @ApiPropertyOptional({ description: 'people only: make accounts of the logins' })
  @IsOptional()
  @IsBoolean()
  createAccounts?: boolean;
}

export class EmptyRequest {}

export class FormatQuery {
  @ApiPropertyOptional({ enum: TABLE_FORMATS, default: 'xlsx' })
  @IsOptional()
  @IsIn(TABLE_FORMATS)
  format: TableFormat = 'xlsx';
}
