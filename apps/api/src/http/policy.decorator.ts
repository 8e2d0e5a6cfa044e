import { SetMetadata } from '@nestjs/common';
import type { PolicyKey } from '@app/domain';

export const POLICY_METADATA = 'gongjian:policy';

/** The policy a route asks for; the record's own check follows in the use case. */
export const Policy = (key: PolicyKey): MethodDecorator => SetMetadata(POLICY_METADATA, key);
/** A route for everybody, on purpose. */
export const Public = (): MethodDecorator => SetMetadata(POLICY_METADATA, 'public');
