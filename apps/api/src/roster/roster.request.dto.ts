import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
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
import { ROSTER_KINDS, ROSTER_OUTCOMES, type RosterKind, type RosterOutcome } from '@app/contracts';
import { TABLE_FORMATS, type TableFormat } from '@app/application';
import { PageQuery } from '../http/paging';

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

export class RosterFileQuery extends FormatQuery {
  @ApiPropertyOptional({ type: Boolean, description: 'headings alone, to be filled in' })
  @IsOptional()
  @Transform(({ value }): unknown => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  empty?: boolean;
}

export class ImportRowsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ROSTER_OUTCOMES, description: 'rows of this outcome alone' })
  @IsOptional()
  @IsIn(ROSTER_OUTCOMES)
  outcome?: RosterOutcome;
}
