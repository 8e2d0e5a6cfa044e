import { ApiProperty } from '@nestjs/swagger';
import {
  DELIVERY_CHANNELS,
  DELIVERY_STATES,
  type DeliveryChannel,
  type DeliveryState,
} from '@app/contracts';

/** A message on its way, without name and text. */
export class DeliveryResponse {
  @ApiProperty({ format: 'uuid' }) readonly id!: string;
  @ApiProperty({ enum: DELIVERY_CHANNELS, enumName: 'DeliveryChannel' })
  readonly channel!: DeliveryChannel;
  @ApiProperty({ enum: DELIVERY_STATES, enumName: 'DeliveryState' }) readonly state!: DeliveryState;
  @ApiProperty({ type: 'integer' }) readonly attempts!: number;
  @ApiProperty({ type: String, nullable: true }) readonly fault!: string | null;
  @ApiProperty({ format: 'date-time' }) readonly slotAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly settledAt!:
    string | null;
  @ApiProperty({ format: 'uuid' }) readonly recipientId!: string;
  @ApiProperty({ enum: ['resend', 'suppress'], isArray: true }) readonly actions!: readonly (
    'resend' | 'suppress'
  )[];
}

export class DeliveryDecidedResponse {
  @ApiProperty({ format: 'uuid' }) readonly deliveryId!: string;
  @ApiProperty({ enum: DELIVERY_STATES, enumName: 'DeliveryState' }) readonly state!: DeliveryState;
}
