import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import { LISTS } from '@app/application';
import { DELEGATED_POWERS, type DelegatedPower } from '@app/contracts';
import { IsDay } from '../http/is-day.decorator';
import { listRequest } from '../http/list-request';

export class DelegationListRequest extends listRequest(LISTS.delegations.spec) {}

export class GiveDelegationRequest {
  @ApiProperty() @IsUUID() delegateId!: string;
  @ApiProperty({ enum: DELEGATED_POWERS, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(DELEGATED_POWERS, { each: true })
  powers!: DelegatedPower[];
  @ApiPropertyOptional({ type: [String], description: 'absent or empty: every campaign' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  campaignIds?: string[];
  @ApiProperty({ format: 'date' }) @IsDay() startsOn!: string;
  @ApiProperty({ format: 'date', description: 'last day' }) @IsDay() endsOn!: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(500) reason!: string;
}

/** Reading what one may sign for another. */
export class OnBehalfQuery {
  @ApiPropertyOptional({ description: 'in whose name a delegate reads' })
  @IsOptional()
  @IsUUID()
  onBehalfOf?: string;
}
