import { ApiProperty } from '@nestjs/swagger';

export class DemoPersonResponse {
  @ApiProperty() readonly login!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly post!: string;
  @ApiProperty() readonly unitName!: string;
  @ApiProperty({ description: 'which story to try as this person' }) readonly story!: string;
}

export class DemoResponse {
  @ApiProperty({ description: 'the one password of the demo accounts' }) readonly password!: string;
  @ApiProperty({ type: [DemoPersonResponse] }) readonly people!: readonly DemoPersonResponse[];
}
