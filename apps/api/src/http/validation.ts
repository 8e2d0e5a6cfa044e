import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldFinding } from '@app/domain';

function findings(errors: readonly ValidationError[], path = ''): FieldFinding[] {
  return errors.flatMap((error) => {
    const field = /^\d+$/.test(error.property)
      ? `${path}[${error.property}]`
      : path === ''
        ? error.property
        : `${path}.${error.property}`;
    const own = Object.keys(error.constraints ?? {}).map((rule) => ({
      field,
      code: `field.${rule}`,
    }));
    return [...own, ...findings(error.children ?? [], field)];
  });
}

/** Unknown fields are refused, wrong ones named by their path. */
export const requestValidation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => {
      const found = findings(errors);
      return new DomainError('request.invalid', 'invalid', { count: found.length }, found);
    },
  });
