import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import {
  EVIDENCE_POLICIES,
  GATE_ITEM_KINDS,
  GATE_TESTS,
  type DueExpr,
  type FormSpec,
  type GateItemKind,
  type GateTest,
} from '@app/contracts';
import { PageQuery } from '../http/paging';

/** The version the writer saw; another one is refused. */
export class Versioned {
  @ApiPropertyOptional({ type: 'integer', description: 'version of the campaign the writer saw' })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}

/** The same for requests without a body. */
export class VersionQuery {
  @ApiPropertyOptional({ type: 'integer', description: 'version of the campaign the writer saw' })
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? Number(value) : value))
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}

export class GateRuleRequest {
  @ApiProperty({ enum: GATE_ITEM_KINDS, enumName: 'GateItemKind' })
  @IsIn(GATE_ITEM_KINDS)
  kind!: GateItemKind;
  @ApiPropertyOptional({ type: [String], description: 'absent = all of the kind' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  select?: string[];
  @ApiProperty({ enum: GATE_TESTS, enumName: 'GateTest' }) @IsIn(GATE_TESTS) test!: GateTest;
  @ApiPropertyOptional({ description: 'share in per cent, or count' })
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1_000_000)
  min?: number;
  @ApiProperty() @IsBoolean() mandatory!: boolean;
}

export class DeliverableRequest extends Versioned {
  @ApiProperty() @IsUUID() phaseId!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(20) code!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(200) title!: string;
  @ApiProperty() @IsString() @MaxLength(5000) requirement!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  due!: DueExpr;
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  formSpec!: FormSpec;
  @ApiProperty({ enum: [1, 2] }) @IsIn([1, 2]) reviewLevels!: number;
  @ApiProperty({ enum: EVIDENCE_POLICIES }) @IsIn(EVIDENCE_POLICIES) evidencePolicy!: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(300) evidenceReason?: string;
}

/** Which of the reached schools are meant. */
export class ReachedSchoolsRequest extends PageQuery {
  @ApiPropertyOptional({ description: 'absent = the campaign as a whole' })
  @IsOptional()
  @IsUUID()
  taskId?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() groupId?: string;
}
