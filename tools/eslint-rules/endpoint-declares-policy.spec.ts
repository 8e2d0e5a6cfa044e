import { rules } from './index.cjs';
import { tester } from './rule-tester';

const controller = (body: string): string =>
  `@Controller('phases') class PhaseController {${body}}`;

tester.run('endpoint-declares-policy', rules['endpoint-declares-policy'], {
  valid: [
    controller(`@Post(':id/close') @Policy('phase.close') close() {}`),
    controller(`@Policy('school-task.request-exemption') @Post() ask() {}`),
    controller(`@Get('health') @Public() health() {}`),
    controller('private helper() {} @Inject() field;'),
    controller('@OnEvent() notARoute() {}'),
  ],
  invalid: [
    ...['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Head', 'Options'].map((method) => ({
      code: controller(`@${method}('x') act() {}`),
      errors: [{ messageId: 'missing' }],
    })),
    { code: controller('@nest.Get() act() {}'), errors: [{ messageId: 'missing' }] },
    {
      // the class decorator is no declaration: a route moved to another class would lose it
      code: `@Policy('phase.read') ${controller('@Get() list() {}')}`,
      errors: [{ messageId: 'missing' }],
    },
    {
      code: controller(`@Get() @Public() @Policy('phase.read') list() {}`),
      errors: [{ messageId: 'both' }],
    },
    { code: controller('@Get() @Policy() list() {}'), errors: [{ messageId: 'name' }] },
    { code: controller('@Get() @Policy(NAME) list() {}'), errors: [{ messageId: 'name' }] },
    { code: controller(`@Get() @Policy('phase') list() {}`), errors: [{ messageId: 'name' }] },
  ],
});
