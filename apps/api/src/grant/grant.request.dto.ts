import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { ACTOR_CODES, type ActorCode } from '@app/contracts';
import { LISTS } from '@app/application';
import { IsDay } from '../http/is-day.decorator';
import { listRequest } from '../http/list-request';

export class GrantListRequest extends listRequest(LISTS.grants.spec) {}

export class RequestGrantRequest {
  @ApiProperty() @IsUUID() personId!: string;
  @ApiProperty({ enum: ACTOR_CODES }) @IsIn(ACTOR_CODES) code!: ActorCode;
  @ApiProperty() @IsUUID() unitId!: string;
  @ApiPropertyOptional({ type: [String], description: 'sections the role answers for' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  lines?: string[];
  @ApiProperty({ format: 'date' }) @IsDay() validFrom!: string;
  @ApiPropertyOptional({ format: 'date', description: 'last day' })
  @IsOptional()
  @IsDay()
  validTo?: string;
  @ApiPropertyOptional({ description: 'what the approver should know' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason?: string;
}

export class ApproveGrantRequest {
  @ApiPropertyOptional({ description: 'version the reader saw' })
  @IsOptional()
  @IsInt()
  @Min(1)
  expectedVersion?: number;
}
export class ApproveGrantsRequest {
  @ApiPropertyOptional({ type: [String], maxItems: 500 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  grantIds?: string[];
  @ApiPropertyOptional({ description: 'all that one import of people asked for' })
  @IsOptional()
  @IsUUID()
  importId?: string;
}
export class RefuseGrantRequest extends ApproveGrantRequest {
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}
