import { Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { commonProblems, type FieldError, isId, type Problem } from '#libs/kernel';
import { parted } from './both-languages.js';
import { fieldError } from './problem.filter.js';

/** Shape is checked by the DTO's fields; what no field knows is refused. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors): Problem =>
      commonProblems.invalid_input(
        {},
        errors.flatMap((error) => fieldErrors(error, '')),
      ),
  });
}

/** An id in the path; what is none cannot be found. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw commonProblems.not_found();
    return value.toLowerCase();
  }
}

function fieldErrors(error: ValidationError, prefix: string): FieldError[] {
  const path = /^\d+$/.test(error.property)
    ? `${prefix}[${error.property}]`
    : prefix === ''
      ? error.property
      : `${prefix}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => {
    if (name === 'whitelistValidation')
      return fieldError(path, 'unknown_field', '没有这个字段', 'there is no such field');
    const { zh, en } = parted(message);
    return fieldError(path, name, zh, en);
  });
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, path))];
}
