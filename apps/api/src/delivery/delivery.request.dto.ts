import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import {
  DELIVERY_CHANNELS,
  DELIVERY_STATES,
  WEBHOOK_FORMATS,
  type DeliveryChannel,
  type DeliveryState,
  type WebhookFormat,
} from '@app/contracts';
import { PageQuery } from '../http/paging';

export class AllowChannelsRequest {
  @ApiProperty({ enum: DELIVERY_CHANNELS, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(DELIVERY_CHANNELS, { each: true })
  channels!: DeliveryChannel[];
}

export class ChooseChannelsRequest extends AllowChannelsRequest {
  @ApiPropertyOptional() @IsOptional() @IsEmail() @MaxLength(254) email?: string;
  @ApiPropertyOptional() @IsOptional() @IsUUID() webhookTargetId?: string;
}

export class AddTargetRequest {
  @ApiProperty({ enum: WEBHOOK_FORMATS }) @IsIn(WEBHOOK_FORMATS) format!: WebhookFormat;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(60) title!: string;
  @ApiProperty({ description: 'public https address; never shown again' })
  @IsString()
  @MaxLength(500)
  @Matches(/^https?:\/\/\S+$/)
  url!: string;
  @ApiProperty({ description: 'key of the signature; never shown again' })
  @IsString()
  @MinLength(16)
  @MaxLength(200)
  secret!: string;
}

export class DeliveryListRequest extends PageQuery {
  @ApiPropertyOptional({ enum: DELIVERY_STATES, isArray: true, description: 'UNKNOWN and DEAD' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',') : value,
  )
  @IsIn(DELIVERY_STATES, { each: true })
  states?: DeliveryState[];
}
